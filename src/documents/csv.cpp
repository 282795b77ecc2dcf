#include "documents/csv.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "documents/csv_records.hpp"
#include "documents/limits.hpp"
#include "documents/text.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Kind = Refusal::Kind;
using Met = CsvRecords::Met;

constexpr std::size_t sample_bytes = 256 * 1024;
constexpr int sample_records = 100;
// A table of nine columns is as surely a table as one of fourteen.
constexpr std::size_t enough_columns = 9;

bool is_blank(std::vector<std::string> const& fields) {
    return std::ranges::all_of(fields, [](std::string const& field) { return trim(field).empty(); });
}

// How well a separator cuts the text: how many records agree on one number of fields, and on how many.
struct Cut {
    std::size_t agreement = 0;
    bool quotes_fit = true;
};

Cut cut_by(std::string_view text, char separator) {
    CsvRecords records{text.substr(0, sample_bytes), separator};
    std::vector<std::string> fields;
    std::map<std::size_t, std::size_t> counts;
    Cut cut;
    for (int i = 0; i < sample_records && records.next(fields) == Met::record; ++i) {
        if (is_blank(fields)) continue;
        ++counts[fields.size()];
        cut.quotes_fit = cut.quotes_fit && records.quotes_fit();
    }
    for (auto const& [width, times] : counts)
        cut.agreement = std::max(cut.agreement, (std::min(width, enough_columns) - 1) * times);
    return cut;
}

// What the file's name says stands, unless another separator cuts much better: where quotes are whole, or wider.
char separator_of(std::string_view text, FileKind kind) {
    auto const better = [](Cut const& a, Cut const& b) {
        if (a.quotes_fit != b.quotes_fit) return a.quotes_fit ? a.agreement > 0 : b.agreement == 0 && a.agreement > 0;
        return a.agreement > b.agreement;
    };
    char best = kind == FileKind::tsv ? '\t' : ',';
    auto most = cut_by(text, best);
    most.agreement *= 2;
    for (char const candidate : {',', ';', '\t'}) {
        auto const found = cut_by(text, candidate);
        if (!better(found, most)) continue;
        most = found;
        best = candidate;
    }
    return best;
}

// Excel's "sep=;" in the first line; taken off the text. 0 when there is none.
char declared_separator(std::string_view& text) {
    auto line = text.substr(0, text.find_first_of("\r\n"));
    auto const whole = line.size();
    if (line.size() > 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || line[3] != '=') return 0;
    bool const says_sep = (line[0] | 0x20) == 's' && (line[1] | 0x20) == 'e' && (line[2] | 0x20) == 'p';
    char const separator = line[4];
    if (!says_sep || separator == '"') return 0;
    text.remove_prefix(whole);
    if (text.starts_with("\r\n"))
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
    return separator;
}

// Our own exports put ' before what a spreadsheet would take for a formula, and before what looks so guarded already
// (security.md C41); one is taken off again.
std::string_view without_guard(std::string_view field) {
    if (!field.starts_with('\'')) return field;
    auto const words = field.substr(std::min(field.find_first_not_of('\''), field.size()));
    for (std::string_view const sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (words.starts_with(sign)) return field.substr(1);
    return field;
}

class Rows {
  public:
    explicit Rows(Grid& grid) : grid_(grid) {}

    Result<int> take(std::vector<std::string> const& fields, int number) {
        GridRow row;
        row.number = number;
        auto width = fields.size();
        // Spreadsheets write thousands of empty fields after the last one.
        while (width > std::size_t(limits::columns) && trim(fields[width - 1]).empty()) --width;
        auto const place = "第 " + std::to_string(number) + " 行";
        if (width > std::size_t(limits::columns)) return refuse(Kind::invalid, wording::too_many_columns, place);
        if (is_blank(fields)) width = 0;
        for (std::size_t i = 0; i < width; ++i) {
            auto const words = without_guard(fields[i]);
            if (words.size() > limits::cell_characters && length_in_characters(words) > limits::cell_characters)
                return refuse(Kind::invalid, wording::cell_too_long, place);
            Cell cell;
            cell.text = texts_.share(words);
            cell.column = int(i);
            row.cells.push_back(std::move(cell));
        }
        cells_ += width;
        if (cells_ > limits::cells) return refuse(Kind::invalid, wording::too_many_cells);
        if (width == 0) return ++blank_;
        // Blank rows at the end are nothing; between rows they are part of the table.
        if (grid_.rows.size() + blank_ >= std::size_t(limits::rows))
            return refuse(Kind::invalid, wording::too_many_rows);
        for (; blank_ > 0; --blank_) grid_.rows.push_back({{}, number - blank_});
        grid_.columns = std::max(grid_.columns, int(width));
        grid_.rows.push_back(std::move(row));
        return number;
    }

  private:
    Grid& grid_;
    RecentTexts texts_;
    std::size_t cells_ = 0;
    int blank_ = 0;
};

}  // namespace

Result<GridFile> read_delimited(std::string_view bytes, FileKind kind) {
    if (bytes.size() > limits::file_bytes) return refuse(Kind::invalid, wording::file_too_big);
    auto const decoded = TRY(decode_text(bytes));
    std::string_view text = decoded;
    char const declared = declared_separator(text);
    CsvRecords records{text, declared != 0 ? declared : separator_of(text, kind)};
    GridFile file;
    file.grids.emplace_back();
    Rows rows{file.grids.front()};
    std::vector<std::string> fields;
    for (;;) {
        auto const met = records.next(fields);
        if (met == Met::end) break;
        auto const number = std::to_string(records.number());
        if (met == Met::open_quote) return refuse(Kind::invalid, wording::open_quote, number);
        if (met == Met::too_long) return refuse(Kind::invalid, wording::line_too_long, number);
        TRY(rows.take(fields, records.number()));
    }
    if (file.grids.front().rows.empty()) return refuse(Kind::invalid, wording::no_table);
    return file;
}

}  // namespace mingtang::documents

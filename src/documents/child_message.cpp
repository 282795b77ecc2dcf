#include "documents/child_message.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

constexpr std::string_view mark = "grids 1\n";
constexpr std::size_t longest_name = 1000;
constexpr std::size_t longest_detail = 1000;
constexpr std::size_t piece = 64 * 1024;
enum : std::uint64_t { is_refusal = 0, is_file = 1 };

// The words of a refusal travel as their key: the parent says only what stands in its own table.
Wording const* find_wording(std::string_view key) {
    auto const found = std::ranges::find(wording::all, key, [](Wording const* one) { return one->key; });
    return found == std::end(wording::all) ? nullptr : *found;
}

class Writer {
  public:
    explicit Writer(std::function<void(std::string_view)> const& write) : write_(write) { out_.reserve(2 * piece); }
    ~Writer() { write_(out_); }
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;

    void raw(std::string_view bytes) {
        out_ += bytes;
        if (out_.size() < piece) return;
        write_(out_);
        out_.clear();
    }
    void number(std::uint64_t value) {
        char buffer[10];
        std::size_t size = 0;
        for (; value >= 0x80; value >>= 7) buffer[size++] = char((value & 0x7f) | 0x80);
        buffer[size++] = char(value);
        raw({buffer, size});
    }
    void text(std::string_view words) {
        number(words.size());
        raw(words);
    }
    // Shared words are written once; later cells name them by their number.
    void shared(SharedText const& words) {
        auto const [at, fresh] = known_.emplace(words.view().data(), known_.size());
        number(words.empty() ? 0 : at->second);
        if (fresh && !words.empty()) text(words);
    }

  private:
    std::function<void(std::string_view)> const& write_;
    std::string out_;
    std::unordered_map<char const*, std::uint64_t> known_{{nullptr, 0}};
};

class Reader {
  public:
    explicit Reader(std::string_view message) : rest_(message) {}

    bool fine() const { return fine_; }
    bool finished() const { return fine_ && rest_.empty(); }

    bool raw(std::string_view expected) {
        if (!rest_.starts_with(expected)) return fine_ = false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    // Beyond `most` nothing is believed any more.
    std::uint64_t number(std::uint64_t most) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; fine_ && shift < 63; shift += 7) {
            if (rest_.empty()) break;
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fu} << shift;
            if (byte < 0x80 && value <= most) return value;
            if (byte < 0x80) break;
        }
        fine_ = false;
        return 0;
    }
    // A count of things that take at least one byte each.
    std::size_t count(std::size_t most) { return number(std::min(most, rest_.size())); }
    std::string_view bytes(std::size_t most) {
        auto const size = number(std::min(most, rest_.size()));
        if (size > rest_.size()) fine_ = false;
        auto const found = rest_.substr(0, fine_ ? size : 0);
        rest_.remove_prefix(found.size());
        return found;
    }
    std::string_view text(std::size_t most) {
        auto const words = bytes(most);
        if (!is_utf8(words)) fine_ = false;
        return fine_ ? words : std::string_view{};
    }
    SharedText shared() {
        auto const at = number(known_.size());
        if (!fine_ || at == 0) return {};
        if (at == known_.size()) known_.emplace_back(text(4 * limits::cell_characters));
        return known_[at];
    }
    std::string_view rest() const { return rest_; }
    void fail() { fine_ = false; }

  private:
    std::string_view rest_;
    bool fine_ = true;
    std::vector<SharedText> known_{SharedText{}};
};

void write_file(Writer& out, GridFile const& file) {
    out.text(file.title);
    out.number(file.grids.size());
    for (auto const& grid : file.grids) {
        out.text(grid.name);
        out.text(grid.heading);
        out.number(std::uint64_t(grid.columns));
        out.number(grid.rows.size());
        for (auto const& row : grid.rows) {
            out.number(std::uint64_t(row.number));
            out.number(row.cells.size());
            for (auto const& cell : row.cells) {
                out.number(std::uint64_t(cell.column) * 2 + (cell.covered ? 1 : 0));
                out.number(std::uint64_t(cell.rowspan));
                out.number(std::uint64_t(cell.colspan));
                out.shared(cell.text);
            }
        }
    }
}

// Cells stand by column, inside the grid, and their spans end inside it: code that understands tables may rely on it.
GridRow read_row(Reader& in, int columns, std::size_t rows_left, std::size_t& cells_left) {
    constexpr std::uint64_t most_rows_of_a_sheet = 1u << 20;
    GridRow row;
    row.number = int(in.number(std::uint64_t{1} << 30));
    auto const cells = in.count(std::min(cells_left, std::size_t(columns)));
    cells_left -= cells;
    row.cells.reserve(cells);
    for (std::size_t i = 0; in.fine() && i < cells; ++i) {
        Cell cell;
        auto const column = in.number(2 * std::uint64_t(columns) - 1);
        cell.column = int(column / 2);
        cell.covered = column % 2 != 0;
        cell.rowspan = int(std::min(in.number(most_rows_of_a_sheet), std::uint64_t{rows_left}));
        cell.colspan = std::min(int(in.number(most_rows_of_a_sheet)), columns - cell.column);
        cell.text = in.shared();
        bool const in_order = row.cells.empty() || row.cells.back().column < cell.column;
        if (!in_order || cell.rowspan < 1 || cell.colspan < 1) in.fail();
        row.cells.push_back(std::move(cell));
    }
    return row;
}

GridFile read_file(Reader& in) {
    constexpr std::size_t longest_words = limits::mebibyte;
    GridFile file;
    auto cells_left = limits::cells;
    file.title = in.text(longest_words);
    auto const grids = in.count(limits::grids);
    for (std::size_t g = 0; in.fine() && g < grids; ++g) {
        Grid grid;
        grid.name = in.text(longest_words);
        grid.heading = in.text(longest_words);
        grid.columns = int(in.number(std::uint64_t(limits::columns)));
        auto const rows = in.count(std::size_t(limits::rows));
        for (std::size_t r = 0; in.fine() && r < rows; ++r)
            grid.rows.push_back(read_row(in, grid.columns, rows - r, cells_left));
        file.grids.push_back(std::move(grid));
    }
    return file;
}

}  // namespace

std::string question_head(std::string_view file_name) {
    // Names are cut at their beginning: the ending is what counts.
    if (file_name.size() > longest_name) file_name.remove_prefix(file_name.size() - longest_name);
    std::string head;
    {
        std::function<void(std::string_view)> const append = [&](std::string_view bytes) { head += bytes; };
        Writer out{append};
        out.raw(mark);
        out.text(file_name);
    }
    return head;
}

std::optional<ChildQuestion> parse_question(std::string_view message) {
    Reader in{message};
    if (!in.raw(mark)) return std::nullopt;
    auto const name = in.bytes(longest_name);
    if (!in.fine()) return std::nullopt;
    return ChildQuestion{name, in.rest()};
}

void write_answer(Result<GridFile> const& answer, std::function<void(std::string_view)> const& write) {
    Writer out{write};
    out.raw(mark);
    if (answer) {
        out.number(is_file);
        write_file(out, *answer);
    } else {
        out.number(is_refusal);
        out.number(std::uint64_t(answer.error().kind));
        out.text(answer.error().says.key);
        out.text(shorten(answer.error().detail, longest_detail / 4));
    }
}

std::optional<Result<GridFile>> parse_answer(std::string_view message) {
    Reader in{message};
    if (!in.raw(mark)) return std::nullopt;
    if (in.number(is_file) == is_file) {
        auto file = read_file(in);
        if (!in.finished()) return std::nullopt;
        return Result<GridFile>{std::move(file)};
    }
    auto const kind = in.number(std::uint64_t(Refusal::Kind::conflict));
    auto const* const says = find_wording(in.text(longest_detail));
    auto const detail = in.text(longest_detail);
    if (!in.finished() || !says) return std::nullopt;
    return Result<GridFile>{refuse(Refusal::Kind(kind), *says, std::string{detail})};
}

}  // namespace mingtang::documents

#include "documents/xlsx_sheet.hpp"

#include <algorithm>
#include <bitset>
#include <charconv>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/xlsx_merges.hpp"
#include "documents/xlsx_page_header.hpp"
#include "documents/xlsx_text.hpp"
#include "documents/xlsx_values.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

// A gap in the rows is kept row by row, so that each is accounted for, but a lonely word in row 1,048,576 makes no
// million of them; the numbers show the jump.
constexpr int longest_gap = 1'000;
constexpr int most_blank_rows = 20'000;
constexpr std::size_t named_hidden_rows = 5;

int number_of(std::string_view text) {
    int value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? value : 0;
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true";
}

class SheetReader {
  public:
    SheetReader(XmlScanner xml, SheetName const& sheet, Workbook& workbook)
        : xml_(std::move(xml)), sheet_(sheet), workbook_(workbook) {}

    Result<Grid> read() {
        for (auto event = TRY(xml_.next()); event != Event::done; event = TRY(xml_.next())) {
            if (event != Event::start || xml_.depth() == 1) continue;
            if (xml_.name() == "sheetData")
                TRY(read_rows());
            else if (xml_.name() == "mergeCells")
                TRY(read_merges());
            else if (xml_.name() == "cols")
                TRY(read_columns());
            else if (xml_.name() == "headerFooter")
                TRY(read_page_header());
            else
                TRY(xml_.skip());
        }
        for (auto const& row : grid_.rows) grid_.columns = std::max(grid_.columns, int(row.cells.size()));
        TRY(apply_merges(grid_, merges_, workbook_.cells));
        grid_.name = name();
        return std::move(grid_);
    }

    HiddenInSheet hidden() const { return {hidden_rows_, hidden_columns()}; }

  private:
    // Goes through the children of the element that has just started.
    template <class OnChild>
    Result<Done> each_child(std::string_view wanted, OnChild on_child) {
        auto const outside = xml_.depth() - 1;
        for (;;) {
            auto const event = TRY(xml_.next());
            if (event == Event::end && xml_.depth() == outside) return Done{};
            if (event != Event::start) continue;
            if (xml_.name() == wanted)
                TRY(on_child());
            else
                TRY(xml_.skip());
        }
    }

    Result<Done> read_rows() {
        return each_child("row", [&] { return read_row(); });
    }

    Result<Done> read_row() {
        auto const given = xml_.attribute("r");
        int const number = given.empty() ? row_ + 1 : number_of(given);
        if (number <= row_ || number > last_sheet_row)
            return cannot_read(wording::damaged, "工作表“" + sheet_.words + "”的行号不正常");
        row_ = number;
        bool const hidden = is_true(xml_.attribute("hidden"));
        cells_.clear();
        column_ = -1;
        TRY(each_child("c", [&] { return read_cell(); }));
        return keep_row(hidden);
    }

    Result<Done> read_cell() {
        auto const place = xml_.attribute("r");
        int column = column_ + 1;
        if (!place.empty()) {
            auto const parsed = parse_place(place);
            if (!parsed) return cannot_read(wording::damaged, "工作表“" + sheet_.words + "”的单元格位置不正常");
            column = parsed->column;
        }
        column_ = column;
        raw_.type = xml_.attribute("t");
        raw_.look = workbook_.styles.look(style(xml_.attribute("s")));
        raw_.value.clear();
        raw_.words.clear();
        raw_.formula.clear();
        auto const outside = xml_.depth() - 1;
        for (;;) {
            auto const event = TRY(xml_.next());
            if (event == Event::end && xml_.depth() == outside) break;
            if (event != Event::start) continue;
            if (xml_.name() == "v")
                TRY(xml_.collect(raw_.value, limits::enough_cell_bytes));
            else if (xml_.name() == "is")
                TRY(read_runs(xml_, raw_.words));
            else if (xml_.name() == "f")
                TRY(xml_.collect(raw_.formula, limits::enough_cell_bytes));
            else
                TRY(xml_.skip());
        }
        return keep_cell(TRY(shown(raw_, workbook_, sheet_.words, row_)));
    }

    static std::size_t style(std::string_view text) {
        return text.empty() ? 0 : std::size_t(std::max(number_of(text), 0));
    }

    Result<Done> keep_cell(SharedText text) {
        if (text.empty()) return Done{};
        if (column_ >= limits::columns)
            return cannot_read(wording::too_many_columns, "工作表“" + sheet_.words + "”的 " + column_letters(column_) +
                                                              std::to_string(row_) + " 单元格有内容");
        for (int column = int(cells_.size()); column <= column_; ++column) cells_.push_back({{}, column});
        auto& cell = cells_[std::size_t(column_)];
        if (!cell.text.empty()) return cannot_read(wording::damaged, "工作表“" + sheet_.words + "”的单元格位置重复");
        cell.text = std::move(text);
        used_.set(std::size_t(column_));
        return Done{};
    }

    Result<Done> keep_row(bool hidden) {
        if (cells_.empty()) return Done{};
        int const before = grid_.rows.empty() ? 0 : grid_.rows.back().number;
        int const blank = std::min({row_ - before - 1, longest_gap, most_blank_rows - blank_rows_});
        if (int(grid_.rows.size()) + blank + 1 > limits::rows) return cannot_read(wording::too_many_rows);
        workbook_.cells += cells_.size();
        if (workbook_.cells > limits::cells) return cannot_read(wording::too_many_cells);
        for (int number = before + 1; number <= before + blank; ++number) grid_.rows.push_back({{}, number});
        blank_rows_ += blank;
        // A copy of exactly the cells there are; `cells_` keeps its room for the next row.
        grid_.rows.push_back({{std::make_move_iterator(cells_.begin()), std::make_move_iterator(cells_.end())}, row_});
        if (hidden) {
            hidden_rows_.push_back(row_);
        }
        return Done{};
    }

    Result<Done> read_merges() {
        return each_child("mergeCell", [&]() -> Result<Done> {
            if (merges_.size() == limits::merges) return cannot_read(wording::too_many_merges);
            if (auto const area = parse_area(xml_.attribute("ref"))) merges_.push_back(*area);
            return xml_.skip();
        });
    }

    Result<Done> read_page_header() {
        return each_child("oddHeader", [&]() -> Result<Done> {
            std::string code;
            TRY(xml_.collect(code, limits::enough_cell_bytes));
            grid_.heading = page_header_words(code);
            return Done{};
        });
    }

    Result<Done> read_columns() {
        return each_child("col", [&]() -> Result<Done> {
            int const from = std::max(number_of(xml_.attribute("min")), 1);
            int const to = std::min(number_of(xml_.attribute("max")), limits::columns);
            if (is_true(xml_.attribute("hidden")))
                for (int column = from; column <= to; ++column) hidden_columns_.set(std::size_t(column - 1));
            return xml_.skip();
        });
    }

    // What an officer would not see when opening the workbook is read, and said.
    std::string name() const {
        std::vector<std::string> hidden;
        if (sheet_.hidden) hidden.emplace_back("隐藏的工作表");
        if (!hidden_rows_.empty()) {
            std::vector<std::string> rows;
            for (std::size_t i = 0; i < std::min(hidden_rows_.size(), named_hidden_rows); ++i)
                rows.push_back(std::to_string(hidden_rows_[i]));
            auto words = "含隐藏的行：" + join(rows, "、");
            if (hidden_rows_.size() > rows.size()) words += " 等 " + std::to_string(hidden_rows_.size()) + " 行";
            hidden.push_back(std::move(words));
        }
        std::vector<std::string> columns;
        for (int const column : hidden_columns()) columns.push_back(column_letters(column));
        if (!columns.empty()) hidden.push_back("含隐藏的列：" + join(columns, "、"));
        return hidden.empty() ? sheet_.words : sheet_.words + "（" + join(hidden, "；") + "）";
    }

    std::vector<int> hidden_columns() const {
        std::vector<int> columns;
        for (int column = 0; column < limits::columns; ++column)
            if (hidden_columns_[std::size_t(column)] && used_[std::size_t(column)]) columns.push_back(column);
        return columns;
    }

    XmlScanner xml_;
    SheetName const& sheet_;
    Workbook& workbook_;
    Grid grid_;
    RawCell raw_;
    std::vector<Cell> cells_;  // of the row being read
    int row_ = 0, column_ = -1, blank_rows_ = 0;
    std::vector<int> hidden_rows_;
    std::bitset<std::size_t(limits::columns)> used_, hidden_columns_;
    std::vector<SheetArea> merges_;
};

}  // namespace

Result<Grid> read_sheet(Package const& package, SheetName const& sheet, Workbook& workbook, HiddenInSheet* hidden) {
    SheetReader reader{TRY(package.scan(sheet.part)), sheet, workbook};
    auto grid = TRY(reader.read());
    if (hidden) *hidden = reader.hidden();
    return grid;
}

}  // namespace mingtang::documents

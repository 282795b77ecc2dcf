#include "documents/docx_tables.hpp"

#include <algorithm>
#include <utility>

#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

// Small tables in cells count too, so there may be more of them than grids.
constexpr std::size_t most_tables = 50'000;
// Of the words between tables only the last before a table matter.
constexpr std::size_t words_above = 64 * 1024;
constexpr int most_line_ends = 3;

}  // namespace

WordTables::WordTables() {
    PageTable page;
    page.sections = {PageTable::Section::body};
    page.rows = {{1, 0}};
    page.cells = {PageCell{}};
    tables_.push_back(std::move(page));
    Open open;
    open.in_row = open.in_cell = true;
    open.cell = 0;
    open_.push_back(std::move(open));
}

Result<Done> WordTables::begin_table() {
    if (tables_.size() == most_tables) return cannot_read(wording::too_many_tables);
    auto& outer = open_.back();
    PageTable made;
    made.parent = outer.index;
    made.parent_cell = outer.in_cell ? outer.cell : -1;
    // The table begins a line, and so does what follows it.
    auto& around = words();
    if (!around.text.empty() && around.text.back() != '\n') around.text += '\n';
    around.line_ends = -1;
    made.offset = around.text.size();
    made.sections = {PageTable::Section::body};
    // What nobody sees of the cell around it is not seen of the table either.
    made.hidden = table().hidden || outer.row_deleted || (outer.in_cell && !outer.words_seen);
    int const index = int(tables_.size());
    table().children.push_back(index);
    tables_.push_back(std::move(made));
    Open open;
    open.index = index;
    open_.push_back(std::move(open));
    return Done{};
}

void WordTables::end_table() {
    if (open_.size() == 1) return;
    end_row();
    auto const closed = std::move(open_.back());
    open_.pop_back();
    // A table without rows is nothing; the last one made can be taken back.
    if (std::size_t(closed.index) + 1 == tables_.size() && tables_.back().rows.empty()) {
        tables_.pop_back();
        table().children.pop_back();
    }
}

Result<Done> WordTables::begin_row() {
    if (open_.size() == 1) return Done{};
    end_row();
    auto& open = open_.back();
    if (++open.rows_met > limits::rows) return cannot_read(wording::too_many_rows);
    open.in_row = true;
    open.row_deleted = false;
    open.column = 0;
    table().rows.push_back({open.rows_met, 0});
    open.before_row = open.downward;
    for (auto& one : open.downward) one.goes_on = false;
    return Done{};
}

void WordTables::set_row(RowProperties const& properties) {
    auto& open = open_.back();
    if (open_.size() == 1 || !open.in_row || open.column != 0) return;
    open.row_deleted = properties.deleted;
    if (properties.columns_before == 0 || properties.deleted) return;
    auto const span = std::min(properties.columns_before, limits::columns - 1);
    table().cells.push_back({int(table().rows.size()) - 1, 1, span, {}});
    open.column = span;
}

void WordTables::end_row() {
    auto& open = open_.back();
    if (open_.size() == 1 || !open.in_row) return;
    end_cell();
    open.in_row = false;
    if (open.row_deleted) {
        // It was struck out as a whole: as if it were not there, though its number is used up.
        table().rows.pop_back();
        open.downward = std::move(open.before_row);
        return;
    }
    std::erase_if(open.downward, [](Downward const& one) { return !one.goes_on; });
}

Result<Done> WordTables::begin_cell() {
    auto& open = open_.back();
    if (open_.size() == 1 || !open.in_row) return Done{};
    end_cell();
    if (open.column >= limits::columns)
        return cannot_read(wording::too_many_columns, "第 " + std::to_string(open.rows_met) + " 行");
    if (++cells_ > limits::cells) return cannot_read(wording::too_many_cells);
    open.in_cell = true;
    open.words_seen = true;
    open.properties = {};
    open.words = {};
    open.cell = int(table().cells.size());
    table().cells.push_back({int(table().rows.size()) - 1, 1, 1, {}});
    return Done{};
}

Result<Done> WordTables::set_cell(CellProperties const& properties) {
    auto& open = open_.back();
    if (open_.size() == 1 || !open.in_cell || open.cell + 1 != int(table().cells.size())) return Done{};
    using Merge = CellProperties::Merge;
    open.properties = properties;
    open.properties.span = std::min(properties.span, limits::columns - open.column);
    auto& cell = table().cells.back();
    cell.colspan = open.properties.span;
    if (properties.across == Merge::continues && open.cell > 0 &&
        table().cells[std::size_t(open.cell) - 1].row == cell.row) {
        auto& left = table().cells[std::size_t(open.cell) - 1];
        left.colspan += open.properties.span;
        table().cells.pop_back();
        --open.cell;
        open.words_seen = false;
    } else if (properties.down == Merge::continues) {
        // It goes on only straight below a cell of its own width; anything else is a cell of its own.
        auto const above = std::ranges::find_if(open.downward, [&](Downward const& one) {
            return one.column == open.column && one.span == open.properties.span;
        });
        if (above == open.downward.end() || open.row_deleted) return Done{};
        above->goes_on = true;
        ++table().cells[std::size_t(above->cell)].rowspan;
        table().cells.pop_back();
        open.cell = above->cell;
        open.words_seen = false;
    }
    return Done{};
}

void WordTables::end_cell() {
    auto& open = open_.back();
    if (open_.size() == 1 || !open.in_cell) return;
    open.in_cell = false;
    if (open.words_seen) {
        table().cells[std::size_t(open.cell)].words = std::move(open.words.text);
        remember_downward(open);
    }
    open.column += open.properties.span;
    if (open.row_deleted && open.words_seen) table().cells.pop_back();
}

void WordTables::remember_downward(Open& open) {
    if (open.row_deleted || open.properties.down == CellProperties::Merge::none) return;
    open.downward.push_back({open.column, open.properties.span, open.cell, true});
}

WordTables::Words& WordTables::words() {
    // Words between rows and cells are no words of the document; they go where the table stands.
    auto const at = std::find_if(open_.rbegin(), open_.rend(), [](Open const& open) { return open.in_cell; });
    return at->words;
}

void WordTables::add(std::string_view more) {
    if (more.empty()) return;
    auto& here = words();
    bool const between_tables = &here == &open_.front().words;
    if (!between_tables && here.text.size() > limits::enough_cell_bytes) return;
    if (!here.text.empty()) here.text.append(std::size_t(std::max(here.line_ends, 0)), '\n');
    here.line_ends = 0;
    here.text += more;
    if (between_tables) drop_old_words();
}

void WordTables::drop_old_words() {
    auto& text = open_.front().words.text;
    auto const last_table =
        tables_.front().children.empty() ? 0 : tables_[std::size_t(tables_.front().children.back())].offset;
    if (text.size() - last_table < 2 * words_above) return;
    auto const cut = text.find('\n', text.size() - words_above);
    text.erase(last_table, (cut == text.npos ? text.size() - words_above : cut) - last_table);
}

void WordTables::end_line() {
    auto& here = words();
    here.line_ends = std::min(here.line_ends + 1, most_line_ends);
}

void WordTables::separate_lines() {
    auto& here = words();
    if (here.line_ends == 0) here.line_ends = 1;
}

std::vector<PageTable> WordTables::take() {
    while (open_.size() > 1) end_table();
    tables_.front().cells.front().words = std::move(open_.front().words.text);
    return std::move(tables_);
}

}  // namespace mingtang::documents

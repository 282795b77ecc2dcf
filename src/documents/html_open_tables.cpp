#include "documents/html_open_tables.hpp"

#include <utility>

namespace mingtang::documents {

OpenTables::OpenTables() {
    begin_table(false);
    begin_section(PageTable::Section::body);
    begin_row(false);
    begin_cell(1, 1, false);
}

void OpenTables::begin_table(bool hidden) {
    PageTable table;
    table.hidden = hidden;
    auto const index = int(tables_.size());
    if (!open_.empty()) {
        auto& outer = open_.back();
        auto& parent = tables_[std::size_t(outer.index)];
        words().block();
        table.parent = outer.index;
        table.hidden = hidden || parent.hidden || outer.row_hidden || outer.cell_hidden;
        if (outer.in_cell && !outer.in_caption && !table.hidden) {
            table.parent_cell = int(parent.cells.size()) - 1;
            table.offset = outer.cell.size();
        }
        parent.children.push_back(index);
    }
    tables_.push_back(std::move(table));
    open_.push_back({index});
}

void OpenTables::end_table() {
    auto& done = table();
    done.caption = open_.back().caption.take();
    done.strays = open_.back().strays.take();
    open_.pop_back();
}

void OpenTables::begin_section(PageTable::Section section) {
    table().sections.push_back(section);
}

void OpenTables::begin_row(bool hidden) {
    auto& open = open_.back();
    ++open.rows_met;
    open.row_hidden = hidden;
    if (!hidden) table().rows.push_back({open.rows_met, int(table().sections.size()) - 1});
}

void OpenTables::begin_cell(int rowspan, int colspan, bool hidden) {
    auto& open = open_.back();
    open.in_cell = true;
    open.cell_hidden = hidden || open.row_hidden;
    if (open.cell_hidden) return;
    PageCell cell;
    cell.row = int(table().rows.size()) - 1;
    cell.rowspan = rowspan;
    cell.colspan = colspan;
    table().cells.push_back(std::move(cell));
}

void OpenTables::end_cell() {
    auto& open = open_.back();
    auto words = open.cell.take();
    if (!open.cell_hidden) table().cells.back().words = std::move(words);
    open.in_cell = open.cell_hidden = false;
}

CellWords& OpenTables::words() {
    auto& open = open_.back();
    return open.in_caption ? open.caption : open.in_cell ? open.cell : open.strays;
}

std::vector<PageTable> OpenTables::take() {
    end_cell();  // the page's own
    end_table();
    return std::move(tables_);
}

}  // namespace mingtang::documents

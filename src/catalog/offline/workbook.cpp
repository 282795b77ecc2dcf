// Writing. Reading it again is reading_back.cpp; what both must agree on is layout.hpp.
#include "catalog/offline/workbook.hpp"

#include <algorithm>

#include "catalog/offline/layout.hpp"
#include "documents/workbook_writer.hpp"

namespace mingtang::catalog::offline {
namespace {

using documents::CellLook;
using documents::SheetWriter;

constexpr int rows_to_add = 1000;  // below the last one; the lists to choose from reach there too

double width_of(Column column) {
    switch (column) {
        case Column::content:
            return 44;
        case Column::basis:
            return 36;
        case Column::time_limit:
        case Column::channels:
            return 26;
        case Column::level2:
            return 22;
        default:
            return 16;
    }
}

std::vector<std::string> choices_of(ColumnInfo const& column) {
    return {column.choices.begin(), column.choices.end()};
}

void write_rows(documents::WorkbookWriter& book, Stamp const& stamp, std::vector<SheetRow> const& rows,
                std::size_t units) {
    CellLook plain;
    plain.words_only = plain.border = true;
    plain.vertical = CellLook::Vertical::top;
    CellLook heading = plain;
    heading.bold = true;
    heading.fill = 0xE8EEF3;
    CellLook note;
    auto const text = book.look(plain), head = book.look(heading), hint = book.look(note);

    auto& sheet = book.sheet(std::string{rows_sheet});
    sheet.hide_column(id_column, 20);
    sheet.width(number_column, 6);
    for (auto const& column : columns()) sheet.width(place_of(column.column), width_of(column.column));
    int const last_column = place_of(columns().back().column);
    int const last_row = first_row + int(rows.size()) + rows_to_add - 1;

    sheet.height(0, 48);
    sheet.merge(0, number_column, 0, last_column,
                stamp.title + "（第" + std::to_string(stamp.number) + "版草稿）　" + std::string{how_to_edit}, hint);
    sheet.words(head_row, id_column, std::string{id_head}, head);
    sheet.words(head_row, number_column, "序号", head);
    for (auto const& column : columns())
        sheet.words(head_row, place_of(column.column), std::string{column.chinese}, head);
    sheet.freeze(first_row, place_of(Column::content));
    sheet.landscape();
    sheet.on_a3();
    sheet.repeat(head_row, head_row);

    int at = first_row;
    for (auto const& row : rows) {
        sheet.words(at, id_column, row.item.text(), text);
        sheet.number(at, number_column, at - first_row + 1, text);
        for (auto const& column : columns()) {
            auto const cell = row.cells.find(column.column);
            sheet.words(at, place_of(column.column), cell == row.cells.end() ? std::string{} : cell->second, text);
        }
        ++at;
    }
    for (auto const column : {Column::audience, Column::method})
        sheet.offer(first_row, place_of(column), last_row, choices_of(info(column)));
    if (units > 0)
        sheet.offer_from(first_row, place_of(Column::unit), last_row, std::string{choices_sheet}, 0, int(units));
}

void write_record(documents::WorkbookWriter& book, Stamp const& stamp, std::vector<SheetRow> const& rows) {
    auto const plain = book.look({});
    auto& sheet = book.sheet(std::string{record_sheet});
    std::pair<std::string_view, std::string> const facts[] = {
        {record_mark, std::string{record_version}},
        {"目录", stamp.catalog.text()},
        {"版本", stamp.edition.text()},
        {"第几版", std::to_string(stamp.number)},
        {"修订", std::to_string(stamp.revision)},
        {"名称", stamp.title},
        {"下载", stamp.taken},
        {"行数", std::to_string(rows.size())},
    };
    int at = 0;
    for (auto const& [name, value] : facts) {
        sheet.words(at, 0, std::string{name}, plain);
        sheet.words(at++, 1, value, plain);
    }
    for (auto const& row : rows) {
        sheet.words(at, 0, row.item.text(), plain);
        for (auto const& column : columns())
            if (auto const cell = row.cells.find(column.column); cell != row.cells.end() && !cell->second.empty())
                sheet.words(at, 1 + int(column.column), cell->second, plain);
        ++at;
    }
    sheet.hide();
}

}  // namespace

std::string to_workbook(Stamp const& stamp, std::vector<SheetRow> const& rows, std::vector<std::string> const& units) {
    documents::WorkbookWriter book{{stamp.title, {}, "离线编辑表格", {}}};
    write_rows(book, stamp, rows, units.size());
    write_record(book, stamp, rows);
    auto& choices = book.sheet(std::string{choices_sheet});
    auto const plain = book.look({});
    int at = 0;
    for (auto const& unit : units) choices.words(at++, 0, unit, plain);
    choices.hide();
    return book.bytes();
}

}  // namespace mingtang::catalog::offline

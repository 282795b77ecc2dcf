// Reads what came back from offline editing. The columns are found by their heads, wherever a hand has moved them; the
// rows by the hidden number, and by their names where that column was deleted.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "catalog/offline/layout.hpp"
#include "catalog/offline/workbook.hpp"
#include "catalog/submission.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog::offline {
namespace {

using documents::Grid;
using documents::GridRow;
using Kind = Refusal::Kind;

constexpr std::size_t rows_searched_for_heads = 10;

std::string_view text_at(GridRow const& row, int column) {
    for (auto const& cell : row.cells)
        if (cell.column == column) return cell.text;
    return {};
}

Grid const* record_of(documents::GridFile const& file) {
    for (auto const& grid : file.grids)
        if (!grid.rows.empty() && text_at(grid.rows.front(), 0) == record_mark) return &grid;
    return nullptr;
}

template <class AnId>
AnId id_of(std::string_view text) {
    return AnId::parse(trim(text)).value_or(AnId{});
}
int number_of(std::string_view text) {
    auto const found = Id<struct Number>::parse(trim(text));
    return found && found->value <= 1'000'000 ? int(found->value) : 0;
}

Refusal damaged() {
    return {Kind::invalid, wording::offline_damaged};
}

// The eight facts, then every row as it was taken; all of them or nothing.
Result<Returned> read_record(Grid const& record) {
    if (record.rows.size() < std::size_t(record_facts)) return tl::unexpected(damaged());
    auto const fact = [&](std::size_t i) { return text_at(record.rows[i], 1); };
    if (fact(0) != record_version) return refuse(Kind::invalid, wording::offline_newer);
    Returned found;
    found.stamp = {id_of<CatalogId>(fact(1)), id_of<EditionId>(fact(2)), number_of(fact(3)),
                   number_of(fact(4)),        std::string{fact(5)},      std::string{fact(6)}};
    for (auto at = std::size_t(record_facts); at < record.rows.size(); ++at) {
        auto const& row = record.rows[at];
        SheetRow base;
        base.item = id_of<ItemId>(text_at(row, 0));
        if (!base.item) return tl::unexpected(damaged());
        for (auto const& column : columns())
            base.cells[column.column] = clean_text(text_at(row, 1 + int(column.column)));
        found.base.push_back(std::move(base));
    }
    bool const whole = int(found.base.size()) == number_of(fact(7));
    if (!whole || !found.stamp.catalog || !found.stamp.edition || found.stamp.revision < 1)
        return tl::unexpected(damaged());
    return found;
}

struct Heads {
    Grid const* grid = nullptr;
    std::size_t row = 0;
    std::optional<int> id;
    std::map<Column, int> columns;
    std::vector<std::string> unknown;
};

std::optional<Column> column_named(std::string_view words) {
    for (auto const& column : columns())
        if (column.chinese == words) return column.column;
    return std::nullopt;
}

// The table is where most of the heads stand in one row.
Heads find_heads(documents::GridFile const& file, Grid const* record) {
    Heads best;
    for (auto const& grid : file.grids) {
        if (&grid == record) continue;
        for (std::size_t i = 0; i < std::min(rows_searched_for_heads, grid.rows.size()); ++i) {
            Heads found{&grid, i, {}, {}, {}};
            for (auto const& cell : grid.rows[i].cells) {
                auto const words = clean_line(cell.text);
                if (auto const column = column_named(words))
                    found.columns.emplace(*column, cell.column);
                else if (words == clean_line(id_head))
                    found.id = cell.column;
                else if (!words.empty() && words != "序号")
                    found.unknown.push_back(words);
            }
            if (found.columns.size() > best.columns.size()) best = std::move(found);
        }
    }
    return best;
}

std::vector<SheetRow> read_rows(Heads const& heads) {
    std::vector<SheetRow> rows;
    auto const& grid = *heads.grid;
    for (auto at = heads.row + 1; at < grid.rows.size(); ++at) {
        SheetRow row;
        row.number = grid.rows[at].number;
        bool filled = false;
        for (auto const& [column, place] : heads.columns) {
            auto words = clean_text(text_at(grid.rows[at], place));
            filled = filled || !words.empty();
            row.cells[column] = std::move(words);
        }
        if (heads.id) row.item = id_of<ItemId>(text_at(grid.rows[at], *heads.id));
        // A row whose words were all deleted is a deleted row, not an empty item.
        if (filled) rows.push_back(std::move(row));
    }
    return rows;
}

int same_cells(Cells const& a, Cells const& b) {
    int same = 0;
    for (auto const& [column, words] : a)
        if (auto const at = b.find(column); at != b.end() && at->second == words) ++same;
    return same;
}

// A row copied to make another one brings its number along: the one most like the original keeps it.
void part_twins(Returned& found) {
    std::map<ItemId, SheetRow const*> base;
    for (auto const& row : found.base) base.emplace(row.item, &row);
    std::map<ItemId, SheetRow*> keeper;
    for (auto& row : found.rows) {
        if (!row.item) continue;
        auto const was = base.find(row.item);
        if (was == base.end()) {
            found.remarks.push_back("表格第 " + std::to_string(row.number) +
                                    " 行的行编号不是下载时的编号，按新增的行处理。");
            row.item = {};
            continue;
        }
        auto const [at, fresh] = keeper.emplace(row.item, &row);
        if (fresh) continue;
        auto* copy = &row;
        if (same_cells(row.cells, was->second->cells) > same_cells(at->second->cells, was->second->cells))
            std::swap(copy, at->second);
        copy->item = {};
        found.remarks.push_back("表格第 " + std::to_string(copy->number) + " 行是从另一行复制来的，按新增的行处理。");
    }
}

Entry named(Cells const& cells) {
    Entry entry;
    auto const at = [&](Column column) {
        auto const found = cells.find(column);
        return found == cells.end() ? std::string{} : found->second;
    };
    entry.level1 = at(Column::level1);
    entry.level2 = at(Column::level2);
    return entry;
}

void know_by_name(Returned& found) {
    std::vector<Item> earlier;
    for (auto const& row : found.base) {
        Item item;
        item.id = row.item;
        item.entry = named(row.cells);
        earlier.push_back(std::move(item));
    }
    std::vector<Entry> entries;
    for (auto const& row : found.rows) entries.push_back(named(row.cells));
    auto const ids = continued_ids(entries, earlier);
    for (std::size_t i = 0; i < ids.size(); ++i) found.rows[i].item = ids[i];
    found.remarks.emplace_back(
        "表格里隐藏的“行编号”列没有了，各行按事项名称与下载时的行对应，改过名称的行按新增处理。");
}

}  // namespace

bool is_stamped(documents::GridFile const& file) {
    return record_of(file) != nullptr;
}

Result<Returned> read_back(documents::GridFile const& file) {
    auto const* record = record_of(file);
    if (!record) return refuse(Kind::invalid, wording::offline_no_stamp);
    auto found = TRY(read_record(*record));
    auto const heads = find_heads(file, record);
    if (heads.columns.size() < 2) return refuse(Kind::invalid, wording::offline_no_heads);
    found.rows = read_rows(heads);
    for (auto const& words : heads.unknown)
        found.remarks.push_back("“" + shorten(words, 20) + "”列不属于目录，没有读入。");
    for (auto const& column : columns())
        if (!heads.columns.contains(column.column))
            found.remarks.push_back("表格里没有“" + std::string{column.chinese} + "”列，这一列保持现在的内容。");
    if (heads.id)
        part_twins(found);
    else
        know_by_name(found);
    return found;
}

}  // namespace mingtang::catalog::offline

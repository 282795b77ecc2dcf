#include "catalog/editing.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/folder.hpp"
#include "catalog/queries.hpp"
#include "catalog/retiring.hpp"
#include "catalog/store.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

std::string shown(Item const& item, Column column, UnitChoice const& units) {
    return column == Column::unit ? units.name_of(item.disclosing_unit) : cell(item.entry, column);
}

// A cell that a person wrote or confirmed is no longer in doubt.
void settle(Item& item, Column column) {
    auto const mark = std::string{info(column).key} + ":";
    std::erase_if(item.doubts, [&](std::string const& doubt) { return doubt.starts_with(mark); });
}

std::optional<std::string> put_unit(Item& item, std::string_view typed, UnitChoice const& units) {
    auto const name = clean_line(typed);
    if (name.empty()) {
        item.disclosing_unit = {};
        return std::nullopt;
    }
    auto const unit = units.named(name);
    if (!unit) return "没有名为“" + shorten(name, 20) + "”的单位，请从单位名单中选择。";
    item.disclosing_unit = *unit;
    return std::nullopt;
}

// Where every row stands after the batch: removed rows gone, moved and new ones put where they ask to be.
std::vector<ItemId> reordered(std::vector<std::pair<ItemId, int>> const& before, std::set<ItemId> const& removed,
                              std::vector<std::pair<int, ItemId>> wanted) {
    std::set<ItemId> moving;
    for (auto const& [position, item] : wanted) moving.insert(item);
    std::vector<ItemId> order;
    for (auto const& [item, position] : before)
        if (!removed.contains(item) && !moving.contains(item)) order.push_back(item);
    std::ranges::stable_sort(wanted, {}, [](auto const& pair) { return pair.first; });
    // One pass: the sorted wishes are merged into what stays.
    std::vector<ItemId> merged;
    auto stays = order.begin();
    for (auto const& [position, item] : wanted) {
        while (stays != order.end() && int(merged.size()) + 1 < position) merged.push_back(*stays++);
        merged.push_back(item);
    }
    merged.insert(merged.end(), stays, order.end());
    return merged;
}

// Whoever edits the rows of their own unit changes what stands in them; which rows there are is not theirs to say.
bool only_cells(RowBatch const& batch) {
    return batch.removed.empty() && std::ranges::all_of(batch.rows, [](RowChange const& row) {
               return row.item && row.position == 0 && !row.entry && row.source.empty();
           });
}

// An item of this catalog that is not in the draft now: a row may be it again.
bool comes_back(Transaction& tx, Folder const& folder, ItemId item) {
    return item && tx.first(queries::item_of_catalog, {item, folder.catalog.id}) &&
           !find_item_of(tx, folder.edition.id, item);
}

struct Prepared {
    std::vector<Item> items;  // one per row of the batch
    std::vector<bool> fresh;
};

Result<Prepared> prepare(Transaction& tx, Desk const& desk, Folder const& folder, RowBatch const& batch,
                         UnitChoice const& units, std::vector<CellProblem>& problems) {
    Prepared ready;
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        auto const& row = batch.rows[i];
        Item item;
        if (row.item) {
            auto found = find_item_of(tx, folder.edition.id, row.item);
            if (!found) return refuse(Kind::conflict, wording::row_is_gone, std::to_string(row.position));
            item = std::move(*found);
            if (!folder.edits(item)) return refuse(Kind::not_allowed, wording::own_rows_only);
        } else {
            item.id = comes_back(tx, folder, row.continues) ? row.continues : desk.database.make_id<ItemId>();
            item.edition = folder.edition.id;
            item.entry.domain = folder.field.name;
            item.source = "手工录入";
        }
        if (row.entry) {
            item.entry = *row.entry;
            item.entry.domain = folder.field.name;
            item.doubts.clear();
        }
        if (!row.source.empty()) item.source = row.source;
        for (auto const& [column, typed] : row.cells) {
            auto const problem = column == Column::unit ? put_unit(item, typed, units) : put(item.entry, column, typed);
            if (problem)
                problems.push_back({i, column, *problem});
            else
                settle(item, column);
        }
        if (folder.reach == Reach::own_rows && item.disclosing_unit != folder.own)
            problems.push_back({i, Column::unit, Refusal{Kind::invalid, wording::own_unit_stays}.sentence()});
        if (!row.item && !row.cells.contains(Column::unit))
            item.disclosing_unit = units.for_subject(item.entry.subject);
        ready.items.push_back(std::move(item));
        ready.fresh.push_back(!row.item);
    }
    return ready;
}

std::vector<CellConflict> conflicts_of(Transaction& tx, Folder const& folder, RowBatch const& batch,
                                       UnitChoice const& units) {
    std::vector<CellConflict> found;
    for (auto const& row : batch.rows) {
        if (!row.item) continue;
        auto const item = find_item_of(tx, folder.edition.id, row.item);
        for (auto const& [column, typed] : row.cells) {
            auto const theirs = item ? shown(*item, column, units) : std::string{};
            if (!item || theirs != typed) found.push_back({row.item, column, typed, theirs, !item});
        }
    }
    for (auto const& removal : batch.removed)
        if (auto const row = tx.first(queries::row_changed_since, {folder.edition.id, removal.item, batch.revision})) {
            Entry named;
            named.level1 = row->text(1);
            named.level2 = row->text(2);
            found.push_back({removal.item, Column::level1, "", full_name(named), false, true});
        }
    return found;
}

}  // namespace

Result<Saving> save_rows(Desk& desk, Transaction& tx, EditionId id, RowBatch const& batch) {
    auto const folder = TRY(open_for_rows(desk, tx, id));
    if (folder.reach != Reach::whole && !only_cells(batch)) return refuse(Kind::not_allowed, wording::own_rows_only);
    UnitChoice const units{tx, folder, desk.today()};
    Saving saving;
    saving.revision = folder.edition.revision;
    if (batch.revision != folder.edition.revision) {
        saving.kind = Saving::Kind::conflict;
        saving.conflicts = conflicts_of(tx, folder, batch, units);
        return saving;
    }
    auto const ready = TRY(prepare(tx, desk, folder, batch, units, saving.problems));
    if (!saving.problems.empty()) {
        saving.kind = Saving::Kind::wrong_cells;
        return saving;
    }

    TRY(take_part(desk, tx, id, Stage::none));

    std::vector<std::pair<ItemId, int>> before;
    for (auto const& row : tx.run(queries::positions, {id}))
        before.emplace_back(row.as_id<ItemId>(0), int(row.integer(1)));
    std::set<ItemId> removed;
    for (auto const& removal : batch.removed) removed.insert(removal.item);
    std::vector<std::pair<int, ItemId>> wanted;
    for (std::size_t i = 0; i < ready.items.size(); ++i) {
        auto const position = batch.rows[i].position;
        if (ready.fresh[i])
            wanted.emplace_back(position > 0 ? position : most_items, ready.items[i].id);
        else if (position > 0)
            wanted.emplace_back(position, ready.items[i].id);
    }
    auto const order = reordered(before, removed, wanted);
    if (order.size() > most_items) return refuse(Kind::invalid, wording::too_many_rows);

    std::map<ItemId, int> place;
    for (std::size_t i = 0; i < order.size(); ++i) place.emplace(order[i], int(i) + 1);
    for (std::size_t i = 0; i < ready.items.size(); ++i) {
        auto item = ready.items[i];
        if (removed.contains(item.id)) continue;
        item.position = place.at(item.id);
        if (ready.fresh[i]) {
            if (item.id != batch.rows[i].continues) add_item_id(tx, item.id, folder.catalog.id);
            add(tx, item);
        } else if (auto const& row = batch.rows[i]; !row.cells.empty() || row.entry || !row.source.empty()) {
            change(tx, item);  // a row that only moves is as it was
        }
        SavedRow saved{item.id, item.position, item.doubts, {}};
        for (auto const& [column, typed] : batch.rows[i].cells) saved.cells[column] = shown(item, column, units);
        if (ready.fresh[i]) saved.cells[Column::unit] = shown(item, Column::unit, units);
        saving.rows.push_back(std::move(saved));
    }
    for (auto const& removal : batch.removed) {
        TRY(retire(desk, tx, id, removal.item, removal.reason));
        tx.run(queries::remove_edition_item, {id, removal.item});
    }
    for (auto const& [item, position] : before)
        if (auto const at = place.find(item); at != place.end() && at->second != position)
            tx.run(queries::move_edition_item, {id, item, at->second});
    if (!batch.removed.empty()) tx.run(queries::remove_orphan_items, {folder.catalog.id});
    tx.run(queries::drop_retirements, {id});
    if (!edition_saved(tx, id, batch.revision)) return refuse(Kind::conflict, wording::saved_by_another);
    saving.revision = batch.revision + 1;
    record(desk, tx, "catalog.save_rows", "edition", id.value, "",
           "改动 " + std::to_string(batch.rows.size()) + " 行，删除 " + std::to_string(batch.removed.size()) + " 行");
    return saving;
}

Result<Saving> save_rows(Desk& desk, EditionId id, RowBatch const& batch) {
    return desk.database.change([&](Transaction& tx) { return save_rows(desk, tx, id, batch); });
}

Result<Saving> save_item(Desk& desk, EditionId id, ItemId item, int revision,
                         std::map<Column, std::string> const& cells) {
    return save_rows(desk, id, {revision, {{item, 0, cells}}, {}});
}

Result<Saving> remove_item(Desk& desk, EditionId id, ItemId item, int revision, std::string_view reason) {
    return save_rows(desk, id, {revision, {}, {{item, std::string{reason}}}});
}

}  // namespace mingtang::catalog

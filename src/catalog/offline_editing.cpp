// find – check – change – record – commit.
#include "catalog/offline_editing.hpp"

#include "base/text.hpp"
#include "catalog/entry_form.hpp"
#include "catalog/queries.hpp"
#include "catalog/retiring.hpp"
#include "catalog/wording.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using offline::RowMerge;
using offline::SheetRow;
using storage::Transaction;

std::vector<SheetRow> rows_now(Transaction& tx, EditionId id, UnitChoice const& units) {
    std::vector<SheetRow> rows;
    for (auto const& item : items_of_edition(tx, id))
        rows.push_back({item.id, 0, cells_of(item.entry, units.name_of(item.disclosing_unit))});
    return rows;
}

offline::KnownUnit known_units(UnitChoice const& units) {
    return [&units](std::string const& name) -> std::optional<std::string> {
        auto const unit = units.named(name);
        return unit ? std::optional{units.name_of(*unit)} : std::nullopt;
    };
}

ReturnedWorkbook returned_from(storage::Row const& row) {
    return {row.as_id<ReturnId>(0), row.as_id<EditionId>(1), row.integer(2),      row.text(3), row.text(4),
            row.integer(5),         row.instant(6),          row.maybe_instant(7)};
}

Result<ReturnedWorkbook> find(Transaction& tx, EditionId id, ReturnId of) {
    auto const row = tx.first(queries::find_returned, {of});
    if (!row) return refuse(Kind::not_found, wording::not_found);
    auto found = returned_from(*row);
    if (found.edition != id) return refuse(Kind::not_found, wording::not_found);
    return found;
}

// Which draft it was, said when it is not this one: the rows are known all the same, as items keep their ids.
std::optional<std::string> taken_elsewhere(Folder const& folder, offline::Stamp const& stamp) {
    if (stamp.edition == folder.edition.id) return std::nullopt;
    return "这份表格是从第 " + std::to_string(stamp.number) + " 版下载的，现在编制的是第 " +
           std::to_string(folder.edition.number) + " 版。下面是表格里的改动与现在这一版的比较，请逐处核对后再决定。";
}

int leaving_in_force(Transaction& tx, offline::Merge const& merge) {
    int count = 0;
    for (auto const& row : merge.rows)
        if (row.kind == RowMerge::Kind::removed || row.kind == RowMerge::Kind::removed_edited)
            count += in_force(tx, row.item);
    return count;
}

std::string in_words(offline::Merge const& merge) {
    return "修改 " + std::to_string(merge.changed) + " 行，新增 " + std::to_string(merge.added) + " 行，删除 " +
           std::to_string(merge.removed) + " 行，冲突 " + std::to_string(merge.conflicts) + " 处";
}

}  // namespace

Result<TakenWorkbook> take_offline(Desk& desk, EditionId id) {
    return desk.database.read([&](Transaction& tx) -> Result<TakenWorkbook> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        UnitChoice const units{tx, folder, desk.today()};
        offline::Stamp const stamp{folder.catalog.id,     id,
                                   folder.edition.number, folder.edition.revision,
                                   title_of(folder),      local_minute(desk.now) + " " + desk.actor.name};
        std::vector<std::string> names;
        for (auto const& unit : units.units()) names.push_back(unit.name);
        auto const name = folder.jurisdiction.name + folder.field.name + "（第" +
                          std::to_string(folder.edition.number) + "版草稿）离线编辑.xlsx";
        return TakenWorkbook{offline::to_workbook(stamp, rows_now(tx, id, units), names), name};
    });
}

Result<Folder> may_bring_back(Desk const& desk, Transaction& tx, EditionId id, offline::Returned const& returned) {
    auto folder = TRY(open_for_work(desk, tx, id));
    if (returned.stamp.catalog != folder.catalog.id)
        return refuse(Kind::invalid, wording::offline_other_catalog, returned.stamp.title);
    return folder;
}

Result<ReturnId> bring_back(Desk& desk, EditionId id, StoredFile const& file, std::string_view file_name,
                            offline::Returned const& returned) {
    return desk.database.change([&](Transaction& tx) -> Result<ReturnId> {
        TRY(may_bring_back(desk, tx, id, returned));
        add(tx, file, desk.now);
        auto const made = desk.database.make_id<ReturnId>();
        auto const name = clean_line(file_name);
        tx.run(queries::add_returned, {made, id, desk.actor.account, file.sm3, name, file.size, desk.now});
        record(desk, tx, "catalog.bring_back", "edition", id.value, "", returned.stamp.taken, name);
        return made;
    });
}

Result<ReturnedWorkbook> open_returned(Desk& desk, EditionId id, ReturnId of) {
    return desk.database.read([&](Transaction& tx) -> Result<ReturnedWorkbook> {
        TRY(open_for_work(desk, tx, id));
        return find(tx, id, of);
    });
}

std::vector<ReturnedWorkbook> returned_to(Transaction& tx, EditionId id) {
    std::vector<ReturnedWorkbook> found;
    for (auto const& row : tx.run(queries::returned_of_edition, {id})) found.push_back(returned_from(row));
    return found;
}

Result<Comparison> compare(Desk& desk, Transaction& tx, ReturnedWorkbook const& of, offline::Returned const& returned) {
    auto folder = TRY(open_for_work(desk, tx, of.edition));
    UnitChoice const units{tx, folder, desk.today()};
    auto merge = offline::merge(returned, rows_now(tx, of.edition, units), known_units(units));
    auto remarks = returned.remarks;
    if (auto const where = taken_elsewhere(folder, returned.stamp)) remarks.insert(remarks.begin(), *where);
    int const to_explain = leaving_in_force(tx, merge);
    return Comparison{std::move(folder), std::move(merge), std::move(remarks), to_explain};
}

Result<Saving> merge_back(Desk& desk, EditionId id, ReturnId of, offline::Returned const& returned,
                          MergeDecision const& decision) {
    return desk.database.change([&](Transaction& tx) -> Result<Saving> {
        auto const folder = TRY(open_for_work(desk, tx, id));
        auto const workbook = TRY(find(tx, id, of));
        if (workbook.merged_at) return refuse(Kind::conflict, wording::offline_merged);
        // Somebody saved since: other differences, which nobody has looked at.
        if (decision.revision != folder.edition.revision)
            return Saving{Saving::Kind::conflict, folder.edition.revision, {}, {}, {}};
        UnitChoice const units{tx, folder, desk.today()};
        auto const now = rows_now(tx, id, units);
        auto const merge = offline::merge(returned, now, known_units(units));
        auto decided = offline::decide(merge, returned, now, decision.picks, [&](ItemId item) {
            return tx.first(queries::item_of_catalog, {item, folder.catalog.id}).has_value();
        });
        if (decided.undecided > 0)
            return refuse(Kind::invalid, wording::offline_undecided, std::to_string(decided.undecided));
        auto& batch = decided.batch;
        batch.revision = decision.revision;
        for (auto& removal : batch.removed) removal.reason = decision.reason;
        for (auto& row : batch.rows)
            if (!row.source.empty()) row.source = workbook.file_name + " " + row.source;
        Saving saving{Saving::Kind::saved, decision.revision, {}, {}, {}};
        if (!batch.rows.empty() || !batch.removed.empty()) saving = TRY(save_rows(desk, tx, id, batch));
        if (saving.kind != Saving::Kind::saved) return saving;
        tx.run(queries::returned_merged, {of, desk.now});
        record(desk, tx, "catalog.merge_offline", "edition", id.value, returned.stamp.taken, in_words(merge),
               workbook.file_name);
        return saving;
    });
}

}  // namespace mingtang::catalog

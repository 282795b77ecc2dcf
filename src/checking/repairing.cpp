#include "checking/repairing.hpp"

#include "catalog/folder.hpp"
#include "catalog/lint/repair.hpp"
#include "checking/wording.hpp"

namespace mingtang::checking {
namespace {

using catalog::Column;

std::map<Column, std::string> changed_cells(catalog::Entry const& before, catalog::Entry const& after) {
    std::map<Column, std::string> cells;
    for (auto const& column : catalog::columns())
        if (auto text = cell(after, column.column); text != cell(before, column.column))
            cells.emplace(column.column, std::move(text));
    return cells;
}

}  // namespace

Result<Repaired> repair(Desk& desk, catalog::EditionId id, int revision, std::optional<std::size_t> check) {
    return desk.database.change([&](storage::Transaction& tx) -> Result<Repaired> {
        auto const folder = TRY(catalog::open_for_work(desk, tx, id));
        catalog::Surroundings around{tx, desk.today()};
        auto const found =
            with_items(tx, prepare(tx, around, folder.catalog, folder.edition, folder.jurisdiction, folder.field));
        auto const checked = look(found);
        std::map<catalog::ItemId, std::vector<lint::Finding>> by_item;
        for (auto const& one : checked.all) {
            bool const legal = lint::checks()[one.check].severity == lint::Severity::legal_error;
            if (repairable(one) && (check ? one.check == *check : legal)) by_item[one.item].push_back(one);
        }
        Repaired done;
        catalog::RowBatch batch{revision, {}, {}};
        for (auto const& item : found.facts.items) {
            auto const wrong = by_item.find(item.id);
            if (wrong == by_item.end()) continue;
            auto repaired = item;
            auto const made = lint::repair(repaired, wrong->second);
            auto cells = changed_cells(item.entry, repaired.entry);
            if (made == 0 || cells.empty()) continue;
            done.repairs += made;
            catalog::RowChange row;
            row.item = item.id;
            row.cells = std::move(cells);
            batch.rows.push_back(std::move(row));
        }
        if (batch.rows.empty()) return refuse(Refusal::Kind::invalid, wording::nothing_certain);
        done.saving = TRY(catalog::save_rows(desk, tx, id, batch));
        return done;
    });
}

}  // namespace mingtang::checking

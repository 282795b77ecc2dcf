#include "compilation/drifting.hpp"

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/codes.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/workflow.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/gathering.hpp"
#include "compilation/names.hpp"
#include "compilation/rights.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using catalog::Column;
using storage::Transaction;

Result<Drift> open_to_close(Desk const& desk, Transaction& tx, DriftId id) {
    auto drift = TRY(open_drift(desk, tx, id));
    if (drift.state != Drift::State::open) return refuse(Kind::wrong_state, wording::drift_closed);
    auto const place = org::find_jurisdiction(tx, drift.jurisdiction);
    auto const field = org::find_field(tx, drift.field, desk.today());
    if (!catalog::compiles(desk, tx, *place, *field)) return refuse(Kind::not_allowed, wording::not_allowed);
    return drift;
}

Result<catalog::EditionId> draft_of(Desk& desk, Transaction& tx, catalog::Catalog const& of) {
    for (auto const& edition : catalog::editions_of_catalog(tx, of.id)) {
        if (catalog::in_work(edition.state)) return edition.id;
        if (edition.state == catalog::EditionState::submitted)
            return refuse(Kind::conflict, wording::edition_waits, edition.author_name);
    }
    return catalog::start_draft(desk, tx, {of.jurisdiction, of.field, of.level});
}

void close(Desk const& desk, Transaction& tx, Drift drift, std::string_view act, std::string after) {
    drift.closed_by = desk.actor.name;
    drift.closed_at = desk.now;
    closed(tx, drift, desk.actor.account.value);
    record(desk, tx, act, "drift", drift.id.value, drift.former_name, std::move(after), drift.reason);
}

}  // namespace

Result<Drift> open_drift(Desk const& desk, Transaction& tx, DriftId id) {
    auto drift = find_drift(tx, id);
    if (!drift) return refuse(Kind::not_found, wording::drift_not_found);
    auto const place = org::find_jurisdiction(tx, drift->jurisdiction);
    if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path) ||
        !identity::may(desk.actor, identity::Act::read_workbench))
        return refuse(Kind::not_found, wording::drift_not_found);
    return std::move(*drift);
}

Result<catalog::EditionId> rename_item(Desk& desk, DriftId id) {
    return desk.database.change([&](Transaction& tx) -> Result<catalog::EditionId> {
        auto drift = TRY(open_to_close(desk, tx, id));
        auto const edition = TRY(draft_of(desk, tx, *catalog::find_catalog(tx, drift.catalog)));
        auto const item = catalog::find_item_of(tx, edition, drift.item);
        if (!item) return refuse(Kind::wrong_state, wording::item_not_in_draft);
        if (item_name(item->entry) != drift.name) {
            catalog::RowBatch batch;
            batch.revision = catalog::find_edition(tx, edition)->revision;
            catalog::RowChange change;
            change.item = drift.item;
            change.cells[item->entry.level2.empty() ? Column::level1 : Column::level2] = drift.name;
            batch.rows.push_back(std::move(change));
            auto const saving = TRY(catalog::save_rows(desk, tx, edition, batch));
            if (saving.kind == catalog::Saving::Kind::wrong_cells)
                return refuse(Kind::invalid, wording::wrong_cell, saving.problems.front().message);
        }
        drift.state = Drift::State::renamed;
        drift.edition = edition;
        auto const after = drift.name;
        close(desk, tx, std::move(drift), "compilation.rename_item", after);
        return edition;
    });
}

Result<DriftId> set_aside(Desk& desk, DriftId id, std::string const& reason) {
    return desk.database.change([&](Transaction& tx) -> Result<DriftId> {
        auto drift = TRY(open_to_close(desk, tx, id));
        drift.reason = clean_text(reason);
        if (drift.reason.empty()) return refuse(Kind::invalid, wording::reason_needed);
        drift.state = Drift::State::set_aside;
        drift.edition = {};
        close(desk, tx, std::move(drift), "compilation.set_aside", "名称不变");
        return id;
    });
}

}  // namespace mingtang::compilation

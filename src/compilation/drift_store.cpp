#include "compilation/drift_store.hpp"

#include "compilation/decisions.hpp"
#include "compilation/none_is_null.hpp"
#include "compilation/queries.hpp"

namespace mingtang::compilation {
namespace {

Drift drift_from(storage::Row const& row) {
    Drift drift;
    drift.id = row.as_id<DriftId>(0);
    drift.import = row.as_id<ImportId>(1);
    drift.matter = row.as_id<MatterId>(2);
    drift.catalog = row.as_id<catalog::CatalogId>(3);
    drift.jurisdiction = row.as_id<org::JurisdictionId>(4);
    drift.field = row.as_id<org::FieldId>(5);
    drift.item = row.as_id<catalog::ItemId>(6);
    drift.former_name = row.text(7);
    drift.name = row.text(8);
    for (auto const state : {Drift::State::open, Drift::State::renamed, Drift::State::set_aside})
        if (code(state) == row.text(9)) drift.state = state;
    drift.edition = row.as_id<catalog::EditionId>(10);
    drift.reason = row.text(11);
    drift.closed_by = row.text(12);
    drift.closed_at = row.maybe_instant(13);
    drift.raised_at = row.instant(14);
    return drift;
}

std::optional<std::int64_t> only_open(Drifts which) {
    return which == Drifts::open ? std::optional<std::int64_t>{1} : std::nullopt;
}

}  // namespace

void add(storage::Transaction& tx, Drift const& drift) {
    tx.run(queries::add_drift, {drift.id, drift.import, drift.matter, drift.catalog, drift.jurisdiction, drift.field,
                                drift.item, drift.former_name, drift.name, drift.raised_at});
}

std::optional<Drift> find_drift(storage::Transaction& tx, DriftId id) {
    auto const row = tx.first(queries::find_drift, {id});
    if (!row) return std::nullopt;
    return drift_from(*row);
}

std::vector<Drift> drifts_under(storage::Transaction& tx, std::string_view path, Drifts which, int from, int count) {
    std::vector<Drift> found;
    for (auto const& row : tx.run(queries::drifts_under, {path, only_open(which), count, from}))
        found.push_back(drift_from(row));
    return found;
}

int count_drifts(storage::Transaction& tx, std::string_view path, Drifts which) {
    return int(tx.first(queries::count_drifts_under, {path, only_open(which)})->integer(0));
}

void closed(storage::Transaction& tx, Drift const& drift, std::int64_t account) {
    tx.run(queries::close_drift, {drift.id, code(drift.state), maybe(drift.edition), drift.reason, maybe(account),
                                  drift.closed_by, drift.closed_at});
}

}  // namespace mingtang::compilation

// What reforms left behind, read: former names, lines of the matrix with their days, who answers for whom today.
#include "org/queries.hpp"
#include "org/reform.hpp"

namespace mingtang::org {
namespace {

using storage::Transaction;

std::vector<FormerName> names_from(storage::Rows const& rows) {
    std::vector<FormerName> names;
    for (auto const& row : rows) names.push_back({row.text(0), row.date(1), row.date(2)});
    return names;
}

DatedUnit dated_from(storage::Row const& row) {
    return {{row.as_id<UnitId>(0), row.as_id<JurisdictionId>(1), row.as_id<UnitId>(2), row.text(3), row.text(4),
             row.text(5), row.flag(6), int(row.integer(7))},
            row.date(8),
            row.maybe_date(9)};
}

}  // namespace

std::vector<FormerName> former_names(Transaction& tx, UnitId unit) {
    return names_from(tx.run(queries::unit_names, {unit}));
}

std::vector<FormerName> former_names(Transaction& tx, FieldId field) {
    return names_from(tx.run(queries::field_names, {field}));
}

std::vector<FieldUnitLine> lines_of(Transaction& tx, FieldId field) {
    std::vector<FieldUnitLine> lines;
    for (auto const& row : tx.run(queries::lines_of_field, {field}))
        lines.push_back({row.as_id<UnitId>(0), row.text(1), row.text(2), row.null(3) ? 0 : int(row.integer(3)),
                         row.date(4), row.maybe_date(5)});
    return lines;
}

std::vector<UnitLine> lines_of(Transaction& tx, UnitId unit) {
    std::vector<UnitLine> lines;
    for (auto const& row : tx.run(queries::lines_of_unit, {unit}))
        lines.push_back({row.as_id<FieldId>(0), row.text(1), row.date(2), row.maybe_date(3)});
    return lines;
}

std::optional<DatedUnit> find_dated_unit(Transaction& tx, UnitId unit) {
    auto const row = tx.first(queries::find_dated_unit, {unit});
    if (!row) return std::nullopt;
    return dated_from(*row);
}

std::vector<DatedUnit> ended_units(Transaction& tx, std::string_view path, Date on) {
    std::vector<DatedUnit> found;
    for (auto const& row : tx.run(queries::ended_units, {path, on})) found.push_back(dated_from(row));
    return found;
}

std::vector<Handover> successors(Transaction& tx, UnitId unit) {
    std::vector<Handover> found;
    for (auto const& row : tx.run(queries::successions_of, {unit}))
        found.push_back({row.as_id<FieldId>(0), row.as_id<UnitId>(1)});
    return found;
}

bool changes_on(Transaction& tx, Date day) {
    return tx.first(queries::changes_on, {day})->integer(0) > 0;
}

}  // namespace mingtang::org

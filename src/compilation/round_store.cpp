#include "compilation/round_store.hpp"

#include "compilation/queries.hpp"

namespace mingtang::compilation {
namespace {

Round round_from(storage::Row const& row) {
    return {row.as_id<RoundId>(0), row.as_id<org::JurisdictionId>(1), row.text(2), row.text(3), row.date(4)};
}

RoundDeadline deadline_from(storage::Row const& row) {
    return {row.as_id<org::UnitId>(0), row.date(1), row.text(2)};
}

}  // namespace

void add(storage::Transaction& tx, Round const& round) {
    tx.run(queries::add_round, {round.id, round.jurisdiction, round.name, round.basis, round.starts_on});
}

std::optional<Round> find_round(storage::Transaction& tx, RoundId id) {
    auto const row = tx.first(queries::find_round, {id});
    if (!row) return std::nullopt;
    return round_from(*row);
}

std::vector<Round> rounds_for(storage::Transaction& tx, std::string_view path) {
    std::vector<Round> found;
    for (auto const& row : tx.run(queries::rounds_for, {path})) found.push_back(round_from(row));
    return found;
}

void put(storage::Transaction& tx, RoundId round, RoundDeadline const& deadline) {
    tx.run(queries::put_deadline, {round, deadline.unit, deadline.due_on, deadline.phase});
}

std::vector<RoundDeadline> deadlines_of(storage::Transaction& tx, RoundId round) {
    std::vector<RoundDeadline> found;
    for (auto const& row : tx.run(queries::deadlines_of, {round})) found.push_back(deadline_from(row));
    return found;
}

std::optional<RoundDeadline> find_deadline(storage::Transaction& tx, RoundId round, org::UnitId unit) {
    auto const row = tx.first(queries::find_deadline, {round, unit});
    if (!row) return std::nullopt;
    return deadline_from(*row);
}

}  // namespace mingtang::compilation

// Rows <-> values of compilation rounds and their deadlines.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compilation/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

void add(storage::Transaction& tx, Round const& round);
std::optional<Round> find_round(storage::Transaction& tx, RoundId id);
// Rounds that hold for this place, newest first.
std::vector<Round> rounds_for(storage::Transaction& tx, std::string_view path);
void put(storage::Transaction& tx, RoundId round, RoundDeadline const& deadline);
std::vector<RoundDeadline> deadlines_of(storage::Transaction& tx, RoundId round);  // by day, then the units' order
std::optional<RoundDeadline> find_deadline(storage::Transaction& tx, RoundId round, org::UnitId unit);

}  // namespace mingtang::compilation

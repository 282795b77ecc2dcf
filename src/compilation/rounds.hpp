// A round of compilation: begun by the disclosure office with a day for every unit, moved with a reason, and read as a
// board. plan §四(二): 8月15日之前，试点街镇完成；8月31日之前，非试点街镇完成；9月30日前全面完成.
#pragma once

#include <string>
#include <vector>

#include "compilation/board.hpp"
#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

struct NewRound {
    org::JurisdictionId jurisdiction;
    std::string name, basis;
    Date starts_on{};
    Date pilots{}, towns{}, departments{};  // the three days of the plan
};
// Every unit that leads a field, and every street and town, gets its day.
Result<RoundId> begin_round(Desk& desk, NewRound const& wanted);
Result<RoundId> move_deadline(Desk& desk, RoundId id, org::UnitId unit, Date due_on, std::string const& reason);

struct Board {
    Round round;
    std::vector<BoardLine> lines;
};
// A round ends where the next one begins: what was finished later counts for that one.
Result<Board> board_of(Desk const& desk, storage::Transaction& tx, RoundId id);

}  // namespace mingtang::compilation

// Who has finished, who is late, by how many working days. Pure: facts and a day in, lines out.
#pragma once

#include <string>
#include <vector>

#include "calendar/workdays.hpp"
#include "compilation/types.hpp"

namespace mingtang::compilation {

// What one unit owes in a round, and how far it is.
struct Obligation {
    org::UnitId unit;
    std::string name, phase;
    Date due_on{};
    int fields = 0;                 // catalogs it has to compile
    int done = 0;                   // of them finished, or published in this round
    int begun = 0;                  // of them in work
    std::optional<Date> last_done;  // when the latest of the finished ones was
};

struct BoardLine {
    Obligation of;
    enum class State { nothing_due, finished, finished_late, open, late } state = State::open;
    int workdays = 0;          // late: so many after the day; open: so many left; finished late: so many after it
    bool provisional = false;  // reaches a year whose holidays are not announced
};

// A unit is finished when all its catalogs are, on the day of the last one.
BoardLine judge(Obligation const& of, Date today, calendar::Workdays const& workdays);

struct BoardTotals {
    int finished = 0, late = 0, open = 0;
};
BoardTotals totals(std::vector<BoardLine> const& lines);

// 逾期 3 个工作日 / 还有 12 个工作日 / 按期完成
std::string in_words(BoardLine const& line);

}  // namespace mingtang::compilation

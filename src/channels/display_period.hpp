// How long something has to hang (公示期): what the item's time limit says, the last day that follows from it, and the
// count day by day, so that nobody has to believe it. Pure: the calendar is handed in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/workdays.hpp"
#include "catalog/time_limit/rule.hpp"

namespace mingtang::channels {

// The longest that the clauses of a limit ask for; 长期公开 is longer than any number, "until the next" is nobody's
// number.
struct DisplayPeriod {
    std::optional<catalog::Span> least{};
    bool lasting = false;
    friend bool operator==(DisplayPeriod const&, DisplayPeriod const&) = default;
};
DisplayPeriod display_period(std::vector<catalog::TimeRule> const& rules);
// The stricter of two: a poster that serves two items satisfies both.
DisplayPeriod stricter(DisplayPeriod const& one, DisplayPeriod const& other);
// 不少于7个工作日; "" where nothing is asked.
std::string in_words(DisplayPeriod const& period);

// The first day is not counted (民法典 201). None where no number is asked.
std::optional<calendar::Deadline> least_until(DisplayPeriod const& period, Date from,
                                              calendar::Workdays const& workdays);

struct CountedDay {
    Date day;
    int number = 0;  // 0: not counted
    std::string why{};
};
// From the day after it was put up to the last day it has to hang.
std::vector<CountedDay> explained(DisplayPeriod const& period, Date from, calendar::Workdays const& workdays);

}  // namespace mingtang::channels

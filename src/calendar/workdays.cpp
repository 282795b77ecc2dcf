// Two tables over the years that the notices speak of, and the arithmetic of weeks outside them.
// A day's position is the number of working days from first_ to it: adding n working days is adding n to the position.
#include "calendar/workdays.hpp"

#include <algorithm>

namespace mingtang::calendar {
namespace {

constexpr std::int64_t week = 7, weekdays_per_week = 5;
constexpr Date a_monday = Date{Days{4}};  // 1970-01-05

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return (a - ((a % b) + b) % b) / b;
}

bool is_weekend(Date day) {
    auto const weekday = std::chrono::weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// Weekdays from a_monday up to and including `day`; smaller and smaller going back.
std::int64_t weekdays_until(Date day) {
    auto const days = (day - a_monday).count() + 1;
    auto const weeks = floor_div(days, week);
    return weeks * weekdays_per_week + std::min<std::int64_t>(days - weeks * week, weekdays_per_week);
}

// The weekday that weekdays_until() numbers n.
Date weekday_number(std::int64_t n) {
    auto const weeks = floor_div(n - 1, weekdays_per_week);
    return a_monday + Days{weeks * week + (n - 1 - weeks * weekdays_per_week)};
}

}  // namespace

Workdays::Workdays(std::vector<Holiday> const& holidays) {
    for (auto const& holiday : holidays) {
        special_.insert_or_assign(holiday.day, holiday);
        std::chrono::year_month_day const day{holiday.day};
        if (day.month() == std::chrono::October && day.day() == std::chrono::day{1}) years_.push_back(int(day.year()));
    }
    if (special_.empty()) return;
    std::sort(years_.begin(), years_.end());
    years_.erase(std::unique(years_.begin(), years_.end()), years_.end());
    first_ = make_date(year_of(special_.begin()->first), 1, 1);
    last_ = make_date(year_of(special_.rbegin()->first), 12, 31);
    for (auto day = first_; day <= last_; day += Days{1}) {
        if (is_workday(day)) nth_.push_back(std::int32_t((day - first_).count()));
        count_.push_back(std::int32_t(nth_.size()));
    }
}

bool Workdays::is_workday(Date day) const {
    auto const special = special_.find(day);
    if (special != special_.end()) return special->second.kind == Holiday::Kind::makeup_day;
    return !is_weekend(day);
}

bool Workdays::knows(int year) const {
    return std::binary_search(years_.begin(), years_.end(), year);
}

bool Workdays::knows_all(Date from, Date to) const {
    auto const low = std::lower_bound(years_.begin(), years_.end(), year_of(from));
    auto const high = std::upper_bound(low, years_.end(), year_of(to));
    return high - low == year_of(to) - year_of(from) + 1;
}

std::int64_t Workdays::position(Date day) const {
    if (day < first_) return weekdays_until(day) - weekdays_until(first_ - Days{1});
    if (day > last_) return total() + weekdays_until(day) - weekdays_until(last_);
    return count_[std::size_t((day - first_).count())];
}

Date Workdays::nth(std::int64_t position) const {
    if (position <= 0) return weekday_number(weekdays_until(first_ - Days{1}) + position);
    if (position > total()) return weekday_number(weekdays_until(last_) + position - total());
    return first_ + Days{nth_[std::size_t(position - 1)]};
}

Deadline Workdays::after(Date day, int n) const {
    if (n == 0) return {day, !knows(year_of(day))};
    auto const next = n > 0 ? day + Days{1} : day - Days{1};
    auto const found = n > 0 ? nth(position(day) + n) : nth(position(next) + n + 1);
    return {found, !knows_all(std::min(next, found), std::max(next, found))};
}

int Workdays::between(Date from, Date to) const {
    return int(position(to) - position(from));
}

Deadline Workdays::last_day(Date day, int n) const {
    auto const last = day + Days{n};
    if (n == 0 || is_workday(last)) return {last, !knows(year_of(last))};
    auto const next = after(last, 1);
    return {next.day, next.provisional || !knows(year_of(last))};
}

std::string Workdays::reason(Date day) const {
    auto const special = special_.find(day);
    if (special == special_.end()) return is_weekend(day) ? "周末" : "工作日";
    return special->second.kind == Holiday::Kind::makeup_day ? "调休上班" : special->second.name + "放假";
}

std::vector<ExplainedDay> Workdays::explain(Date day, int n) const {
    std::vector<ExplainedDay> days;
    auto const step = Days{n < 0 ? -1 : 1};
    for (int number = 0; number != n;) {
        day += step;
        bool const counted = is_workday(day);
        if (counted) number += int(step.count());
        days.push_back({day, counted, counted ? number : 0, reason(day)});
    }
    return days;
}

}  // namespace mingtang::calendar

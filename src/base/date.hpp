// Days and moments. Every legal period is counted in days; a moment is only for logs, sessions and the audit.
// China has one zone and has had no summer time since 1992: a moment meets a day by a fixed +8 h (decision 0009).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mingtang {

using Days = std::chrono::days;
using Date = std::chrono::sys_days;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

Date local_date(Instant moment);

// "2026-09-24", complete and existing, or nothing.
std::optional<Date> parse_date(std::string_view text);
// "2026-09-24T01:02:03.004Z", as written by iso(Instant), or nothing.
std::optional<Instant> parse_instant(std::string_view text);

std::string iso(Date day);
std::string iso(Instant moment);           // UTC, to the millisecond
std::string chinese(Date day);             // 2026年9月24日
std::string chinese_weekday(Date day);     // 星期四
std::string local_minute(Instant moment);  // 2026-09-24 09:02, Beijing time

Date make_date(int year, unsigned month, unsigned day);
int year_of(Date day);

}  // namespace mingtang

#include "base/date.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace mingtang {
namespace {

using namespace std::chrono;

constexpr auto beijing = hours{8};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

Date local_date(Instant moment) { return floor<days>(moment + beijing); }

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    year_month_day const day{year{*y}, month{unsigned(*m)}, std::chrono::day{unsigned(*d)}};
    if (!day.ok()) return std::nullopt;
    return Date{day};
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    auto const day = parse_date(text.substr(0, 10));
    auto const h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)), s = digits(text.substr(17, 2));
    auto const ms = digits(text.substr(20, 3));
    if (!day || !h || !m || !s || !ms || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return *day + hours{*h} + minutes{*m} + seconds{*s} + milliseconds{*ms};
}

namespace {

// Every line of the access log has a moment: written digit by digit, a tenth of what a format string costs.
char* write_digits(char* at, unsigned value, int places) {
    for (int i = places - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
    return at + places;
}

char* iso_day(char* at, Date day) {
    year_month_day const ymd{day};
    at = write_digits(at, static_cast<unsigned>(int(ymd.year())), 4);
    *at++ = '-';
    at = write_digits(at, unsigned(ymd.month()), 2);
    *at++ = '-';
    return write_digits(at, unsigned(ymd.day()), 2);
}

}  // namespace

std::string iso(Date day) {
    std::string text(10, ' ');
    iso_day(text.data(), day);
    return text;
}

std::string iso(Instant moment) {
    auto const day = floor<days>(moment);
    hh_mm_ss const clock{moment - day};
    std::string text(24, ' ');
    char* at = iso_day(text.data(), Date{day});
    *at++ = 'T';
    at = write_digits(at, static_cast<unsigned>(clock.hours().count()), 2);
    *at++ = ':';
    at = write_digits(at, static_cast<unsigned>(clock.minutes().count()), 2);
    *at++ = ':';
    at = write_digits(at, static_cast<unsigned>(clock.seconds().count()), 2);
    *at++ = '.';
    at = write_digits(at, static_cast<unsigned>(clock.subseconds().count()), 3);
    *at = 'Z';
    return text;
}

std::string chinese(Date day) {
    year_month_day const ymd{day};
    return fmt::format("{}年{}月{}日", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

std::string chinese_weekday(Date day) {
    static constexpr std::array names{"日", "一", "二", "三", "四", "五", "六"};
    return std::string{"星期"} + names[weekday{day}.c_encoding()];
}

std::string local_minute(Instant moment) {
    auto const there = moment + beijing;
    auto const day = floor<days>(there);
    hh_mm_ss const clock{there - day};
    return fmt::format("{} {:02}:{:02}", iso(Date{day}), clock.hours().count(), clock.minutes().count());
}

Date make_date(int y, unsigned m, unsigned d) { return Date{year_month_day{year{y}, month{m}, day{d}}}; }

int year_of(Date day) { return int(year_month_day{day}.year()); }

}  // namespace mingtang

// C04: more than 300 wrong sign-ins in a minute, over everybody, are told once a minute.
#include "desk/guess_alarm.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace std::chrono_literals;

TEST_CASE("the 301st failure of a minute is told, and again only a minute later") {
    desk::GuessAlarm alarm;
    auto now = *parse_instant("2026-11-20T01:00:00.000Z");
    for (int i = 0; i < 300; ++i) CHECK_FALSE(alarm.failed(now));
    CHECK(alarm.in_the_last_minute(now) == 300);
    CHECK(alarm.failed(now));
    for (int i = 0; i < 500; ++i) CHECK_FALSE(alarm.failed(now + 30s));
    CHECK_FALSE(alarm.failed(now + 59s));
    CHECK(alarm.failed(now + 61s));
    CHECK(alarm.in_the_last_minute(now + 10min) == 0);
    CHECK_FALSE(alarm.failed(now + 10min));
}

TEST_CASE("300 an hour are a forgetful office and no alarm") {
    desk::GuessAlarm alarm;
    auto now = *parse_instant("2026-11-20T01:00:00.000Z");
    for (int i = 0; i < 3000; ++i) CHECK_FALSE(alarm.failed(now += 1s));
    CHECK(alarm.in_the_last_minute(now) == 60);
}

TEST_CASE("a flood is counted to a bound") {
    desk::GuessAlarm alarm;
    auto const now = *parse_instant("2026-11-20T01:00:00.000Z");
    for (int i = 0; i < 20'000; ++i) alarm.failed(now);
    CHECK(alarm.in_the_last_minute(now) == 10'000);
}

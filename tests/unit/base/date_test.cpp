#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace mingtang;

TEST_CASE("a date is complete and exists, or is nothing") {
    CHECK(iso(*parse_date("2026-02-28")) == "2026-02-28");
    for (auto const* bad : {"2026-02-29", "2026-13-01", "2026-1-01", "2026-01-01 ", "", "2026/01/01", "-026-01-01"})
        CHECK_FALSE(parse_date(bad));
}

TEST_CASE("a moment is a day in Beijing, whatever the host's zone") {
    CHECK(iso(local_date(*parse_instant("2026-09-23T15:59:59.999Z"))) == "2026-09-23");
    CHECK(iso(local_date(*parse_instant("2026-09-23T16:00:00.000Z"))) == "2026-09-24");
    CHECK(local_minute(*parse_instant("2026-09-23T16:05:00.000Z")) == "2026-09-24 00:05");
}

TEST_CASE("moments survive being written") {
    for (auto const* text : {"2026-11-20T01:02:03.004Z", "1999-12-31T23:59:59.999Z"}) CHECK(iso(*parse_instant(text)) == text);
    CHECK_FALSE(parse_instant("2026-11-20T25:02:03.004Z"));
    CHECK_FALSE(parse_instant("2026-11-20 01:02:03.004Z"));
}

TEST_CASE("dates in Chinese") {
    CHECK(chinese(make_date(2026, 9, 24)) == "2026年9月24日");
    CHECK(chinese_weekday(make_date(2026, 11, 20)) == "星期五");
}

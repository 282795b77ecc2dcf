#include "clock.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::app;

TEST_CASE("a moment as a person in Beijing writes it") {
    auto const moment = parse_local_minute("2026-11-20T09:00");
    REQUIRE(moment);
    CHECK(iso(*moment) == "2026-11-20T01:00:00.000Z");
    CHECK(local_date(*parse_local_minute("2026-11-20T00:30")) == make_date(2026, 11, 20));
    for (auto const* bad :
         {"2026-11-20", "2026-11-20 09:00", "2026-13-20T09:00", "2026-11-20T24:00", "", "2026-11-20T9:000"})
        CHECK_FALSE(parse_local_minute(bad));
}

TEST_CASE("a moved clock begins where it was put and never goes back") {
    auto const start = *parse_local_minute("2026-01-05T09:00");
    auto const clock = moved_clock(start);
    auto const first = clock();
    CHECK(first >= start);
    CHECK(first < start + std::chrono::minutes{5});
    CHECK(clock() >= first);
}

// Waits after failed sign-ins: they double, they end, they forget, and a clock that jumps does not make them longer.
#include "identity/throttle.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::identity;
using namespace std::chrono_literals;

namespace {

Instant const noon = *parse_instant("2026-11-20T04:00:00.000Z");

Counter fail(int times, Instant now, Counter counter = {}) {
    for (int i = 0; i < times; ++i) counter = after_failure(counter, free_per_account, now);
    return counter;
}

}  // namespace

TEST_CASE("four failures are free, the fifth costs a minute, then two, four, eight, fifteen, and never more") {
    CHECK_FALSE(waiting({}, noon));
    CHECK_FALSE(waiting(fail(4, noon), noon));
    auto counter = fail(5, noon);
    for (auto const wait : {1min, 2min, 4min, 8min, 15min, 15min, 15min}) {
        REQUIRE(counter.blocked_until);
        CHECK(*counter.blocked_until - counter.last == wait);
        CHECK(waiting(counter, *counter.blocked_until - 1ms));
        CHECK_FALSE(waiting(counter, *counter.blocked_until));
        counter = fail(1, *counter.blocked_until, counter);
    }
    CHECK(*fail(100'000, noon).blocked_until - noon == 15min);
}

TEST_CASE("a quarter of an hour without a failure forgets them all") {
    auto const counter = fail(4, noon);
    CHECK(fail(1, noon + 15min, counter).failures == 5);
    CHECK(fail(1, noon + 15min + 1ms, counter).failures == 1);
}

TEST_CASE("a clock that was set back does not lock anybody out for longer") {
    auto const counter = fail(9, noon);
    REQUIRE(waiting(counter, noon));
    CHECK_FALSE(waiting(counter, noon - 1h));
    CHECK(waiting(counter, noon - 0min));
    CHECK(fail(1, noon - 1h, counter).failures == 1);
}

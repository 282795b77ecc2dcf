// How long a session lives: by idleness and in all, shorter for the three administrators.
#include <doctest/doctest.h>

#include <tuple>

#include "identity/session_rules.hpp"

using namespace mingtang;
using namespace mingtang::identity;
using namespace std::chrono_literals;

TEST_CASE("idle and absolute limits of both families") {
    Instant const noon = *parse_instant("2026-11-20T04:00:00.000Z");
    for (auto const& [family, idle, absolute] :
         {std::tuple{Family::business, 30min, 720min}, std::tuple{Family::admin, 10min, 240min}}) {
        CHECK(session_limits(family).idle == idle);
        CHECK(session_limits(family).absolute == absolute);
        SessionTimes const times{noon, noon + absolute};
        CHECK(alive(times, family, noon));
        CHECK(alive(times, family, noon + idle - 1ms));
        CHECK_FALSE(alive(times, family, noon + idle));
        SessionTimes const busy{noon + absolute - 1min, noon + absolute};
        CHECK(alive(busy, family, noon + absolute - 1ms));
        CHECK_FALSE(alive(busy, family, noon + absolute));
    }
}

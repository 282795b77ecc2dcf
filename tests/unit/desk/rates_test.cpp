// How often one visitor may ask: buckets that empty and fill, whatever the clock does.
#include <doctest/doctest.h>

#include "desk/front_rates.hpp"

using namespace mingtang;
using namespace mingtang::desk;
using namespace std::chrono_literals;

namespace {

Instant const noon = *parse_instant("2026-11-20T04:00:00.000Z");

Rates search_only(int a_minute, int at_once) {
    Rates rates{};
    rates[static_cast<std::size_t>(Asking::search)] = {a_minute, at_once};
    return rates;
}

int passed(RateLimits& limits, std::string_view who, Instant now, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += limits.wait(Asking::search, who, now) == 0;
    return count;
}

web::Response nothing(Visit&) {
    return {};
}

}  // namespace

TEST_CASE("so many at once, then as many as the minute gives") {
    RateLimits limits{search_only(60, 20)};
    CHECK(passed(limits, "192.0.2.1", noon, 100) == 20);
    CHECK(limits.wait(Asking::search, "192.0.2.1", noon) == 2);  // said in whole seconds, rather one too many
    CHECK(passed(limits, "192.0.2.1", noon + 1s, 5) == 1);
    CHECK(passed(limits, "192.0.2.1", noon + 11s, 50) == 10);
    int in_an_hour = 0;
    for (auto at = noon + 1h; at < noon + 2h; at += 100ms) in_an_hour += limits.wait(Asking::search, "x", at) == 0;
    CHECK(in_an_hour >= 3600);
    CHECK(in_an_hour <= 3620);
}

TEST_CASE("another visitor, another kind, and what has no limit are not concerned") {
    RateLimits limits{search_only(60, 20)};
    CHECK(passed(limits, "192.0.2.1", noon, 100) == 20);
    CHECK(passed(limits, "192.0.2.2", noon, 100) == 20);
    for (int i = 0; i < 1000; ++i) REQUIRE(limits.wait(Asking::lists, "192.0.2.1", noon) == 0);
    CHECK(passed(limits, "", noon, 1000) == 1000);
}

TEST_CASE("a clock that is set back keeps nobody out, one that leaps ahead lets nobody have more than the bucket") {
    RateLimits limits{search_only(60, 20)};
    CHECK(passed(limits, "192.0.2.1", noon, 100) == 20);
    CHECK(passed(limits, "192.0.2.1", noon - 24h, 100) == 20);
    CHECK(passed(limits, "192.0.2.1", noon + 24h, 100) == 20);
}

TEST_CASE("a flood from everywhere fills the table, and who was there is still counted") {
    RateLimits limits{search_only(60, 2)};
    CHECK(passed(limits, "first", noon, 5) == 2);
    for (int i = 0; i < 120'000; ++i) limits.wait(Asking::search, std::to_string(i), noon);
    CHECK(passed(limits, "first", noon, 5) == 0);
    CHECK(passed(limits, "one too many", noon, 5) == 5);
    CHECK(passed(limits, "one too many", noon + 1h, 5) == 2);  // the others have been quiet since
}

TEST_CASE("who is one visitor") {
    CHECK(visitor_of("192.0.2.1") == "192.0.2.1");
    CHECK(visitor_of("2001:db8:1:2:3:4:5:6") == visitor_of("2001:db8:1:2:ffff::1"));
    CHECK(visitor_of("2001:db8:1:2::1") != visitor_of("2001:db8:1:3::1"));
    CHECK(visitor_of("127.0.0.1").empty());
    CHECK(visitor_of("::1").empty());
}

TEST_CASE("what a route counts as") {
    auto const kind = [](std::string_view pattern, Needs needs = Needs::nobody) {
        return asking_of({web::Method::get, pattern, needs, nothing});
    };
    CHECK(kind("/s") == Asking::search);
    CHECK(kind("/api/v1/items") == Asking::api);
    CHECK(kind("/-/csp") == Asking::reports);
    CHECK(kind("/ml/{field}/catalog.csv") == Asking::lists);
    CHECK(kind("/console/accounts", Needs::security_admin) == Asking::staff);
}

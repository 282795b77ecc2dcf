#include "response/clocks.hpp"

#include <doctest/doctest.h>

#include "response/codes.hpp"

using namespace mingtang;
using namespace mingtang::response;

namespace {

Instant at(char const* text) {
    return *parse_instant(text);
}

// National Day, late in the evening: hours count all the same.
Instant const seen = at("2026-10-01T14:00:00.000Z");

}  // namespace

TEST_CASE("especially serious and serious: five hours and twenty-four") {
    for (auto const tier : {Tier::especially_serious, Tier::serious}) {
        auto const clocks = clocks_of(tier, seen, {}, statutes::built_in());
        REQUIRE(clocks.size() == 2);
        CHECK(clocks[0].due == at("2026-10-01T19:00:00.000Z"));
        CHECK(clocks[0].article == "国办发〔2016〕80号");
        CHECK(clocks[1].due == at("2026-10-02T14:00:00.000Z"));
        CHECK(clocks[1].article == "国办发〔2016〕61号");
    }
}

TEST_CASE("all others: forty-eight hours to an answer") {
    for (auto const tier : {Tier::considerable, Tier::ordinary}) {
        auto const clocks = clocks_of(tier, seen, {}, statutes::built_in());
        REQUIRE(clocks.size() == 1);
        CHECK(clocks[0].due == at("2026-10-03T14:00:00.000Z"));
    }
}

TEST_CASE("a holding statement stops the clock of the answer, whichever came first") {
    Concern concern;
    concern.tier = Tier::serious;
    concern.seen_at = seen;
    concern.state = State::assigned;
    concern.holding_at = at("2026-10-01T18:30:00.000Z");
    concern.full_at = at("2026-10-04T02:00:00.000Z");
    auto const clocks = clocks_of(concern, statutes::built_in());
    CHECK(clocks[0].done == concern.holding_at);
    CHECK_FALSE(clocks[0].late(at("2026-10-05T00:00:00.000Z")));
    CHECK(clocks[1].late(at("2026-10-05T00:00:00.000Z")));
    CHECK_FALSE(clocks[1].late(at("2026-10-02T14:00:00.000Z")));  // the last moment is in time
}

TEST_CASE("before the rule there was no clock, and none runs for what is not ours") {
    CHECK(clocks_of(Tier::serious, at("2016-07-01T00:00:00.000Z"), {}, statutes::built_in()).empty());
    Concern concern;
    concern.seen_at = seen;
    for (auto const state : {State::passed_on, State::left, State::merged}) {
        concern.state = state;
        CHECK(clocks_of(concern, statutes::built_in()).empty());
    }
}

TEST_CASE("a clock in words says until when, by which rule, and how much is left") {
    auto clock = clocks_of(Tier::serious, seen, {}, statutes::built_in()).front();
    CHECK(in_words(clock, at("2026-10-01T15:50:00.000Z")) ==
          "应于 2026-10-02 03:00 前（自发现起 5 小时，国办发〔2016〕80号），还有 3 小时 10 分");
    CHECK(in_words(clock, at("2026-10-03T20:00:00.000Z")).ends_with("已超时 2 天 1 小时"));
    clock.done = at("2026-10-01T14:45:00.000Z");
    CHECK(in_words(clock, at("2026-10-03T20:00:00.000Z")).ends_with("完成，用时 45 分"));
    clock.done = at("2026-10-01T21:00:00.000Z");
    CHECK(in_words(clock, at("2026-10-03T20:00:00.000Z")).ends_with("完成，超时 2 小时"));
}

// R07: ids stay unique and ordered when the clock steps back, when a millisecond is full, and after a restart.
#include "storage/ids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

#include "base/refusal.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

Instant at(std::int64_t milliseconds) {
    return Instant{std::chrono::milliseconds{milliseconds}};
}
int node_of(std::int64_t id) {
    return static_cast<int>(id >> 8 & 15);
}

}  // namespace

TEST_CASE("ids grow with time, fit in a double, and carry their server") {
    auto now = at(1'790'000'000'000);
    Ids ids{[&] { return now; }, 5};
    auto const first = ids.next();
    now += std::chrono::milliseconds{1};
    auto const second = ids.next();
    CHECK(first < second);
    CHECK(node_of(first) == 5);
    now = at(3'700'000'000'000);  // the year 2087
    CHECK(ids.next() < (std::int64_t{1} << 53));
}

TEST_CASE("a clock that steps back, and a full millisecond, change neither order nor server") {
    auto now = at(1'790'000'000'000);
    Ids ids{[&] { return now; }, 15};
    auto last = ids.next();
    for (int i = 0; i < 2000; ++i) {
        if (i == 500) now -= std::chrono::hours{1};
        auto const next = ids.next();
        REQUIRE(next > last);
        REQUIRE(node_of(next) == 15);
        last = next;
    }
    ids.skip_to(last + 1'000'000'000);
    CHECK(ids.next() > last + 1'000'000'000);
}

TEST_CASE("two servers at the same moment never give the same id") {
    auto const now = at(1'790'000'000'000);
    Ids one{[&] { return now; }, 1};
    Ids two{[&] { return now; }, 2};
    std::vector<std::int64_t> all;
    for (int i = 0; i < 3000; ++i) all.insert(all.end(), {one.next(), two.next()});
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("after a restart with an older clock ids go on where the audit ended") {
    make::for_each_engine_with_address([](Database& database, std::string const& address) {
        static constexpr Query append{
            "test.append",
            "INSERT INTO audit (id, at, actor, unit, act, object_kind, before, after, reason, request_id, outcome) "
            "VALUES ($1, '2026-01-01T00:00:00.000Z', 'a', 'u', 'x.y', 'k', '', '', '', 'r', 'done')"};
        auto const used = database.next_id();
        database.change([&](Transaction& tx) -> Result<int> { return tx.run(append, {used}), 1; });
        Options options;
        options.clock = [] { return at(1'600'000'000'000); };
        auto const again = open_database(address, options);
        CHECK(again->next_id() > used);
    });
}

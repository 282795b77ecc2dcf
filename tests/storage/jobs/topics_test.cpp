// R17: no touched topic is missed, not even one whose transaction committed late.
#include "jobs/topics.hpp"

#include <doctest/doctest.h>

#include <future>
#include <thread>

#include "base/refusal.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace std::chrono_literals;
using storage::Database;
using storage::Transaction;
using Topics = std::vector<std::string>;

namespace {

Instant const noon{std::chrono::milliseconds{1'790'000'000'000}};

void touch(Database& database, std::string_view topic, Instant at) {
    database.change([&](Transaction& tx) -> Result<int> { return jobs::touch(database, tx, topic, at), 1; });
}

}  // namespace

TEST_CASE("each touched topic is told once to each server; the first look and a long sleep drop everything") {
    make::for_each_engine([](Database& database) {
        jobs::TopicPoller one, two;
        auto const poll = [&](jobs::TopicPoller& poller, Instant now) {
            return database.read([&](Transaction& tx) { return poller.changed_topics_since_last(tx, now); });
        };
        touch(database, "site", noon - 1h);
        CHECK(poll(one, noon).everything);
        CHECK_FALSE(poll(one, noon + 1s).everything);
        touch(database, "catalog:1", noon + 1s);
        CHECK(poll(one, noon + 2s).topics == Topics{"catalog:1"});
        CHECK(poll(one, noon + 3s).topics.empty());
        CHECK(poll(two, noon + 3s).topics == Topics{"catalog:1"});
        CHECK(poll(one, noon + 10min).everything);
        CHECK(poll(one, noon - 1h).everything);
        database.change([](Transaction& tx) -> Result<int> { return jobs::forget_topics(tx, noon), 1; });
        CHECK(poll(two, noon + 4s).topics.empty());
    });
}

TEST_CASE("a topic whose transaction commits after a later one was read is still told") {
    auto const database = make::postgres_database();
    if (!database) return;
    jobs::TopicPoller poller;
    auto const poll = [&](Instant now) {
        return (**database).read([&](Transaction& tx) { return poller.changed_topics_since_last(tx, now); }).topics;
    };
    poll(noon);
    std::promise<void> begun, polled;
    std::thread slow{[&] {
        (**database).change([&](Transaction& tx) -> Result<int> {
            jobs::touch(**database, tx, "slow", noon + 1s);
            begun.set_value();
            polled.get_future().wait();
            return 1;
        });
    }};
    begun.get_future().wait();
    touch(**database, "fast", noon + 2s);
    CHECK(poll(noon + 3s) == Topics{"fast"});
    polled.set_value();
    slow.join();
    CHECK(poll(noon + 30s) == Topics{"slow"});
}

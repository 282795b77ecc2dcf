// The queue, the schedule and the leases: each effect once, whoever dies meanwhile (security.md R18).
#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <thread>

#include "base/refusal.hpp"
#include "jobs/lease.hpp"
#include "jobs/runner.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace std::chrono_literals;
using storage::Database;
using storage::Query;
using storage::Transaction;

namespace {

Instant const noon{std::chrono::milliseconds{1'790'000'000'000}};
constexpr Query effect{"test.effect", "INSERT INTO settings (name, value) VALUES ($1, $2)"};
constexpr Query effects{"test.effects", "SELECT count(*) FROM settings"};
constexpr Wording no{"test.no", "不"};

void ignore(std::string const&, std::string const&) {}

void enqueue(Database& database, std::string_view payload, Instant when = noon) {
    database.change([&](Transaction& tx) -> Result<int> {
        jobs::enqueue(database, tx, "note", payload, when);
        return 1;
    });
}

std::int64_t count(Database& database, std::string_view state) {
    return database.read([&](Transaction& tx) { return jobs::count(tx, state); });
}

std::int64_t done_effects(Database& database) {
    return database.read([](Transaction& tx) { return tx.first(effects)->integer(0); });
}

jobs::Runner::Handler const write_payload = [](Transaction& tx, jobs::Job const& job, Instant) {
    tx.run(effect, {"effect:" + job.payload, job.payload});  // a second time would break the key
};

}  // namespace

TEST_CASE("a job runs when it is due, once; one that was never committed does not run") {
    make::for_each_engine([](Database& database) {
        jobs::Runner runner{database, "one", ignore};
        runner.handle("note", write_payload);
        enqueue(database, "now");
        enqueue(database, "later", noon + 1h);
        database.change([&](Transaction& tx) -> Result<int> {
            jobs::enqueue(database, tx, "note", "never", noon);
            return refuse(Refusal::Kind::conflict, no);
        });
        CHECK(runner.tick(noon) == 1);
        CHECK(runner.tick(noon) == 0);
        CHECK(done_effects(database) == 1);
        CHECK(runner.tick(noon + 1h) == 1);
        CHECK(count(database, "done") == 2);
        database.change([](Transaction& tx) -> Result<int> { return jobs::forget_done(tx, noon + 1min), 1; });
        CHECK(count(database, "done") == 1);
    });
}

TEST_CASE("a failing job is tried later and later, keeps why, and is failed at last") {
    make::for_each_engine([](Database& database) {
        int tries = 0;
        std::vector<std::string> complaints;
        jobs::Runner runner{database, "one", [&](auto const&, auto const& why) { complaints.push_back(why); }};
        runner.handle("note", [&](Transaction& tx, jobs::Job const& job, Instant) {
            write_payload(tx, job, noon);
            ++tries;
            throw std::runtime_error{"邮件服务器不在"};
        });
        enqueue(database, "x");
        auto now = noon;
        runner.tick(now);
        CHECK(tries == 1);
        runner.tick(now + 59s);
        CHECK(tries == 1);
        for (int i = 1; i < jobs::most_attempts; ++i) {
            now += jobs::pause_after(i);
            runner.tick(now);
            CHECK(tries == i + 1);
        }
        CHECK(count(database, "failed") == 1);
        runner.tick(now + 24h * 30);
        CHECK(tries == jobs::most_attempts);
        CHECK(done_effects(database) == 0);
        CHECK(complaints.size() == jobs::most_attempts);
        static constexpr Query why{"test.why", "SELECT failure FROM jobs"};
        CHECK(database.read([](Transaction& tx) { return tx.first(why)->text(0); }) == "邮件服务器不在");
    });
    CHECK(jobs::pause_after(1) == 60s);
    CHECK(jobs::pause_after(3) == 240s);
    CHECK(jobs::pause_after(50) == 6h);
}

TEST_CASE("a kind without a handler waits for one") {
    make::for_each_engine([](Database& database) {
        enqueue(database, "x");
        jobs::Runner old{database, "old", ignore};
        old.tick(noon);
        CHECK(count(database, "waiting") == 1);
        jobs::Runner current{database, "new", ignore};
        current.handle("note", write_payload);
        CHECK(current.tick(noon + 1min) == 1);
    });
}

TEST_CASE("a runner that died is replaced; if it was only asleep, it commits nothing") {
    make::for_each_engine([](Database& database) {
        enqueue(database, "x");
        auto const asleep = database
                                .change([](Transaction& tx) -> Result<std::optional<jobs::Job>> {
                                    return jobs::claim(tx, "asleep", noon, noon + 10min);
                                })
                                .value();
        REQUIRE(asleep);
        jobs::Runner other{database, "other", ignore};
        other.handle("note", write_payload);
        CHECK(other.tick(noon + 9min) == 0);
        CHECK(other.tick(noon + 10min) == 1);
        database.change([&](Transaction& tx) -> Result<int> {
            write_payload(tx, {0, "note", "late", 0}, noon);
            CHECK_FALSE(jobs::finish(tx, *asleep));
            return refuse(Refusal::Kind::conflict, no);
        });
        CHECK(done_effects(database) == 1);
    });
}

TEST_CASE("two servers, many jobs: each effect once") {
    make::for_each_engine_with_address([](Database& database, std::string const& address) {
        constexpr int jobs_in_all = 120;
        for (int i = 0; i < jobs_in_all; ++i) enqueue(database, std::to_string(i));
        auto const second = storage::open_database(address);
        std::atomic<int> turns = 0;
        auto const serve = [&](Database& mine, std::string name) {
            jobs::Runner runner{mine, std::move(name), ignore};
            runner.handle("note", write_payload);
            runner.every("turn", 60s, [&](Transaction&, Instant) {});
            for (int idle = 0; idle < 3;) idle = runner.tick(noon) == 0 ? idle + 1 : 0;
            turns += 1;
        };
        std::thread a{[&] { serve(database, "a"); }};
        std::thread b{[&] { serve(*second, "b"); }};
        a.join();
        b.join();
        CHECK(turns == 2);
        CHECK(done_effects(database) == jobs_in_all);
        CHECK(count(database, "done") == jobs_in_all);
    });
}

TEST_CASE("a task of the schedule has one turn per period in all servers, and a failed turn is not lost") {
    make::for_each_engine([](Database& database) {
        int runs = 0;
        bool broken = false;
        auto const task = [&](Transaction& tx, Instant now) {
            tx.run(effect, {"turn:" + iso(now), ""});
            if (broken) throw std::runtime_error{"broken"};
            ++runs;
        };
        jobs::Runner a{database, "a", ignore};
        jobs::Runner b{database, "b", ignore};
        a.every("seal", 60s, task);
        b.every("seal", 60s, task);
        CHECK(a.tick(noon) + b.tick(noon) == 1);
        CHECK(a.tick(noon + 59s) + b.tick(noon + 59s) == 0);
        CHECK(a.tick(noon - 1h) + b.tick(noon - 1h) == 0);  // the clock stepped back: no second run (R07)
        broken = true;
        CHECK(a.tick(noon + 60s) == 0);
        broken = false;
        CHECK(b.tick(noon + 60s) == 1);
        CHECK(runs == 2);
        CHECK(done_effects(database) == 2);
    });
}

TEST_CASE("a lease has one holder, and its fence tells an old one from the new") {
    make::for_each_engine([](Database& database) {
        auto const take = [&](std::string_view who, Instant now) {
            return database
                .change([&](Transaction& tx) -> Result<std::optional<jobs::Lease>> {
                    return jobs::take_lease(tx, "seal", who, now, 60s);
                })
                .value();
        };
        auto const confirm = [&](jobs::Lease const& lease, Instant now) {
            return database
                .change([&](Transaction& tx) -> Result<bool> { return jobs::confirm_lease(tx, lease, now, 60s); })
                .value();
        };
        auto const first = take("a", noon);
        REQUIRE(first);
        CHECK_FALSE(take("b", noon + 30s));
        CHECK(take("a", noon + 30s)->fence == first->fence);
        CHECK(confirm(*first, noon + 40s));
        CHECK_FALSE(take("b", noon + 90s));
        auto const second = take("b", noon + 100s);
        REQUIRE(second);
        CHECK(second->fence > first->fence);
        CHECK_FALSE(confirm(*first, noon + 100s));
        database.change([&](Transaction& tx) -> Result<int> { return jobs::free_lease(tx, *second, noon + 101s), 1; });
        CHECK(take("a", noon + 101s));
    });
}

TEST_CASE("the thread does what is due and stops when told") {
    auto const database = make::sqlite_database();
    jobs::Runner runner{**database, "one", ignore};
    std::promise<void> ran;
    runner.every("once", 3600s, [&](Transaction&, Instant) { ran.set_value(); });
    runner.start();
    ran.get_future().wait();
    runner.stop();
    CHECK(runner.tick(noon) == 0);
}

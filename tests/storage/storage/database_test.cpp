// The seam's promises, the same on both engines.
#include "storage/database.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "base/refusal.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

constexpr Query set{"test.set", "INSERT INTO settings (name, value) VALUES ($1, $2)"};
constexpr Query get{"test.get", "SELECT value FROM settings WHERE name = $1"};
constexpr Query count{"test.count", "SELECT count(*) FROM settings"};
constexpr Query replace{"test.replace", "UPDATE settings SET value = $1 WHERE name = $2"};
constexpr Query names{"test.names", "SELECT name FROM settings ORDER BY name"};
constexpr Wording no{"test.no", "不"};

std::int64_t rows(Database& database) {
    return database.read([](Transaction& tx) { return tx.first(count)->integer(0); });
}

}  // namespace

TEST_CASE("a value commits, a refusal and an exception roll back") {
    make::for_each_engine([](Database& database) {
        CHECK(database.change([](Transaction& tx) -> Result<int> { return tx.run(set, {"a", "1"}), 7; }).value() == 7);
        auto const refused = database.change([](Transaction& tx) -> Result<int> {
            tx.run(set, {"b", "1"});
            return refuse(Refusal::Kind::conflict, no);
        });
        CHECK_FALSE(refused);
        CHECK_THROWS_AS(database.change([](Transaction& tx) -> Result<int> {
            tx.run(set, {"c", "1"});
            throw std::runtime_error{"bug"};
        }),
                        std::runtime_error);
        CHECK(rows(database) == 1);
    });
}

TEST_CASE("a violated constraint is a Failure of that kind and leaves the database usable") {
    make::for_each_engine([](Database& database) {
        auto const add = [](Transaction& tx) -> Result<int> { return tx.run(set, {"a", "1"}), 1; };
        CHECK(database.change(add));
        try {
            database.change(add);
            FAIL("the same key twice");
        } catch (Failure const& failure) {
            CHECK(failure.kind() == Failure::Kind::constraint);
        }
        static constexpr Query orphan{"test.orphan", "INSERT INTO disclosure_items (id, catalog_id) VALUES (1, 99)"};
        try {
            database.change([](Transaction& tx) -> Result<int> { return tx.run(orphan), 1; });
            FAIL("a child without a parent");
        } catch (Failure const& failure) {
            CHECK(failure.kind() == Failure::Kind::constraint);
        }
        CHECK(rows(database) == 1);
    });
}

TEST_CASE("parameters go to the place their number says, not the order of first use") {
    make::for_each_engine([](Database& database) {
        database.change([](Transaction& tx) -> Result<int> {
            tx.run(set, {"k", "old"});
            static constexpr Query second_first{"test.second", "UPDATE settings SET value = $2 WHERE name = $1"};
            tx.run(second_first, {"k", "new"});
            CHECK(tx.changed() == 1);
            tx.run(replace, {"x", "nobody"});
            CHECK(tx.changed() == 0);
            return 1;
        });
        CHECK(database.read([](Transaction& tx) { return tx.first(get, {"k"})->text(0); }) == "new");
        CHECK_THROWS_AS(database.read([](Transaction& tx) { return tx.run(get).size(); }), Failure);
    });
}

TEST_CASE("integers, texts, NULL, dates and instants come back as they went in") {
    make::for_each_engine([](Database& database) {
        static constexpr Query day{"test.day", "INSERT INTO holidays (day, kind, name) VALUES ($1, 'holiday', $2)"};
        static constexpr Query days{"test.days", "SELECT day, name FROM holidays WHERE day >= $1"};
        static constexpr Query touch{"test.touch", "INSERT INTO touched (id, topic, at) VALUES ($1, $2, $3)"};
        static constexpr Query touches{"test.touches", "SELECT id, at, CAST(NULL AS TEXT), topic FROM touched"};
        auto const national = make_date(2026, 10, 1);
        Instant const moment{std::chrono::milliseconds{1'790'000'000'123}};
        auto const big = std::int64_t{1} << 52;
        std::string const words = "罗庄区 𬭎 ' \" \\ ; -- $1 \n\t😀";
        database.change([&](Transaction& tx) -> Result<int> {
            tx.run(day, {national, words});
            tx.run(touch, {big, "", moment});
            return 1;
        });
        database.read([&](Transaction& tx) {
            auto const row = tx.first(days, {national}).value();
            CHECK(row.date(0) == national);
            CHECK(row.text(1) == words);
            auto const touched = tx.first(touches).value();
            CHECK(touched.integer(0) == big);
            CHECK(touched.instant(1) == moment);
            CHECK(touched.null(2));
            CHECK_FALSE(touched.maybe_date(2));
            CHECK_FALSE(touched.null(3));  // an empty text is not NULL
            CHECK_THROWS_AS(touched.integer(2), Failure);
            CHECK_THROWS_AS(touched.date(3), Failure);
        });
    });
}

TEST_CASE("text that one engine would cut or refuse is refused by both") {
    make::for_each_engine([](Database& database) {
        for (auto const& bad : {std::string{"a\0b", 3}, std::string{"\xff\xfe"}, std::string{"\xed\xa0\x80"}}) {
            CHECK_THROWS_AS(database.change([&](Transaction& tx) -> Result<int> {
                return tx.run(set, {"k", bad}), 1;
            }),
                            Failure);
        }
        CHECK(rows(database) == 0);
    });
}

TEST_CASE("a read sees one snapshot, and cannot write") {
    make::for_each_engine([](Database& database) {
        database.read([&](Transaction& tx) {
            CHECK(tx.first(count)->integer(0) == 0);
            std::thread{[&] {
                database.change([](Transaction& other) -> Result<int> { return other.run(set, {"a", "1"}), 1; });
            }}.join();
            CHECK(tx.first(count)->integer(0) == 0);
        });
        CHECK(rows(database) == 1);
        CHECK_THROWS_AS(database.read([](Transaction& tx) { tx.run(set, {"b", "1"}); }), Failure);
        CHECK(rows(database) == 1);
    });
}

TEST_CASE("each streams rows and stops when told, and the connection is good for more") {
    make::for_each_engine([](Database& database) {
        database.change([](Transaction& tx) -> Result<int> {
            for (int i = 0; i < 200; ++i) tx.run(set, {"n" + std::to_string(1000 + i), ""});
            return 1;
        });
        database.read([](Transaction& tx) {
            int seen = 0;
            tx.each(names, {}, [&](Row const& row) {
                CHECK(row.text(0) == "n" + std::to_string(1000 + seen));
                return ++seen < 10;
            });
            CHECK(seen == 10);
            CHECK_THROWS_AS(tx.each(names, {}, [](Row const&) -> bool { throw std::runtime_error{"enough"}; }),
                            std::runtime_error);
            CHECK(tx.first(count)->integer(0) == 200);
        });
    });
}

TEST_CASE("many threads at once: every change that returned is there, and read-modify-write loses nothing") {
    make::for_each_engine([](Database& database) {
        database.change([](Transaction& tx) -> Result<int> { return tx.run(set, {"sum", "0"}), 1; });
        constexpr int threads = 8;
        constexpr int each = 25;
        std::atomic<int> refused = 0;
        std::vector<std::thread> crowd;
        for (int t = 0; t < threads; ++t)
            crowd.emplace_back([&] {
                for (int i = 0; i < each; ++i) {
                    auto const done = database.change([&](Transaction& tx) -> Result<int> {
                        auto const sum = std::stoi(tx.first(get, {"sum"})->text(0));
                        tx.run(replace, {std::to_string(sum + 1), "sum"});
                        if (i % 5 == 4) return refuse(Refusal::Kind::conflict, no);  // must not disturb its neighbours
                        return 1;
                    });
                    if (!done) ++refused;
                }
            });
        for (auto& thread : crowd) thread.join();
        CHECK(refused == threads * each / 5);
        CHECK(database.read([](Transaction& tx) { return tx.first(get, {"sum"})->text(0); }) ==
              std::to_string(threads * each * 4 / 5));
    });
}

TEST_CASE("a failing change in a group takes no neighbour with it") {
    auto const database = make::sqlite_database();
    std::atomic<int> good = 0;
    std::atomic<int> bad = 0;
    std::vector<std::thread> crowd;
    for (int t = 0; t < 8; ++t)
        crowd.emplace_back([&, t] {
            for (int i = 0; i < 20; ++i) {
                try {
                    // Every second one breaks the same key.
                    auto const key = i % 2 ? std::string{"same"} : std::to_string(t) + "/" + std::to_string(i);
                    (**database).change([&](Transaction& tx) -> Result<int> { return tx.run(set, {key, ""}), 1; });
                    ++good;
                } catch (Failure const&) {
                    ++bad;
                }
            }
        });
    for (auto& thread : crowd) thread.join();
    CHECK(good == 81);
    CHECK(bad == 79);
    CHECK(rows(**database) == 81);
}

TEST_CASE("a change inside a change is refused instead of waiting for itself") {
    auto const database = make::sqlite_database();
    CHECK_THROWS_AS((**database).change([&](Transaction&) -> Result<int> {
        return (**database).change([](Transaction&) -> Result<int> { return 1; });
    }),
                    Failure);
}

TEST_CASE("sqlite::memory: is shared by its writer and readers") {
    auto const database = open_database("sqlite::memory:");
    static constexpr Query make_table{"test.make", "CREATE TABLE t (a BIGINT)"};
    static constexpr Query add{"test.add", "INSERT INTO t (a) VALUES (5)"};
    static constexpr Query see{"test.see", "SELECT a FROM t"};
    database->run_migration([](Transaction& tx) { return tx.run(make_table), true; });
    database->change([](Transaction& tx) -> Result<int> { return tx.run(add), 1; });
    CHECK(database->read([](Transaction& tx) { return tx.first(see)->integer(0); }) == 5);
}

TEST_CASE("an address that leads nowhere is a Failure") {
    CHECK_THROWS_AS(open_database("sqlite:/nonexistent/folder/x.db"), Failure);
    CHECK_THROWS_AS(open_database("postgres:host=/nonexistent dbname=x connect_timeout=1"), Failure);
    CHECK_THROWS_AS(open_database("mysql:x"), Failure);
}

// The past cannot be rewritten through the application's connection (security.md C70), nor the schema changed (C32).
#include <doctest/doctest.h>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/failing.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

constexpr Query append{
    "test.append",
    "INSERT INTO audit (id, at, actor, unit, act, object_kind, before, after, reason, request_id, outcome) "
    "VALUES ($1, '2026-01-01T00:00:00.000Z', 'a', 'u', 'x.y', 'k', '', '', '', 'r', 'done')"};
constexpr Query block{"test.block",
                      "INSERT INTO audit_blocks (number, row_count, previous_hash, hash, signature, sealed_at) "
                      "VALUES (1, 1, 'p', 'h', '', '2026-01-01T00:00:00.000Z')"};
constexpr Query seal{"test.seal", "INSERT INTO audit_seals (audit_id, block, position) VALUES (1, 1, 1)"};
constexpr Query seen{"test.seen",
                     "SELECT count(*), min(act), (SELECT min(hash) FROM audit_blocks), "
                     "(SELECT min(position) FROM audit_seals) FROM audit"};

void fill(Database& database) {
    database.change([](Transaction& tx) -> Result<int> {
        tx.run(append, {1});
        tx.run(block);
        tx.run(seal);
        return 1;
    });
}

void check_refused(Database& database, std::initializer_list<char const*> statements) {
    for (auto const* sql : statements) {
        CAPTURE(std::string{sql});
        CHECK_THROWS_AS(database.change([&](Transaction& tx) -> Result<int> {
            return tx.run(Query{"attack", sql}), 1;
        }),
                        Failure);
        CHECK_THROWS_AS(database.read([&](Transaction& tx) { tx.run(Query{"attack", sql}); }), Failure);
    }
    database.read([](Transaction& tx) {
        auto const row = tx.first(seen).value();
        CHECK(row.integer(0) == 1);
        CHECK(row.text(1) == "x.y");
        CHECK(row.text(2) == "h");
        CHECK(row.integer(3) == 1);
    });
    CHECK(
        database.change([](Transaction& tx) -> Result<int> { return tx.run(append, {2}), 1; }));  // adding still works
}

constexpr std::initializer_list<char const*> on_both{
    "UPDATE audit SET act = 'z'",
    "UPDATE audit_blocks SET hash = 'z'",
    "UPDATE audit_seals SET position = 9",
    "DELETE FROM audit",
    "DELETE FROM audit_blocks",
    "DELETE FROM audit_seals",
    "INSERT INTO audit (id, at, actor, unit, act, object_kind, before, after, reason, request_id, outcome) "
    "VALUES (1, '', '', '', 'z', '', '', '', '', '', 'done') ON CONFLICT (id) DO UPDATE SET act = excluded.act",
    "DROP TABLE audit",
    "DROP TABLE audit_seals",
    "ALTER TABLE audit ADD COLUMN x TEXT",
    "CREATE TABLE mine (a BIGINT)",
    "INSERT INTO schema_migrations (number, name, hash) VALUES (99, 'x', 'x')",
    "DELETE FROM schema_migrations",
};

}  // namespace

TEST_CASE("SQLite: the application cannot change, remove or replace the past") {
    auto const database = make::sqlite_database();
    fill(**database);
    check_refused(**database, on_both);
    auto const second = make::sqlite_database();
    fill(**second);
    check_refused(
        **second,
        {
            "REPLACE INTO audit (id, at, actor, unit, act, object_kind, before, after, reason, request_id, outcome) "
            "VALUES (1, '', '', '', 'z', '', '', '', '', '', 'done')",
            "INSERT OR REPLACE INTO audit_blocks (number, row_count, previous_hash, hash, signature, sealed_at) "
            "VALUES (1, 1, '', 'z', '', '')",
            "DROP TRIGGER audit_no_update",
            "PRAGMA writable_schema = ON",
            "PRAGMA recursive_triggers = OFF",
            "UPDATE sqlite_master SET sql = ''",
            "DELETE FROM sqlite_master WHERE type = 'trigger'",
            "INSERT INTO sqlite_master (type) VALUES ('x')",
            "ATTACH DATABASE ':memory:' AS other",
            "CREATE TEMP TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM settings; END",
            "SELECT load_extension('x')",
            "DELETE FROM search_index_data",
            "SELECT 1; DROP TABLE audit",
        });
}

// The triggers hold where the authorizer is down, too: a migration by mistake, another program.
TEST_CASE("both: the triggers alone refuse it to the owner") {
    make::for_each_engine([](Database& database) {
        fill(database);
        for (auto const* sql : {"UPDATE audit SET act = 'z'", "DELETE FROM audit", "DELETE FROM audit_seals",
                                "UPDATE audit_blocks SET hash = 'z'"}) {
            CAPTURE(std::string{sql});
            CHECK_THROWS_AS(database.run_migration([&](Transaction& tx) {
                return tx.run(Query{"owner", sql}), true;
            }),
                            Failure);
        }
    });
}

TEST_CASE("PostgreSQL: the application's role cannot change, remove or empty the past") {
    auto const database = make::postgres_database();
    if (!database) return;
    fill(**database);
    check_refused(**database, on_both);
    auto const second = make::postgres_database();
    fill(**second);
    check_refused(**second, {
                                "TRUNCATE audit",
                                "TRUNCATE audit_seals, audit_blocks",
                                "TRUNCATE schema_migrations",
                                "DROP TRIGGER audit_no_change ON audit",
                                "ALTER TABLE audit DISABLE TRIGGER ALL",
                                "DROP FUNCTION audit_is_append_only() CASCADE",
                                "SET session_replication_role = replica",
                                "CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
                                "'BEGIN RETURN NULL; END'",
                            });
    static constexpr Query who{"test.who", "SELECT CAST(current_user AS TEXT)"};
    (**second).read([](Transaction& tx) { CHECK(tx.first(who)->text(0) == "mingtang_app"); });
    // The grants alone, without triggers: that is what the role stands on.
    (**second).run_migration([](Transaction& tx) {
        for (auto const* table : {"audit", "audit_blocks", "audit_seals"}) {
            auto const sql = std::string{"DROP TRIGGER "} + table + "_no_change ON " + table;
            tx.run(Query{"owner", sql.c_str()});
        }
        return true;
    });
    for (auto const* sql : {"UPDATE audit SET act = 'z'", "DELETE FROM audit_seals", "TRUNCATE audit_blocks CASCADE"}) {
        CAPTURE(std::string{sql});
        CHECK_THROWS_AS((**second).change([&](Transaction& tx) -> Result<int> {
            return tx.run(Query{"attack", sql}), 1;
        }),
                        Failure);
    }
}

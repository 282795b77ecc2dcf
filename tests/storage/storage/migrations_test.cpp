// The schema: made from nothing on both engines, the same tables and columns, never half, never on top of the unknown.
#include "storage/migrations.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/failing.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

using Tables = std::map<std::string, std::set<std::string>>;

Tables tables_of(Database& database) {
    static constexpr Query sqlite{"test.columns",
                                  "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                                  "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"};
    static constexpr Query postgres{"test.columns",
                                    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) "
                                    "FROM information_schema.columns WHERE table_schema = 'public'"};
    Tables tables;
    auto const read = [&](Transaction& tx) {
        for (auto const& row : tx.run(database.engine() == Engine::sqlite ? sqlite : postgres))
            tables[row.text(0)].insert(row.text(1));
        return false;
    };
    database.run_migration(read);  // guards down: the pragma is asked
    std::erase_if(tables, [](auto const& table) { return table.first.starts_with("search_index"); });
    return tables;
}

void execute(Database& database, std::string const& sql) {
    database.run_migration([&](Transaction& tx) { return tx.run(Query{"test", sql.c_str()}), true; });
}

}  // namespace

TEST_CASE("migrating is safe to repeat and leaves exactly the known schema") {
    auto const database = open_database("sqlite::memory:");
    CHECK(schema_problem(*database) == "数据库是空的：请先运行 mingtang migrate。");
    CHECK(migrate(*database).size() >= 7);
    CHECK(migrate(*database).empty());
    CHECK(schema_problem(*database).empty());
    make::for_each_engine([](Database& migrated) {
        CHECK(migrate(migrated).empty());
        CHECK(schema_problem(migrated).empty());
    });
}

TEST_CASE("both engines have the same tables and columns") {
    auto const postgres = make::postgres_database();
    if (!postgres) return;
    auto const sqlite = make::sqlite_database();
    auto const ours = tables_of(**sqlite);
    CHECK(ours.size() > 20);
    CHECK(ours.at("audit").contains("request_id"));
    CHECK(ours == tables_of(**postgres));
}

TEST_CASE("a newer or a changed schema is refused with a sentence") {
    make::for_each_engine([](Database& database) {
        execute(database, "INSERT INTO schema_migrations (number, name, hash) VALUES (9999, '9999_future', 'x')");
        CHECK(schema_problem(database).find("比程序新") != std::string::npos);
        CHECK_THROWS_AS(migrate(database), Failure);
        execute(database, "DELETE FROM schema_migrations WHERE number = 9999");
        CHECK(schema_problem(database).empty());
        execute(database, "UPDATE schema_migrations SET hash = 'x' WHERE number = 3");
        CHECK(schema_problem(database).find("0003_org") != std::string::npos);
        CHECK_THROWS_AS(migrate(database), Failure);
    });
}

TEST_CASE("an older schema says what to do") {
    make::for_each_engine([](Database& database) {
        execute(database, "DELETE FROM schema_migrations WHERE number = 7");
        CHECK(schema_problem(database).find("mingtang migrate") != std::string::npos);
    });
}

// R19: broken at any statement, migrating again finishes the work.
TEST_CASE("a migration that breaks anywhere leaves no half and can be repeated") {
    int statements = 0;
    {
        auto const whole = open_database("sqlite::memory:");
        FailingDatabase counting{*whole};
        migrate(counting);
        statements = counting.statements();
    }
    REQUIRE(statements > 30);
    for (int n = 1; n <= statements; ++n) {
        auto const database = open_database("sqlite::memory:");
        FailingDatabase failing{*database};
        failing.break_statement(n);
        CHECK_THROWS_AS(migrate(failing), Failure);
        migrate(*database);
        CAPTURE(n);
        CHECK(schema_problem(*database).empty());
    }
}

TEST_CASE("docs/schema.sql is what the program prints") {
    std::ifstream file{PROJECT_DIR "/docs/schema.sql"};
    std::stringstream text;
    text << file.rdbuf();
    auto const same = text.str() == schema_text();
    CHECK_MESSAGE(same, "run: build/release/mingtang schema > docs/schema.sql");
}

TEST_CASE("statements end at a ';' that ends a line; comments are left out") {
    auto const found =
        statements_of("-- a;\nCREATE TABLE t (  -- why;\n  a\n);\n\nCREATE TRIGGER x BEGIN SELECT 1; END;\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "CREATE TABLE t (\n  a\n)\n");
    CHECK(found[1] == "CREATE TRIGGER x BEGIN SELECT 1; END\n");
}

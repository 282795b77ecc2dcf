// Copies while people write; restoring; and what a restore makes void.
#include "storage/backup.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::storage;
namespace fs = std::filesystem;

namespace {

Instant const noon{std::chrono::milliseconds{1'790'000'000'000}};
constexpr Query set{"test.set", "INSERT INTO settings (name, value) VALUES ($1, $2)"};
constexpr Query count{"test.count", "SELECT count(*) FROM settings WHERE name LIKE 'n%'"};
constexpr Query lease{
    "test.lease",
    "INSERT INTO leases (name, owner, until, fence) VALUES ('seal', 'me', '2099-01-01T00:00:00.000Z', 4)"};
constexpr Query leases{"test.leases", "SELECT count(*) FROM leases WHERE until > '2026-01-01' OR fence <> 5"};
constexpr Query throttle{"test.throttle", "INSERT INTO throttles (name, failures, since) VALUES ('peer:x', 3, '')"};
constexpr Query throttles{"test.throttles", "SELECT count(*) FROM throttles"};

void add(Database& database, int n) {
    database.change([&](Transaction& tx) -> Result<int> { return tx.run(set, {"n" + std::to_string(n), ""}), 1; });
}

std::int64_t ask(Database& database, Query const& query) {
    return database.read([&](Transaction& tx) { return tx.first(query)->integer(0); });
}

}  // namespace

TEST_CASE("a copy taken under load is whole, and restoring it begins a new epoch") {
    make::for_each_engine_with_address([](Database& database, std::string const& address) {
        make::Folder const folder;
        auto const file = folder.path("copy");
        for (int i = 0; i < 50; ++i) add(database, i);
        database.change([](Transaction& tx) -> Result<int> { return tx.run(lease), tx.run(throttle), 1; });
        std::atomic<bool> stop = false;
        std::thread writer{[&] {
            for (int i = 1000; !stop; ++i) add(database, i);
        }};
        backup(address, file);
        stop = true;
        writer.join();
        CHECK_FALSE(fs::exists(file + ".part"));
        if (database.engine() == Engine::sqlite) {
            // Restored elsewhere, as on a new machine.
            auto const other = "sqlite:" + folder.path("other.db");
            restore(other, file, noon);
            auto const again = open_database(other);
            CHECK(schema_problem(*again).empty());
            CHECK(ask(*again, count) >= 50);
            CHECK(ask(*again, leases) == 0);
            CHECK(ask(*again, throttles) == 0);
            CHECK(again->read([](Transaction& tx) { return epoch(tx); }) == iso(noon));
        }
    });
}

TEST_CASE("PostgreSQL: what was written after the copy is gone after the restore, and the guards stand again") {
    auto const database = make::postgres_database();
    if (!database) return;
    make::Folder const folder;
    add(**database, 1);
    (**database).change([](Transaction& tx) -> Result<int> { return tx.run(lease), 1; });
    backup(database->address(), folder.path("copy"));
    add(**database, 2);
    restore(database->address(), folder.path("copy"), noon);
    auto const again = open_database(database->address());
    CHECK(ask(*again, count) == 1);
    CHECK(ask(*again, leases) == 0);
    static constexpr Query wipe{"test.wipe", "DELETE FROM audit"};
    CHECK_THROWS_AS(again->change([](Transaction& tx) -> Result<int> { return tx.run(wipe), 1; }), Failure);
}

TEST_CASE("SQLite: restoring in place keeps the former file, and a bad copy changes nothing") {
    make::Folder const folder;
    auto const path = folder.path("live.db");
    auto const address = "sqlite:" + path;
    {
        auto const live = open_database(address);
        migrate(*live);
        add(*live, 1);
        backup(address, folder.path("copy"));
        add(*live, 2);
    }
    fs::copy_file(folder.path("copy"), folder.path("cut"));
    fs::resize_file(folder.path("cut"), fs::file_size(folder.path("cut")) - 5 * 4096);
    std::ofstream{folder.path("words")} << "not a database";
    CHECK_THROWS_AS(restore(address, folder.path("cut"), noon), Failure);
    CHECK_THROWS_AS(restore(address, folder.path("words"), noon), Failure);
    CHECK_THROWS_AS(restore(address, folder.path("absent"), noon), Failure);
    CHECK(ask(*open_database(address), count) == 2);
    restore(address, folder.path("copy"), noon);
    CHECK(ask(*open_database(address), count) == 1);
    CHECK(ask(*open_database(address + ".before-restore"), count) == 2);
}

TEST_CASE("SQLite: copies and databases are nobody else's to read, and what root restores the server can write") {
    make::Folder const folder;
    fs::create_directory(folder.path("lib"));
    auto const path = folder.path("lib/live.db");
    auto const address = "sqlite:" + path;
    constexpr auto own = fs::perms::owner_read | fs::perms::owner_write;
    constexpr uid_t somebody = 12345;
    bool const root = geteuid() == 0;
    if (root) REQUIRE(chown(folder.path("lib").c_str(), somebody, somebody) == 0);
    auto const belongs = [&](std::string const& file) {
        struct stat facts {};
        REQUIRE(stat(file.c_str(), &facts) == 0);
        return facts.st_uid == (root ? somebody : geteuid());
    };
    migrate(*open_database(address));
    CHECK(fs::status(path).permissions() == own);
    CHECK(belongs(path));
    backup(address, folder.path("copy"));
    CHECK(fs::status(folder.path("copy")).permissions() == own);
    fs::permissions(folder.path("copy"), fs::perms::others_read, fs::perm_options::add);
    restore(address, folder.path("copy"), noon);
    CHECK(fs::status(path).permissions() == own);
    CHECK(belongs(path));
    fs::remove(path);
    restore(address, folder.path("copy"), noon);  // as on a new machine
    CHECK(fs::status(path).permissions() == own);
    CHECK(belongs(path));
}

TEST_CASE("a file that is not there is told, and not made by asking") {
    make::Folder const folder;
    auto const path = folder.path("typo.db");
    CHECK(missing_file("sqlite:" + path) == path);
    CHECK_FALSE(fs::exists(path));
    std::ofstream{path} << "x";
    CHECK(missing_file("sqlite:" + path).empty());
    CHECK(missing_file("sqlite::memory:").empty());
    CHECK(missing_file("postgres:dbname=x").empty());
}

TEST_CASE("SQLite: a database in use is not replaced under its server") {
    auto const database = make::sqlite_database();
    make::Folder const folder;
    add(**database, 1);
    backup(database->address(), folder.path("copy"));
    (**database).read([&](Transaction& tx) {
        CHECK(tx.first(count)->integer(0) == 1);
        CHECK_THROWS_AS(restore(database->address(), folder.path("copy"), noon), Failure);
    });
    add(**database, 2);
    CHECK(ask(**database, count) == 2);
}

TEST_CASE("a copy that cannot be written leaves nothing behind") {
    auto const database = make::sqlite_database();
    CHECK_THROWS_AS(backup(database->address(), "/nonexistent/copy"), Failure);
    CHECK(backup_command("postgres:host=a dbname=b", "/x/y") ==
          "'pg_dump' '--format=custom' '--file=/x/y' '--dbname=host=a dbname=b'");
}

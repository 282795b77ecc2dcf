// R04: a failed fsync is never tried again. The writer stops, the server is told, and what was acknowledged before is
// there.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <atomic>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

std::atomic<bool> sync_fails = false;

// SQLite's own files with one method replaced.
sqlite3_io_methods methods;
int (*real_open)(sqlite3_vfs*, char const*, sqlite3_file*, int, int*) = nullptr;
int (*real_sync)(sqlite3_file*, int) = nullptr;

int failing_sync(sqlite3_file* file, int flags) {
    return sync_fails ? SQLITE_IOERR_FSYNC : real_sync(file, flags);
}

int open_with_failing_sync(sqlite3_vfs* vfs, char const* name, sqlite3_file* file, int flags, int* out) {
    auto const code = real_open(vfs, name, file, flags, out);
    if (code == SQLITE_OK && file->pMethods && (flags & SQLITE_OPEN_WAL)) {
        real_sync = file->pMethods->xSync;
        methods = *file->pMethods;
        methods.xSync = failing_sync;
        file->pMethods = &methods;
    }
    return code;
}

struct FailingDisk {
    sqlite3_vfs* const usual = sqlite3_vfs_find(nullptr);
    sqlite3_vfs mine = *usual;
    FailingDisk() {
        real_open = usual->xOpen;
        mine.zName = "failing-sync";
        mine.xOpen = open_with_failing_sync;
        sqlite3_vfs_register(&mine, 1);
    }
    ~FailingDisk() {
        sqlite3_vfs_unregister(&mine);
        sqlite3_vfs_register(usual, 1);
    }
};

constexpr Query set{"test.set", "INSERT INTO settings (name, value) VALUES ($1, '')"};
constexpr Query has{"test.has", "SELECT count(*) FROM settings WHERE name = $1"};

}  // namespace

TEST_CASE("after a failed fsync every change is refused and the server is told once") {
    make::Folder const folder;
    auto const address = "sqlite:" + folder.path("test.db");
    auto const add = [](Database& database, char const* name) {
        return database.change([&](Transaction& tx) -> Result<int> { return tx.run(set, {name}), 1; });
    };
    int told = 0;
    {
        FailingDisk const disk;
        Options options;
        options.on_broken_disk = [&] { ++told; };
        auto const database = open_database(address, options);
        migrate(*database);
        CHECK(add(*database, "before"));
        CHECK(told == 0);
        sync_fails = true;
        for (auto const* name : {"during", "again"}) {
            try {
                add(*database, name);
                FAIL("acknowledged without fsync");
            } catch (Failure const& failure) {
                CHECK(failure.kind() == Failure::Kind::io);
            }
        }
        sync_fails = false;
        CHECK_THROWS_AS(add(*database, "after"), Failure);  // not "retry fsync"
        CHECK(told == 1);
        CHECK(database->read([](Transaction& tx) { return tx.first(has, {"before"})->integer(0); }) == 1);
    }
    auto const again = open_database(address);
    CHECK(again->read([](Transaction& tx) { return tx.first(has, {"before"})->integer(0); }) == 1);
    CHECK(again->read([](Transaction& tx) { return tx.first(has, {"after"})->integer(0); }) == 0);
    CHECK(add(*again, "after"));
}

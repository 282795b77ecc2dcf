#include "storage/sqlite/copy.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstring>
#include <memory>

#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/owner.hpp"

namespace mingtang::storage::sqlite {
namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

Handle open(std::string const& path, int flags) {
    sqlite3* raw = nullptr;
    auto const code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Handle handle{raw};
    if (code != SQLITE_OK) fail(raw, code, path);
    sqlite3_busy_timeout(raw, 10'000);
    return handle;
}

std::string answer(sqlite3* handle, char const* sql) {
    sqlite3_stmt* raw = nullptr;
    if (auto const code = sqlite3_prepare_v2(handle, sql, -1, &raw, nullptr); code != SQLITE_OK)
        fail(handle, code, sql);
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> const statement{raw, sqlite3_finalize};
    auto const code = sqlite3_step(raw);
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(handle, code, sql);
    auto const* text = code == SQLITE_ROW ? sqlite3_column_text(raw, 0) : nullptr;
    return text ? reinterpret_cast<char const*>(text) : "";
}

}  // namespace

void copy_database(std::string const& from, fs::path const& to) {
    {
        auto const source = open(from, SQLITE_OPEN_READONLY);
        auto const target = open(to.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        auto* const work = sqlite3_backup_init(target.get(), "main", source.get(), "main");
        if (!work) fail(target.get(), sqlite3_errcode(target.get()), to.string());
        // All pages in one step: a reader's snapshot, so that changes meanwhile do not start it over.
        auto const stepped = sqlite3_backup_step(work, -1);
        auto const finished = sqlite3_backup_finish(work);
        if (stepped != SQLITE_DONE) fail(target.get(), stepped, "backup of " + from);
        if (finished != SQLITE_OK) fail(target.get(), finished, "backup of " + from);
        answer(target.get(), "PRAGMA journal_mode = DELETE");  // one file, without its -wal
    }
    check_copy(to);
}

void check_copy(fs::path const& file) {
    auto const handle = open(file.string(), SQLITE_OPEN_READONLY);
    if (auto const found = answer(handle.get(), "PRAGMA quick_check"); found != "ok")
        throw Failure{Failure::Kind::io, file.string() + ": " + found};
    if (answer(handle.get(), "SELECT count(*) FROM sqlite_master WHERE name = 'schema_migrations'") != "1")
        throw Failure{Failure::Kind::other, file.string() + " is not a database of Mingtang"};
}

void put_in_place(fs::path const& copy, fs::path const& place) {
    auto const fresh = fs::path{place.string() + ".restoring"};
    fs::copy_file(copy, fresh, fs::copy_options::overwrite_existing);
    check_copy(fresh);
    // The server must be able to write it, whoever restores.
    bool const replaces = fs::exists(place);
    fs::permissions(fresh, replaces ? fs::status(place).permissions() : fs::perms::owner_read | fs::perms::owner_write);
    give_to_owner_of(replaces ? place : fs::absolute(place).parent_path(), fresh);
    keep_on_disk(fresh);
    // What the log still holds goes into the file first, so that the file that steps aside is whole.
    if (fs::exists(place)) {
        auto const old = open(place.string(), SQLITE_OPEN_READWRITE);
        sqlite3_busy_timeout(old.get(), 500);
        auto const left = answer(old.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
        if (left != "0") throw Failure{Failure::Kind::busy, place.string() + " is in use: stop the server first"};
        if (answer(old.get(), "PRAGMA locking_mode = EXCLUSIVE") != "exclusive" ||
            sqlite3_exec(old.get(), "BEGIN EXCLUSIVE; COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
            throw Failure{Failure::Kind::busy, place.string() + " is in use: stop the server first"};
    }
    for (auto const* tail : {"-wal", "-shm"}) fs::remove(place.string() + tail);
    if (fs::exists(place)) fs::rename(place, place.string() + ".before-restore");
    fs::rename(fresh, place);
    keep_on_disk(fs::absolute(place).parent_path());
}

void keep_on_disk(fs::path const& path) {
    auto const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw Failure{Failure::Kind::io, path.string() + ": " + std::strerror(errno)};
    auto const code = ::fsync(file);
    auto const error = errno;
    ::close(file);
    if (code != 0) throw Failure{Failure::Kind::io, path.string() + ": " + std::strerror(error)};
}

}  // namespace mingtang::storage::sqlite

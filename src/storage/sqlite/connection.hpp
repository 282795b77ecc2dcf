// One SQLite connection: opened with the pragmas and guards every connection has (security.md C32, C70), its prepared
// statements kept. Used by one thread at a time.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>

#include "storage/database.hpp"

namespace mingtang::storage::sqlite {

struct Settings {
    std::string path;
    bool writer = false;
    bool throwaway = false;  // "sqlite::memory:": nothing needs to survive a power cut
    std::int64_t cache_kib = 4096;
    int statement_seconds = 10;
};

// Keeps SQLite's extended code: the writer must know a failed fsync from other trouble.
class SqliteFailure : public Failure {
  public:
    SqliteFailure(Kind kind, std::string const& what, int code) : Failure(kind, what), code_(code) {}
    bool sync_failed() const { return code_ == SQLITE_IOERR_FSYNC || code_ == SQLITE_IOERR_DIR_FSYNC; }

  private:
    int code_;
};

[[noreturn]] void fail(sqlite3* handle, int code, std::string const& where);

class Connection {
  public:
    explicit Connection(Settings const& settings);
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    sqlite3* handle() const { return handle_.get(); }
    // The kept statement for this query, reset and without parameters.
    sqlite3_stmt* statement(Query const& query);
    void execute(char const* sql);
    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

    // The guards: up, a statement that would change the schema or the past does not even compile.
    void lower_guards();
    void raise_guards();
    bool guarded() const { return guarded_; }

    // From now on statements have so long; checked every few thousand steps of the virtual machine.
    void start_deadline();
    void end_deadline() { deadline_ = std::chrono::steady_clock::time_point::max(); }
    bool deadline_passed() const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    // Declared in this order: statements go before their connection.
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
    bool guarded_ = false;
    int statement_seconds_;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
};

}  // namespace mingtang::storage::sqlite

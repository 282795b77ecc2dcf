// The one seam to the database: one SQL text, two engines (SQLite and PostgreSQL), plus a wrapper for tests that
// fails on the n-th statement. Business code never sees an engine's header.
//
//   read(f)    runs f on a reader's connection, in one snapshot.
//   change(f)  runs f in a write transaction. f returns Result<T>: a value commits, a refusal rolls back.
//              f may be run again after a lost connection or a serialization failure, so it must only touch the
//              database and its own locals.  On SQLite all changes go through one writer thread that commits in groups;
//              change() returns after the group is durable.
//   Both throw storage::Failure when the world broke.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace mingtang::storage {

// The world broke: disk full, connection lost, constraint violated by a bug.
class Failure : public std::runtime_error {
  public:
    enum class Kind { constraint, busy, disk_full, io, connection, outdated_schema, other };
    Failure(Kind kind, std::string const& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

// One named query of a slice's queries.sql; constants of this type are generated into <slice>/queries.hpp.
struct Query {
    char const* name;  // "catalog.find_item"
    char const* text;  // SQL with $1 … $n
};

struct Null {
    friend bool operator==(Null, Null) { return true; }
};

// What a parameter or a column may hold. Dates and instants travel as ISO text, money and booleans as integers.
class Value {
  public:
    Value(Null) {}
    Value(std::int64_t number) : data_(number) {}
    Value(int number) : data_(std::int64_t{number}) {}
    Value(std::size_t number) : data_(static_cast<std::int64_t>(number)) {}
    Value(std::string text) : data_(std::move(text)) {}
    Value(std::string_view text) : data_(std::string{text}) {}
    Value(char const* text) : data_(std::string{text}) {}
    Value(Date day) : data_(iso(day)) {}
    Value(Instant moment) : data_(iso(moment)) {}
    template <class Tag>
    Value(Id<Tag> id) : data_(id.value) {}
    template <class T>
    Value(std::optional<T> const& maybe) {
        if (maybe) data_ = Value{*maybe}.data_;
    }
    Value(bool) = delete;  // say 0 or 1

    bool is_null() const { return std::holds_alternative<Null>(data_); }
    auto const& data() const { return data_; }

  private:
    std::variant<Null, std::int64_t, std::string> data_{Null{}};
};

using Parameters = std::vector<Value>;

// One row of an answer; columns are read by position, in the order the query names them.
class Row {
  public:
    explicit Row(std::vector<Value> columns) : columns_(std::move(columns)) {}
    std::size_t size() const { return columns_.size(); }
    bool null(std::size_t column) const { return columns_.at(column).is_null(); }
    std::int64_t integer(std::size_t column) const;     // throws Failure on NULL
    std::string const& text(std::size_t column) const;  // "" for NULL
    Date date(std::size_t column) const;
    Instant instant(std::size_t column) const;
    bool flag(std::size_t column) const { return integer(column) != 0; }
    template <class Tag>
    Id<Tag> id(std::size_t column, Tag* = nullptr) const {
        return Id<Tag>{integer(column)};
    }
    template <class AnId>
    AnId as_id(std::size_t column) const {
        return AnId{null(column) ? 0 : integer(column)};
    }
    std::optional<Date> maybe_date(std::size_t column) const;
    std::optional<Instant> maybe_instant(std::size_t column) const;

  private:
    std::vector<Value> columns_;
};

using Rows = std::vector<Row>;

// What f gets. Inside change() every statement runs in the same transaction.
class Transaction {
  public:
    virtual ~Transaction() = default;
    virtual Rows run(Query const& query, Parameters const& parameters = {}) = 0;
    // Streams a long answer row by row; `each` returns false to stop.
    virtual void each(Query const& query, Parameters const& parameters,
                      std::function<bool(Row const&)> const& each) = 0;
    // Rows changed by the last run().
    virtual std::int64_t changed() const = 0;

    std::optional<Row> first(Query const& query, Parameters const& parameters = {}) {
        auto rows = run(query, parameters);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }
};

enum class Engine { sqlite, postgres };

class Database {
  public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    // Ids are made here, not by the engine: unique, ordered by time, < 2^53, never going back when the clock does.
    virtual std::int64_t next_id() = 0;
    template <class AnId>
    AnId make_id() {
        return AnId{next_id()};
    }

    template <class F>
    auto read(F&& f) -> std::invoke_result_t<F, Transaction&> {
        using T = std::invoke_result_t<F, Transaction&>;
        if constexpr (std::is_void_v<T>) {
            run_read([&](Transaction& tx) { f(tx); });
        } else {
            std::optional<T> answer;
            run_read([&](Transaction& tx) { answer.emplace(f(tx)); });
            return std::move(*answer);
        }
    }

    // T is a Result<…>: anything that tells "commit" by converting to true.
    template <class F>
    auto change(F&& f) -> std::invoke_result_t<F, Transaction&> {
        using T = std::invoke_result_t<F, Transaction&>;
        std::optional<T> answer;
        run_change([&](Transaction& tx) {
            answer.emplace(f(tx));
            return bool(*answer);
        });
        return std::move(*answer);
    }

    virtual void run_read(std::function<void(Transaction&)> const& f) = 0;
    virtual void run_change(std::function<bool(Transaction&)> const& f) = 0;
    // For migrations alone: the guards against DDL and against touching the audit are down while f runs, and on
    // PostgreSQL the owner speaks instead of the application role. true commits.
    virtual void run_migration(std::function<bool(Transaction&)> const& f) = 0;
};

// "sqlite:run/demo/mingtang.db", "sqlite::memory:" (tests: a private file that is gone when the database is closed) or
// "postgres:host=… dbname=…". Does not migrate; throws Failure when the file or server cannot be reached.
struct Options {
    int readers = 4;                 // reader connections (SQLite) or pool size (PostgreSQL)
    std::int64_t cache_kib = 4096;   // page cache per connection, SQLite; the whole server has 64 MiB to live in
    int statement_seconds = 10;      // a statement that runs longer is stopped; 0: never
    int node = -1;                   // 0–15, different for every server on one database; -1: from the process id
    std::function<Instant()> clock;  // what next_id() reads; empty: the system's
    // Called once when fsync failed: nobody knows what reached the disk, the write-ahead log decides at the next start,
    // so the server should exit (security.md R04). Afterwards every change is refused. SQLite only.
    std::function<void()> on_broken_disk;
};
std::unique_ptr<Database> open_database(std::string_view address, Options const& options = {});

}  // namespace mingtang::storage

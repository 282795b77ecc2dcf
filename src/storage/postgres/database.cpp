#include "storage/postgres/database.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include "storage/postgres/transaction.hpp"

namespace mingtang::storage::postgres {
namespace {

constexpr int most_attempts = 12;

// 2, 4, 8 … at most 500 ms, each shortened by chance so that two rivals do not meet again.
std::chrono::milliseconds pause_before(int attempt) {
    thread_local std::minstd_rand chance{std::random_device{}()};
    auto const longest = std::min(500, 1 << std::min(attempt, 9));
    return std::chrono::milliseconds{std::uniform_int_distribution{1, longest}(chance)};
}

}  // namespace

// A connection for one transaction; a broken one is dropped instead of returned.
class PostgresDatabase::Loan {
  public:
    explicit Loan(PostgresDatabase& database) : database_(database), connection_(database.borrow()) {}
    ~Loan() { database_.give_back(std::move(connection_)); }
    Loan(Loan const&) = delete;
    Loan& operator=(Loan const&) = delete;
    Connection& operator*() const { return *connection_; }

  private:
    PostgresDatabase& database_;
    std::unique_ptr<Connection> connection_;
};

PostgresDatabase::PostgresDatabase(std::string parameters, Options const& options)
    : parameters_(std::move(parameters)),
      statement_seconds_(options.statement_seconds),
      ids_(options.clock, options.node),
      unopened_(std::max(1, options.readers)) {
    read([&](Transaction& tx) {
        static constexpr Query has_audit{"storage.has_audit", "SELECT 1 WHERE to_regclass('audit') IS NOT NULL"};
        static constexpr Query last_id{"storage.last_id", "SELECT max(id) FROM audit"};
        if (!tx.first(has_audit)) return;
        if (auto const row = tx.first(last_id); row && !row->null(0)) ids_.skip_to(row->integer(0));
    });
}

void PostgresDatabase::run_read(std::function<void(Transaction&)> const& f) {
    with_retries(false, [&](Connection& connection) {
        once(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", [&](Transaction& tx) {
            f(tx);
            return false;
        });
    });
}

void PostgresDatabase::run_change(std::function<bool(Transaction&)> const& f) {
    with_retries(true,
                 [&](Connection& connection) { once(connection, "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE", f); });
}

void PostgresDatabase::run_migration(std::function<bool(Transaction&)> const& f) {
    Loan const loan{*this};
    auto& connection = *loan;
    connection.become_owner();
    connection.execute("SET statement_timeout TO 0");
    struct Back {
        PostgresDatabase& database;
        Connection& connection;
        int seconds;
        ~Back() {
            database.forget_idle();  // they were opened before the application role had its rights
            try {
                connection.execute("SET statement_timeout TO '" + std::to_string(seconds) + "s'");
                connection.take_application_role();
            } catch (Failure const&) {  // broken: give_back drops it
            }
        }
    } const back{*this, connection, statement_seconds_};
    once(connection, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", f);
}

template <class Attempt>
void PostgresDatabase::with_retries(bool change, Attempt const& attempt) {
    for (int number = 1;; ++number) {
        try {
            Loan const loan{*this};
            attempt(*loan);
            return;
        } catch (PostgresFailure const& failure) {
            auto const again = failure.again() == Again::yes || (change && failure.again() == Again::for_changes);
            if (!again || number >= most_attempts) throw;
        }
        std::this_thread::sleep_for(pause_before(number));
    }
}

// true when it was committed.
bool PostgresDatabase::once(Connection& connection, char const* begin, std::function<bool(Transaction&)> const& f) {
    connection.execute(begin);
    try {
        PostgresTransaction transaction{connection};
        if (!f(transaction)) {
            connection.execute("ROLLBACK");
            return false;
        }
    } catch (...) {
        if (!connection.broken()) PQclear(PQexec(connection.handle(), "ROLLBACK"));
        throw;
    }
    // A COMMIT is not stopped by a time-out and not repeated when its answer was lost: it may have happened (R13, F27).
    connection.execute("SET LOCAL statement_timeout TO 0");
    Answer const answer{PQexec(connection.handle(), "COMMIT")};
    if (PQresultStatus(answer.get()) == PGRES_COMMAND_OK) {
        if (std::string_view{PQcmdStatus(answer.get())} == "COMMIT") return true;
        throw Failure{Failure::Kind::other, "a failure inside the change was swallowed; nothing was committed"};
    }
    if (connection.broken() || !answer)
        throw Failure{Failure::Kind::connection,
                      "the connection was lost while committing; the change may have happened"};
    connection.fail("COMMIT", answer.get());
}

std::unique_ptr<Connection> PostgresDatabase::borrow() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [&] { return !idle_.empty() || unopened_ > 0; });
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    --unopened_;
    lock.unlock();
    try {
        auto connection = std::make_unique<Connection>(parameters_, statement_seconds_);
        connection->take_application_role();
        return connection;
    } catch (...) {
        lock.lock();
        ++unopened_;
        returned_.notify_one();
        throw;
    }
}

void PostgresDatabase::give_back(std::unique_ptr<Connection> connection) {
    std::lock_guard const lock{mutex_};
    if (connection->broken())
        ++unopened_;
    else
        idle_.push_back(std::move(connection));
    returned_.notify_one();
}

void PostgresDatabase::forget_idle() {
    std::lock_guard const lock{mutex_};
    unopened_ += static_cast<int>(idle_.size());
    idle_.clear();
    returned_.notify_all();
}

}  // namespace mingtang::storage::postgres

// PostgreSQL behind the seam: a pool of connections. A change runs SERIALIZABLE, so that it means the same as on
// SQLite's one writer; what the server refuses for that reason, or what a lost connection took, is run again whole.
#pragma once

#include <condition_variable>
#include <mutex>
#include <vector>

#include "storage/ids.hpp"
#include "storage/postgres/connection.hpp"

namespace mingtang::storage::postgres {

class PostgresDatabase : public Database {
  public:
    PostgresDatabase(std::string parameters, Options const& options);

    Engine engine() const override { return Engine::postgres; }
    std::int64_t next_id() override { return ids_.next(); }
    void run_read(std::function<void(Transaction&)> const& f) override;
    void run_change(std::function<bool(Transaction&)> const& f) override;
    void run_migration(std::function<bool(Transaction&)> const& f) override;

    std::string const& parameters() const { return parameters_; }

  private:
    class Loan;
    std::unique_ptr<Connection> borrow();
    void give_back(std::unique_ptr<Connection> connection);
    void forget_idle();
    template <class Attempt>
    void with_retries(bool change, Attempt const& attempt);
    bool once(Connection& connection, char const* begin, std::function<bool(Transaction&)> const& f);

    std::string parameters_;
    int statement_seconds_;
    Ids ids_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int unopened_;
};

}  // namespace mingtang::storage::postgres

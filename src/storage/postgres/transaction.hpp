// Statements inside a PostgreSQL transaction that somebody else begins and ends. Parameters and answers travel as text.
#pragma once

#include "storage/postgres/connection.hpp"

namespace mingtang::storage::postgres {

class PostgresTransaction : public Transaction {
  public:
    explicit PostgresTransaction(Connection& connection) : connection_(connection) {}
    Rows run(Query const& query, Parameters const& parameters) override;
    void each(Query const& query, Parameters const& parameters, std::function<bool(Row const&)> const& each) override;
    std::int64_t changed() const override { return changed_; }
    // For migrations: text that is not worth keeping prepared, or that cannot be.
    void execute(std::string const& sql) { connection_.execute(sql); }

  private:
    Connection& connection_;
    std::int64_t changed_ = 0;
};

}  // namespace mingtang::storage::postgres

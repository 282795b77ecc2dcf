// Statements inside a transaction that somebody else begins and ends.
#pragma once

#include "storage/sqlite/connection.hpp"

namespace mingtang::storage::sqlite {

class SqliteTransaction : public Transaction {
  public:
    explicit SqliteTransaction(Connection& connection) : connection_(connection) {}
    Rows run(Query const& query, Parameters const& parameters) override;
    void each(Query const& query, Parameters const& parameters, std::function<bool(Row const&)> const& each) override;
    std::int64_t changed() const override { return changed_; }

  private:
    Connection& connection_;
    std::int64_t changed_ = 0;
};

}  // namespace mingtang::storage::sqlite

// A database that breaks when told: at the n-th statement, or at COMMIT, either way it can go. Wraps a real one; for
// tests of "all or nothing" (security.md R02).
#pragma once

#include "storage/database.hpp"

namespace mingtang::storage {

class FailingDatabase : public Database {
  public:
    explicit FailingDatabase(Database& inner) : inner_(inner) {}

    enum class Commit { works, fails, answer_lost };  // answer_lost: it happened, and the caller is told that it broke

    // The n-th statement from now (1 is the next) throws; 0: none. Happens once.
    void break_statement(int n) { countdown_ = n; }
    void break_commit(Commit how) { commit_ = how; }
    // Statements run since the wrapper was made; so a test knows how far n goes.
    int statements() const { return statements_; }

    Engine engine() const override { return inner_.engine(); }
    std::int64_t next_id() override { return inner_.next_id(); }
    void run_read(std::function<void(Transaction&)> const& f) override;
    void run_change(std::function<bool(Transaction&)> const& f) override;
    void run_migration(std::function<bool(Transaction&)> const& f) override;

  private:
    friend class FailingTransaction;
    void count_statement();
    bool run_and_commit(Transaction& tx, std::function<bool(Transaction&)> const& f, bool& committed);
    void answer(bool committed);

    Database& inner_;
    int countdown_ = 0;
    int statements_ = 0;
    Commit commit_ = Commit::works;
};

}  // namespace mingtang::storage

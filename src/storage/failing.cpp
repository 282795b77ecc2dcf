#include "storage/failing.hpp"

#include <utility>

namespace mingtang::storage {

class FailingTransaction : public Transaction {
  public:
    FailingTransaction(FailingDatabase& database, Transaction& inner) : database_(database), inner_(inner) {}
    Rows run(Query const& query, Parameters const& parameters) override {
        database_.count_statement();
        return inner_.run(query, parameters);
    }
    void each(Query const& query, Parameters const& parameters, std::function<bool(Row const&)> const& each) override {
        database_.count_statement();
        inner_.each(query, parameters, each);
    }
    std::int64_t changed() const override { return inner_.changed(); }

  private:
    FailingDatabase& database_;
    Transaction& inner_;
};

void FailingDatabase::count_statement() {
    ++statements_;
    if (countdown_ > 0 && --countdown_ == 0)
        throw Failure{Failure::Kind::io, "the statement failed, as the test asked"};
}

bool FailingDatabase::run_and_commit(Transaction& tx, std::function<bool(Transaction&)> const& f, bool& committed) {
    FailingTransaction failing{*this, tx};
    committed = f(failing);
    if (committed && commit_ == Commit::fails) {
        commit_ = Commit::works;
        throw Failure{Failure::Kind::io, "the commit failed, as the test asked"};
    }
    return committed;
}

void FailingDatabase::answer(bool committed) {
    if (committed && commit_ == Commit::answer_lost) {
        commit_ = Commit::works;
        throw Failure{Failure::Kind::connection, "the commit's answer was lost, as the test asked"};
    }
}

void FailingDatabase::run_read(std::function<void(Transaction&)> const& f) {
    inner_.run_read([&](Transaction& tx) {
        FailingTransaction failing{*this, tx};
        f(failing);
    });
}

void FailingDatabase::run_change(std::function<bool(Transaction&)> const& f) {
    bool committed = false;
    inner_.run_change([&](Transaction& tx) { return run_and_commit(tx, f, committed); });
    answer(committed);
}

void FailingDatabase::run_migration(std::function<bool(Transaction&)> const& f) {
    bool committed = false;
    inner_.run_migration([&](Transaction& tx) { return run_and_commit(tx, f, committed); });
    answer(committed);
}

}  // namespace mingtang::storage

// The wrapper breaks exactly where it is told to: R02 stands on it.
#include "storage/failing.hpp"

#include <doctest/doctest.h>

#include "base/refusal.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

constexpr Query set{"test.set", "INSERT INTO settings (name, value) VALUES ($1, '')"};
constexpr Query count{"test.count", "SELECT count(*) FROM settings"};

Result<int> add_three(Transaction& tx) {
    for (auto const* name : {"a", "b", "c"}) tx.run(set, {name});
    return 3;
}

std::int64_t rows(Database& database) {
    return database.read([](Transaction& tx) { return tx.first(count)->integer(0); });
}

}  // namespace

TEST_CASE("broken at any statement, nothing is there; the next try is whole") {
    make::for_each_engine([](Database& database) {
        FailingDatabase failing{database};
        for (int n = 1; n <= 3; ++n) {
            failing.break_statement(n);
            CHECK_THROWS_AS(failing.change(add_three), Failure);
            CHECK(rows(database) == 0);
        }
        failing.break_statement(4);
        CHECK(failing.change(add_three));
        CHECK(rows(database) == 3);
        CHECK(failing.statements() == 1 + 2 + 3 + 3);
    });
}

TEST_CASE("a failed commit leaves nothing, a lost answer leaves everything") {
    make::for_each_engine([](Database& database) {
        FailingDatabase failing{database};
        failing.break_commit(FailingDatabase::Commit::fails);
        CHECK_THROWS_AS(failing.change(add_three), Failure);
        CHECK(rows(database) == 0);
        failing.break_commit(FailingDatabase::Commit::answer_lost);
        CHECK_THROWS_AS(failing.change(add_three), Failure);
        CHECK(rows(database) == 3);
    });
}

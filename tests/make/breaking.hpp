// An action broken at each of its statements in turn and at its commit: all of it or nothing (security.md R02).
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "desk/desk.hpp"
#include "storage/failing.hpp"

namespace mingtang::make {

using Act = std::function<bool(Desk&)>;

// What an action may write, in one row of numbers: `counts` names the tables.
inline std::string fingerprint(storage::Database& database, storage::Query const& counts) {
    return database.read([&](storage::Transaction& tx) {
        auto const row = *tx.first(counts);
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += std::to_string(row.integer(i)) + " ";
        return line;
    });
}

// Breaks the act at statement 1, 2, … until it gets through; until then nothing may have changed.
inline void break_everywhere(storage::Database& database, storage::Query const& counts, Desk const& desk,
                             std::string const& name, Act const& act) {
    CAPTURE(name);
    auto const before = fingerprint(database, counts);
    storage::FailingDatabase failing{database};
    Desk broken{failing, desk.workdays, desk.now, desk.actor, desk.request_id, desk.files};
    failing.break_commit(storage::FailingDatabase::Commit::fails);
    CHECK_THROWS_AS(act(broken), storage::Failure);
    CHECK(fingerprint(database, counts) == before);
    failing.break_commit(storage::FailingDatabase::Commit::works);
    for (int n = 1; n < 400; ++n) {
        failing.break_statement(n);
        bool done = false, broke = false;
        try {
            done = act(broken);
        } catch (storage::Failure const&) {
            broke = true;
        }
        if (broke) {
            REQUIRE(fingerprint(database, counts) == before);
            continue;
        }
        CHECK(done);
        CHECK(n > 3);  // every act reads, writes and records
        CHECK(fingerprint(database, counts) != before);
        return;
    }
    FAIL("never got through");
}

}  // namespace mingtang::make

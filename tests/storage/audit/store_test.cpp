#include "audit/store.hpp"

#include <doctest/doctest.h>

#include "base/refusal.hpp"
#include "make/database.hpp"

using namespace mingtang;
using storage::Database;
using storage::Transaction;

namespace {

// 2026-09-21 23:30 in Beijing is still the 21st there, though 15:30 in UTC.
Instant const late{parse_instant("2026-09-21T15:30:00.000Z").value()};
Instant const after_midnight{parse_instant("2026-09-21T16:00:00.000Z").value()};

void fill(Database& database) {
    database.change([&](Transaction& tx) -> Result<int> {
        audit::record(database, tx, {late, 1, "甲", "u", "catalog.publish", "edition", 10, "b", "a", "why", "r1"});
        audit::record(database, tx, {after_midnight, 2, "乙", "u", "catalogue.x", "edition", 11, "", "", "", "r2"});
        audit::record(database, tx,
                      {after_midnight, 0, "", "", "identity.sign_in", "account", 0, "", "", "", "r3",
                       audit::Entry::Outcome::refused});
        return 1;
    });
}

audit::Page ask(Database& database, audit::Filter const& filter, int page = 1, int size = 10) {
    return database.read([&](Transaction& tx) { return audit::entries(tx, filter, page, size); });
}

}  // namespace

TEST_CASE("entries come back as they were written, newest first") {
    make::for_each_engine([](Database& database) {
        fill(database);
        auto const all = ask(database, {});
        REQUIRE(all.total == 3);
        REQUIRE(all.entries.size() == 3);
        auto const& oldest = all.entries[2].entry;
        CHECK(oldest.at == late);
        CHECK(oldest.account == 1);
        CHECK(oldest.actor == "甲");
        CHECK(oldest.object_id == 10);
        CHECK(oldest.reason == "why");
        CHECK(oldest.outcome == audit::Entry::Outcome::done);
        auto const& newest = all.entries[0].entry;
        CHECK(newest.account == 0);
        CHECK(newest.object_id == 0);
        CHECK(newest.outcome == audit::Entry::Outcome::refused);
        CHECK(ask(database, {}, 2, 2).entries.size() == 1);
        CHECK(ask(database, {}, 2, 2).total == 3);
    });
}

TEST_CASE("filters narrow, each by itself and together") {
    make::for_each_engine([](Database& database) {
        fill(database);
        auto const count = [&](audit::Filter const& filter) { return ask(database, filter).total; };
        audit::Filter filter;
        filter.account = 2;
        CHECK(count(filter) == 1);
        filter = {};
        filter.act = "catalog";  // its acts, and not those of "catalogue"
        CHECK(count(filter) == 1);
        filter.act = "catalog.publish";
        CHECK(count(filter) == 1);
        filter.act = "catalog.pub";
        CHECK(count(filter) == 0);
        filter = {};
        filter.object_kind = "edition";
        CHECK(count(filter) == 2);
        filter.object_id = 11;
        CHECK(count(filter) == 1);
        filter = {};
        filter.from = filter.to = make_date(2026, 9, 21);
        CHECK(count(filter) == 1);
        filter.from = filter.to = make_date(2026, 9, 22);
        CHECK(count(filter) == 2);
        filter.outcome = audit::Entry::Outcome::refused;
        CHECK(count(filter) == 1);
    });
}

// The chain of sealed blocks: what it covers, what it finds (security.md C71).
#include "audit/sealing.hpp"

#include <doctest/doctest.h>

#include <future>

#include "audit/audit.hpp"
#include "base/refusal.hpp"
#include "crypto/sm3.hpp"
#include "make/database.hpp"

using namespace mingtang;
using storage::Database;
using storage::Query;
using storage::Transaction;

namespace {

Instant const noon{std::chrono::milliseconds{1'790'000'000'000}};

audit::Entry entry(std::string act) {
    return {noon, 7, "区教体局·信息员", "区教体局", std::move(act), "edition", 3, "", "", "", "r1"};
}

void record(Database& database, std::string const& act) {
    database.change([&](Transaction& tx) -> Result<int> {
        audit::record(database, tx, entry(act));
        return 1;
    });
}

int seal(Database& database, Instant now = noon, int most = 1000) {
    return database.change([&](Transaction& tx) -> Result<int> { return audit::seal(tx, now, {}, most); }).value();
}

audit::Verdict verdict(Database& database, std::optional<audit::Witness> const& witness = std::nullopt) {
    return database.read([&](Transaction& tx) { return audit::verify(tx, witness); });
}

// The database's owner with bad intent: the triggers go first.
void tamper(Database& database, std::initializer_list<char const*> statements) {
    database.run_migration([&](Transaction& tx) {
        for (auto const* table : {"audit", "audit_blocks", "audit_seals"}) {
            auto const postgres = std::string{"DROP TRIGGER IF EXISTS "} + table + "_no_change ON " + table;
            auto const update = std::string{"DROP TRIGGER IF EXISTS "} + table + "_no_update";
            auto const remove = std::string{"DROP TRIGGER IF EXISTS "} + table + "_no_delete";
            if (database.engine() == storage::Engine::postgres)
                tx.run(Query{"t", postgres.c_str()});
            else
                tx.run(Query{"t", update.c_str()}), tx.run(Query{"t", remove.c_str()});
        }
        for (auto const* sql : statements) tx.run(Query{"t", sql});
        return true;
    });
}

// Six entries in three blocks.
void three_blocks(Database& database) {
    for (int i = 1; i <= 6; ++i) {
        record(database, "x.act" + std::to_string(i));
        if (i % 2 == 0) CHECK(seal(database) == 2);
    }
}

}  // namespace

TEST_CASE("SM3 is the standard's") {
    CHECK(crypto::sm3_hex("abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
}

TEST_CASE("what is sealed holds, what is not sealed waits") {
    make::for_each_engine([](Database& database) {
        CHECK(seal(database) == 0);
        CHECK(verdict(database).sound());
        three_blocks(database);
        record(database, "x.late");
        auto const found = verdict(database);
        CHECK(found.sound());
        CHECK(found.blocks == 3);
        CHECK(found.sealed == 6);
        CHECK(found.waiting == 1);
        CHECK(found.sentence == "审计记录完整：3 个封存块，6 条已封存，1 条待封存。");
        for (int i = 0; i < 5; ++i) record(database, "x.more");
        CHECK(seal(database, noon, 4) == 4);
        CHECK(seal(database, noon, 4) == 2);
        CHECK(seal(database, noon, 4) == 0);
        CHECK(verdict(database).sound());
    });
}

TEST_CASE("every kind of tampering is found, and the block is named") {
    struct Attack {
        std::initializer_list<char const*> statements;
        int block;
    };
    Attack const attacks[] = {
        {{"UPDATE audit SET act = 'x.other' WHERE act = 'x.act3'"}, 2},
        {{"UPDATE audit SET account_id = NULL WHERE act = 'x.act1'"}, 1},
        {{"UPDATE audit SET actor = actor || unit, unit = '' WHERE act = 'x.act5'"}, 3},  // the same letters, moved
        {{"DELETE FROM audit_seals WHERE position = 2 AND block = 2"}, 2},
        {{"DELETE FROM audit_seals WHERE block = 2", "DELETE FROM audit_blocks WHERE number = 2"}, 2},
        {{"UPDATE audit_seals SET position = 3 - position WHERE block = 1"}, 1},
        {{"UPDATE audit_blocks SET hash = 'x' WHERE number = 1"}, 1},
        {{"UPDATE audit_blocks SET previous_hash = (SELECT hash FROM audit_blocks WHERE number = 1) WHERE number = 3"},
         3},
        {{"UPDATE audit_seals SET block = 3, position = position + 2 WHERE block = 2"}, 2},
        {{"UPDATE audit_seals SET block = CASE block WHEN 1 THEN 2 ELSE 1 END WHERE block < 3"}, 1},
        {{"INSERT INTO audit (id, at, actor, unit, act, object_kind, before, after, reason, request_id, outcome) "
          "VALUES (5, '', '', '', 'x.forged', '', '', '', '', '', 'done')",
          "INSERT INTO audit_seals (audit_id, block, position) VALUES (5, 2, 3)"},
         2},
    };
    for (auto const& attack : attacks)
        make::for_each_engine([&](Database& database) {
            three_blocks(database);
            REQUIRE(verdict(database).sound());
            tamper(database, attack.statements);
            auto const found = verdict(database);
            CAPTURE(*attack.statements.begin());
            CHECK(found.broken_block == attack.block);
            CHECK(found.sentence.find("第 " + std::to_string(attack.block) + " 号") != std::string::npos);
        });
}

TEST_CASE("an older copy of the database is sound in itself and refuted by a published hash") {
    make::for_each_engine([](Database& database) {
        three_blocks(database);
        auto const published = database.read([](Transaction& tx) { return audit::hash_of_day(tx, local_date(noon)); });
        REQUIRE(published);
        CHECK(published->block == 3);
        CHECK(verdict(database, published).sound());
        CHECK_FALSE(database.read([](Transaction& tx) { return audit::hash_of_day(tx, local_date(noon) - Days{1}); }));
        tamper(database, {"DELETE FROM audit_seals WHERE block = 3", "DELETE FROM audit_blocks WHERE number = 3"});
        CHECK(verdict(database).sound());
        CHECK(verdict(database, published).broken_block == 3);
    });
}

TEST_CASE("an entry that commits late is sealed in a later block, not lost") {
    auto const database = make::postgres_database();
    if (!database) return;  // SQLite has one writer: nothing commits late there
    std::promise<void> begun, sealed;
    std::thread slow{[&] {
        (**database).change([&](Transaction& tx) -> Result<int> {
            audit::record(**database, tx, entry("x.slow"));  // takes its id now
            begun.set_value();
            sealed.get_future().wait();
            return 1;
        });
    }};
    begun.get_future().wait();
    record(**database, "x.fast");
    CHECK(seal(**database) == 1);
    sealed.set_value();
    slow.join();
    CHECK(verdict(**database).waiting == 1);
    CHECK(seal(**database) == 1);
    CHECK(verdict(**database).sound());
    CHECK(verdict(**database).blocks == 2);
}

TEST_CASE("a signature is kept with its block") {
    make::for_each_engine([](Database& database) {
        record(database, "x.y");
        database.change([](Transaction& tx) -> Result<int> {
            return audit::seal(tx, noon,
                               [](std::string_view hash) { return "signed " + std::string{hash.substr(0, 4)}; });
        });
        static constexpr Query signature{"test.signature", "SELECT signature, hash FROM audit_blocks"};
        database.read([](Transaction& tx) {
            auto const row = tx.first(signature).value();
            CHECK(row.text(0) == "signed " + row.text(1).substr(0, 4));
        });
    });
}

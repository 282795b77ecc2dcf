// Signing in on both engines with an invented clock: who gets in, who waits, what is written down, what is not.
#include <doctest/doctest.h>

#include "identity/wording.hpp"
#include "make/database.hpp"
#include "town.hpp"

using namespace mingtang;
using audit::Entry;
using identity::Role;

namespace {

std::string const good = "three copper lanterns";

}  // namespace

TEST_CASE("the right password opens a session with the rights of the account; a login may be typed in any case") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const entered = town.enter(" JIAOYU ", good);
        REQUIRE(entered);
        auto const session = town.session(entered->token);
        REQUIRE(session);
        CHECK(session->actor.account == id);
        CHECK(session->actor.jurisdiction_path == "/1/");
        CHECK(session->actor.unit_name == "区教育和体育局");
        CHECK(session->actor.roles == std::set{Role::editor});
        CHECK(session->key != entered->token);
        CHECK(town.noted("identity.sign_in") == 1);
        CHECK(town.last("identity.sign_in").account == id.value);
        CHECK(town.read([&](storage::Transaction& tx) { return identity::find_account(tx, id)->signed_in_at; }) ==
              town.now);
    });
}

TEST_CASE("unknown, wrong, paused and disabled are one answer, each written down once or not at all") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const out = town.account("tingyong", {Role::editor}, town.office, good);
        REQUIRE(identity::disable_account(town.admin(), out));
        for (auto const& answer :
             {town.enter("nobody", good), town.enter("jiaoyu", "wrong"), town.enter("tingyong", good),
              town.enter("", ""), town.enter(std::string(5000, 'x'), std::string(5000, 'y'))}) {
            REQUIRE_FALSE(answer);
            CHECK(answer.error().sentence() == identity::wording::wrong.chinese);
        }
        CHECK(town.noted("identity.sign_in", Entry::Outcome::refused) == 5);
        for (int i = 0; i < 4; ++i) CHECK_FALSE(town.enter("jiaoyu", "wrong"));
        auto const written = town.noted("identity.sign_in", Entry::Outcome::refused);
        auto const paused = town.enter("jiaoyu", good);  // the right one, during the wait
        REQUIRE_FALSE(paused);
        CHECK(paused.error().sentence() == identity::wording::wrong.chinese);
        CHECK(town.noted("identity.sign_in", Entry::Outcome::refused) == written);
        town.now += 1min;
        CHECK(town.enter("jiaoyu", good));
        CHECK(town.read([&](storage::Transaction& tx) { return identity::find_account(tx, id)->disabled; }) == false);
    });
}

TEST_CASE("a stranger who fails a thousand times does not keep out the officer on a device that is known") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const device = town.enter("jiaoyu", good)->device;
        for (int i = 0; i < 1000; ++i)
            CHECK_FALSE(town.enter("jiaoyu", "guess " + std::to_string(i), "203.0.113." + std::to_string(i % 250)));
        CHECK_FALSE(town.enter("jiaoyu", good));                   // elsewhere the account waits
        CHECK(town.enter("jiaoyu", good, "192.0.2.1", device));    // here it does not
        CHECK(town.enter("jiaoyu", good, "203.0.113.7", device));  // not even from the stranger's address
    });
}

TEST_CASE("the known device has a counter of its own, of ten") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const device = town.enter("jiaoyu", good)->device;
        for (int i = 0; i < 9; ++i) CHECK_FALSE(town.enter("jiaoyu", "wrong", "192.0.2.1", device));
        CHECK(town.enter("jiaoyu", good, "192.0.2.1", device));
        for (int i = 0; i < 10; ++i) CHECK_FALSE(town.enter("jiaoyu", "wrong", "192.0.2.1", device));
        CHECK_FALSE(town.enter("jiaoyu", good, "192.0.2.1", device));
        CHECK(town.enter("jiaoyu", good));  // the account's counter never moved
        // Another account is not known on this device.
        town.account("minzheng", {Role::editor}, town.office, good);
        for (int i = 0; i < 5; ++i) CHECK_FALSE(town.enter("minzheng", "wrong", "192.0.2.9", device));
        CHECK_FALSE(town.enter("minzheng", good, "192.0.2.9", device));
    });
}

TEST_CASE("one address may fail thirty times over all accounts") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        for (int i = 0; i < 30; ++i) CHECK_FALSE(town.enter("name" + std::to_string(i), "x", "203.0.113.5"));
        CHECK_FALSE(town.enter("jiaoyu", good, "203.0.113.5"));
        CHECK(town.enter("jiaoyu", good, "203.0.113.6"));
        town.now += 1min;
        CHECK(town.enter("jiaoyu", good, "203.0.113.5"));
        // Getting in with one's own account buys no more guesses at others.
        CHECK_FALSE(town.enter("other", "x", "203.0.113.5"));
        CHECK_FALSE(town.enter("jiaoyu", good, "203.0.113.5"));
    });
}

TEST_CASE("whoever holds an IPv6 network is one visitor, and two networks are two") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        for (int i = 0; i < 30; ++i)
            CHECK_FALSE(town.enter("name" + std::to_string(i), "x", "2001:db8:1:2::" + std::to_string(i)));
        CHECK_FALSE(town.enter("jiaoyu", good, "2001:db8:1:2:ffff::9"));
        CHECK(town.enter("jiaoyu", good, "2001:db8:1:3::9"));
    });
}

TEST_CASE("waits survive a restart and hold on every server") {
    make::for_each_engine_with_address([](storage::Database& database, std::string const& address) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        for (int i = 0; i < 5; ++i) CHECK_FALSE(town.enter("jiaoyu", "wrong"));
        auto const second = storage::open_database(address);
        identity::PasswordDesk passwords{{2, 32, 60'000ms, {1, 8192}}};
        identity::Occasion const there{*second, town.now, {}, "second"};
        identity::Credentials const right{"jiaoyu", Secret{good}, "", "192.0.2.77", ""};
        CHECK_FALSE(identity::sign_in(there, passwords, device_key, right));
        CHECK(identity::sign_in({*second, town.now + 1min, {}, "second"}, passwords, device_key, right));
    });
}

TEST_CASE("what people typed as a login is in no row") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        CHECK_FALSE(town.enter("my secret by mistake", "x"));
        static storage::Query const names{"test.names", "SELECT name FROM throttles"};
        auto const rows = town.read([&](storage::Transaction& tx) { return tx.run(names); });
        REQUIRE(rows.size() == 2);
        for (auto const& row : rows) CHECK(row.text(0).find("secret") == std::string::npos);
        auto const entry = town.last("identity.sign_in");
        CHECK(entry.actor.empty());
        CHECK(entry.reason == "没有这个登录名，来自 192.0.2.1");
    });
}

TEST_CASE("a one-time password lasts 72 hours, and a new one puts the old one out of use") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const made = identity::create_account(town.admin(), town.passwords,
                                                   {"xinren", "盛庄街道·信息员", town.street, {Role::editor}});
        REQUIRE(made);
        auto const entered = town.enter("xinren", made->password);
        REQUIRE(entered);
        CHECK(entered->must_change);
        CHECK(town.session(entered->token)->must_change);
        town.now += 72h + 1ms;
        auto const late = town.enter("xinren", made->password);
        REQUIRE_FALSE(late);
        CHECK(late.error().says.key == identity::wording::first_password_over.key);
        auto const again = identity::reset_password(town.admin(), town.passwords, made->account);
        REQUIRE(again);
        CHECK_FALSE(town.enter("xinren", made->password));
        CHECK(town.enter("xinren", again->password));
    });
}

TEST_CASE("a password hashed at another cost is hashed again at the next sign-in") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const older = crypto::Argon2{2, 8192}.hash(good);
        town.change([&](storage::Transaction& tx) { identity::save_password(tx, id, older, false, town.now); });
        CHECK(town.enter("jiaoyu", good));
        auto const now_there =
            town.read([&](storage::Transaction& tx) { return identity::find_account(tx, id)->password_hash; });
        CHECK(now_there != older);
        CHECK_FALSE(town.passwords.outdated(now_there));
        CHECK(town.enter("jiaoyu", good));
    });
}

TEST_CASE("changing one's password: the current one is asked, the new one is judged, every session ends") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const here = town.enter("jiaoyu", good)->token, elsewhere = town.enter("jiaoyu", good)->token;
        auto change = [&](std::string current, std::string wanted) {
            return identity::change_password(
                town.as(id), town.passwords, device_key,
                {Secret{std::move(current)}, Secret{std::move(wanted)}, "192.0.2.1", "test"});
        };
        CHECK(change("wrong", "nine heron mosaics").error().says.key == identity::wording::current_wrong.key);
        CHECK(change(good, "luozhuangqu2026").error().says.key == identity::wording::password_guessable.key);
        CHECK(change(good, "jiaoyuhetiyuju99").error().says.key == identity::wording::password_guessable.key);
        CHECK(change(good, good).error().says.key == identity::wording::password_same.key);
        CHECK(town.session(here));
        auto const token = change(good, "nine heron mosaics");
        REQUIRE(token);
        CHECK_FALSE(town.session(here));
        CHECK_FALSE(town.session(elsewhere));
        CHECK(town.session(*token));
        CHECK_FALSE(town.enter("jiaoyu", good));
        CHECK(town.enter("jiaoyu", "nine heron mosaics"));
        CHECK(town.noted("identity.change_password") == 1);
        // Whoever found an open workbench may not guess on.
        for (int i = 0; i < 5; ++i) CHECK_FALSE(change("guess", "one more long password"));
        CHECK(change("nine heron mosaics", "one more long password").error().says.key ==
              identity::wording::current_wrong.key);
        CHECK(town.enter("jiaoyu", "nine heron mosaics"));
    });
}

// Sessions as rows, on both engines: who is found, what ends them, and that a taken right does not live on in one.
#include "identity/sessions.hpp"

#include <doctest/doctest.h>

#include "make/database.hpp"
#include "town.hpp"

using namespace mingtang;
using identity::Role;

namespace {

std::string const good = "three copper lanterns";

}  // namespace

TEST_CASE("only the SM3 of a token is in the database, and only the whole token is found") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const token = town.enter("jiaoyu", good)->token;
        CHECK(token.size() == 43);
        static storage::Query const keys{"test.keys", "SELECT token_sm3, csrf_key FROM sessions"};
        for (auto const& row : town.read([&](storage::Transaction& tx) { return tx.run(keys); })) {
            CHECK(row.text(0).size() == 64);
            CHECK(row.text(0) != token);
            CHECK(row.text(1) != token);
            CHECK_FALSE(town.session(row.text(0)));
        }
        CHECK(town.session(token));
        CHECK_FALSE(town.session(token.substr(0, 42)));
        CHECK_FALSE(town.session(token + "A"));
        CHECK_FALSE(town.session(""));
        CHECK_FALSE(town.session(std::string(43, 'A')));
    });
}

TEST_CASE("idle and absolute limits, by the clock; use prolongs the one and not the other") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        town.account("shenji", {Role::audit_admin}, town.office, good);
        for (auto const& [login, idle, absolute] :
             {std::tuple{"jiaoyu", 30min, 720min}, std::tuple{"shenji", 10min, 240min}}) {
            auto const begun = town.now;
            auto const token = town.enter(login, good)->token;
            town.now = begun + idle;
            CHECK_FALSE(town.session(token));
            town.now = begun;
            while (town.now + idle - 1min < begun + absolute) {
                town.now += idle - 1min;
                auto const session = town.session(token);
                REQUIRE(session);
                identity::keep_alive(database, *session, town.now);
            }
            town.now = begun + absolute;
            CHECK_FALSE(town.session(token));
        }
    });
}

TEST_CASE("three at most: the fourth ends the one that was used longest ago") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        std::vector<std::string> tokens;
        for (int i = 0; i < 3; ++i) {
            tokens.push_back(town.enter("jiaoyu", good)->token);
            town.now += 1min;
        }
        identity::keep_alive(database, *town.session(tokens[0]), town.now);
        tokens.push_back(town.enter("jiaoyu", good)->token);
        CHECK(town.session(tokens[0]));
        CHECK_FALSE(town.session(tokens[1]));
        CHECK(town.session(tokens[2]));
        CHECK(town.session(tokens[3]));
        CHECK(town.read([&](storage::Transaction& tx) { return identity::sessions_of(tx, id, town.now).size(); }) == 3);
    });
}

TEST_CASE("a session ends with sign-out, password, roles, unit and account, and by its owner or the administrator") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const fresh = [&] {
            auto token = town.enter("jiaoyu", good);
            if (!token) FAIL("cannot sign in");
            return token->token;
        };
        auto token = fresh();
        identity::sign_out(town.as(id), town.session(token)->key);
        CHECK_FALSE(town.session(token));

        token = fresh();
        REQUIRE(identity::set_roles(town.admin(), id, {Role::reviewer}));
        CHECK_FALSE(town.session(token));

        token = fresh();
        CHECK(town.session(token)->actor.roles == std::set{Role::reviewer});
        REQUIRE(identity::set_roles(town.admin(), id, {Role::reviewer}));  // nothing changes, nobody is thrown out
        CHECK(town.session(token));
        REQUIRE(identity::move_account(town.admin(), id, town.street, "盛庄街道·审核人"));
        CHECK_FALSE(town.session(token));

        token = fresh();
        CHECK(town.session(token)->actor.jurisdiction_path == "/1/2/");
        REQUIRE(identity::end_sessions_of(town.admin(), id));
        CHECK_FALSE(town.session(token));

        token = fresh();
        auto const other = fresh();
        REQUIRE(identity::end_own_session(town.as(id), town.session(other)->key));
        CHECK_FALSE(town.session(other));
        CHECK(town.session(token));

        REQUIRE(identity::disable_account(town.admin(), id));
        CHECK_FALSE(town.session(token));
        REQUIRE(identity::enable_account(town.admin(), id));
        CHECK_FALSE(town.session(token));

        token = fresh();
        REQUIRE(identity::reset_password(town.admin(), town.passwords, id));
        CHECK_FALSE(town.session(token));
    });
}

TEST_CASE("nobody ends another's session as their own") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const other = town.account("minzheng", {Role::editor}, town.office, good);
        auto const token = town.enter("jiaoyu", good)->token;
        CHECK_FALSE(identity::end_own_session(town.as(other), town.session(token)->key));
        identity::sign_out(town.as(other), town.session(token)->key);
        CHECK(town.session(token));
    });
}

TEST_CASE("a disabled account's session is none, whoever forgot to end it; forgotten rows go at night") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, good);
        auto const token = town.enter("jiaoyu", good)->token;
        town.change([&](storage::Transaction& tx) { identity::save_disabled(tx, id, true); });
        CHECK_FALSE(town.session(token));
        town.change([&](storage::Transaction& tx) { identity::save_disabled(tx, id, false); });
        CHECK(town.session(token));
        town.change([&](storage::Transaction& tx) { identity::forget_sessions(tx, town.now + 29min); });
        CHECK(town.session(token));
        town.change([&](storage::Transaction& tx) { identity::forget_sessions(tx, town.now + 30min); });
        CHECK_FALSE(town.session(token));
    });
}

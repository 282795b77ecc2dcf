// Managing accounts, on both engines: who may, over whom, what is refused, and that each act is written down.
#include "identity/accounts.hpp"

#include <doctest/doctest.h>

#include "identity/wording.hpp"
#include "make/database.hpp"
#include "town.hpp"

using namespace mingtang;
using namespace mingtang::identity;
using audit::Entry;

TEST_CASE("an account is created with a one-time password, found by unit, and the act is in the audit without it") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const made = create_account(town.admin(), town.passwords,
                                         {"Jiaoyu_SH", "区教体局·审核人", town.office, {Role::reviewer}});
        REQUIRE(made);
        CHECK(made->password.size() == 19);
        auto const account = town.read([&](storage::Transaction& tx) { return find_account(tx, made->account); });
        REQUIRE(account);
        CHECK(account->login == "jiaoyu_sh");
        CHECK(account->must_change);
        CHECK(account->roles == std::set{Role::reviewer});
        CHECK(account->password_hash.find(made->password) == std::string::npos);
        auto const entry = town.last("identity.create_account");
        CHECK(entry.actor == "安全管理员");
        CHECK(entry.object_id == made->account.value);
        CHECK(entry.after == "jiaoyu_sh：区教体局·审核人，区教育和体育局，reviewer");
        CHECK(entry.reason.empty());
        auto const page = town.read([&](storage::Transaction& tx) { return accounts_under(tx, "/1/", "", 1, 50); });
        REQUIRE(page.total == 1);
        CHECK(page.accounts[0].roles == std::set{Role::reviewer});
        CHECK(page.accounts[0].password_hash.empty());
        auto found = [&](std::string_view words) {
            return town.read([&](storage::Transaction& tx) { return accounts_under(tx, "/1/", words, 1, 50).total; });
        };
        CHECK(found("审核") == 1);
        CHECK(found("jiaoyu") == 1);
        CHECK(found("教育和体育") == 1);
        for (auto const* nobody : {"民政", "%", "_", "'"})
            CHECK(found(nobody) == (std::string_view{nobody} == "_" ? 1 : 0));
        CHECK(town.read([&](storage::Transaction& tx) { return accounts_under(tx, "/11/", "", 1, 50).total; }) == 0);
    });
}

TEST_CASE("what cannot be an account is refused with a sentence, and nothing is there") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        REQUIRE(
            create_account(town.admin(), town.passwords, {"jiaoyu", "区教体局·信息员", town.office, {Role::editor}}));
        auto refusal = [&](Post const& post) {
            auto const made = create_account(town.admin(), town.passwords, post);
            return made ? std::string{"made"} : std::string{made.error().says.key};
        };
        CHECK(refusal({"JIAOYU", "另一个", town.office, {Role::editor}}) == "identity.login_taken");
        CHECK(refusal({"教育", "区教体局·信息员", town.office, {Role::editor}}) == "identity.login_form");
        CHECK(refusal({"abc", "x", town.office, {Role::editor}}) == "identity.name_form");
        CHECK(refusal({"abc", "区教体局·信息员", town.office, {}}) == "identity.no_role");
        CHECK(refusal({"abc", "区教体局·信息员", town.office, {Role::editor, Role::system_admin}}) ==
              "identity.mixed_roles");
        CHECK(refusal({"abc", "区教体局·信息员", org::UnitId{999}, {Role::editor}}) == "identity.unknown_unit");
        CHECK(refusal({"abc", "邻区教育局·信息员", town.neighbour, {Role::editor}}) == "identity.unknown_unit");
        CHECK(town.read([&](storage::Transaction& tx) { return accounts_under(tx, "/", "", 1, 50).total; }) == 1);
    });
}

TEST_CASE("another district's account, a missing one and one's own cannot be adjusted") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const theirs = town.account("linqu", {Role::editor}, town.neighbour, "three copper lanterns");
        auto const self = town.account("anquan", {Role::security_admin}, town.office, "three copper lanterns");
        auto const all = [&](Occasion const& who, AccountId id) {
            std::vector<std::string> keys;
            auto note = [&](auto const& result) { keys.emplace_back(result ? "done" : result.error().says.key); };
            note(reset_password(who, town.passwords, id));
            note(set_roles(who, id, {Role::reviewer}));
            note(move_account(who, id, town.office, "区教体局·审核人"));
            note(disable_account(who, id));
            note(enable_account(who, id));
            note(end_sessions_of(who, id));
            return keys;
        };
        auto const before = town.noted("identity");
        for (auto const& key : all(town.admin("/1/"), theirs)) CHECK(key == "identity.not_found");
        for (auto const& key : all(town.admin("/1/"), AccountId{12345})) CHECK(key == "identity.not_found");
        for (auto const& key : all(town.as(self), self)) CHECK(key == "identity.own_account");
        auto clerk = town.admin();
        for (auto const role :
             {Role::editor, Role::reviewer, Role::disclosure_office, Role::system_admin, Role::audit_admin}) {
            clerk.actor.roles = {role};
            for (auto const& key : all(clerk, self)) CHECK(key == "identity.not_allowed");
            CHECK_FALSE(create_account(clerk, town.passwords, {"abc", "区教体局·信息员", town.office, {Role::editor}}));
        }
        CHECK(town.noted("identity") == before);
        auto const there = town.read([&](storage::Transaction& tx) { return find_account(tx, theirs); });
        CHECK(there->roles == std::set{Role::editor});
        CHECK_FALSE(there->disabled);
    });
}

TEST_CASE("roles change between families, and the database itself refuses a mixture") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor, Role::reviewer}, town.office, "three copper lanterns");
        REQUIRE(set_roles(town.admin(), id, {Role::audit_admin}));
        auto const account = town.read([&](storage::Transaction& tx) { return find_account(tx, id); });
        CHECK(account->roles == std::set{Role::audit_admin});
        CHECK(account->family == Family::admin);
        auto const entry = town.last("identity.set_roles");
        CHECK(entry.before == "editor reviewer");
        CHECK(entry.after == "audit_admin");
        static storage::Query const second{"test.second_role",
                                           "INSERT INTO account_roles (account_id, role, family) VALUES ($1, $2, $3)"};
        CHECK_THROWS_AS(town.change([&](storage::Transaction& tx) {
            tx.run(second, {id, "security_admin", "admin"});
        }),
                        storage::Failure);
        CHECK_THROWS_AS(town.change([&](storage::Transaction& tx) {
            tx.run(second, {id, "editor", "business"});
        }),
                        storage::Failure);
        CHECK_THROWS_AS(town.change([&](storage::Transaction& tx) {
            tx.run(second, {id, "editor", "admin"});
        }),
                        storage::Failure);
        REQUIRE(set_roles(town.admin(), id, {Role::editor}));
    });
}

TEST_CASE("disabling, enabling, resetting say what they cannot do") {
    make::for_each_engine([](storage::Database& database) {
        Town town{database};
        auto const id = town.account("jiaoyu", {Role::editor}, town.office, "three copper lanterns");
        CHECK(enable_account(town.admin(), id).error().says.key == wording::not_disabled.key);
        REQUIRE(disable_account(town.admin(), id));
        CHECK(disable_account(town.admin(), id).error().says.key == wording::already_disabled.key);
        CHECK(reset_password(town.admin(), town.passwords, id).error().says.key == wording::disabled.key);
        CHECK_FALSE(town.enter("jiaoyu", "three copper lanterns"));
        REQUIRE(enable_account(town.admin(), id));
        CHECK(town.noted("identity.disable_account") == 1);
        CHECK(town.noted("identity.enable_account") == 1);
        town.now += 1min;
        CHECK(town.enter("jiaoyu", "three copper lanterns"));
    });
}

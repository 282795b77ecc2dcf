// A clerk's first day and last day, and an officer whom a stranger tries to keep out; in the words of those who live
// it.
#include <doctest/doctest.h>

#include "demonstration/district.hpp"
#include "identity/accounts.hpp"
#include "identity/sign_in.hpp"
#include "identity/store.hpp"
#include "identity/wording.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::identity;
using namespace std::chrono_literals;

namespace {

std::string const device_key(32, 'd');

struct Government {
    std::unique_ptr<make::TestDatabase> const test = make::sqlite_database();
    storage::Database& database = **test;
    demonstration::District const district = demonstration::found_district(database, PROJECT_DIR "/data");
    PasswordDesk passwords{{2, 32, 60'000ms, {1, 8192}}};
    Instant now = *parse_instant("2026-11-20T01:00:00.000Z");

    // 区政府办公室·安全管理员
    Occasion security() {
        Actor actor;
        actor.name = "区政府办公室·安全管理员";
        actor.jurisdiction_path = district.root.path;
        actor.roles = {Role::security_admin};
        return {database, now, std::move(actor), "scenario"};
    }
    Result<SignedIn> sign_in(std::string login, std::string password, std::string device = {},
                             std::string peer = "10.0.0.7") {
        return identity::sign_in(
            {database, now, {}, "scenario"}, passwords, device_key,
            {std::move(login), Secret{std::move(password)}, std::move(device), std::move(peer), "Chrome"});
    }
    std::optional<Session> session(std::string const& token) {
        return database.read([&](storage::Transaction& tx) { return find_session(tx, token, now); });
    }
    Occasion of(Session const& session) { return {database, now, session.actor, "scenario"}; }
};

}  // namespace

SCENARIO("a new clerk gets an account, works, moves to another unit, and leaves") {
    GIVEN("an account that the security administrator made for a post of 区民政局") {
        Government government;
        auto const made =
            create_account(government.security(), government.passwords,
                           {"minzheng2", "区民政局·信息员", government.district.unit("区民政局"), {Role::editor}});
        REQUIRE(made);

        WHEN("the clerk signs in with the one-time password on the next morning") {
            government.now += 24h;
            auto const first = government.sign_in("minzheng2", made->password);
            REQUIRE(first);
            THEN("nothing but a password of their own is asked first") {
                CHECK(first->must_change);
                AND_WHEN("they choose what everybody would guess") {
                    auto const session = government.session(first->token);
                    auto const bad = change_password(
                        government.of(*session), government.passwords, device_key,
                        {Secret{made->password}, Secret{std::string{"minzhengju@2026"}}, "10.0.0.7", "Chrome"});
                    THEN("they are told why it does not count") {
                        REQUIRE_FALSE(bad);
                        CHECK(bad.error().says.key == wording::password_guessable.key);
                        CHECK(bad.error().sentence().find("登录名、单位和地名的拼音") != std::string::npos);
                    }
                }
                AND_WHEN("they choose three words that have nothing to do with each other") {
                    std::string const own = "copper umbrella 37 orchard";
                    auto const session = government.session(first->token);
                    auto const token = change_password(government.of(*session), government.passwords, device_key,
                                                       {Secret{made->password}, Secret{own}, "10.0.0.7", "Chrome"});
                    REQUIRE(token);
                    THEN("they work in a new session, and the one-time password is worth nothing") {
                        CHECK_FALSE(government.session(first->token));
                        auto const working = government.session(*token);
                        REQUIRE(working);
                        CHECK_FALSE(working->must_change);
                        CHECK(may(working->actor, Act::edit_catalog, {government.district.root.path, {}}));
                        CHECK_FALSE(government.sign_in("minzheng2", made->password));
                        AND_WHEN("they move to 盛庄街道 in the middle of the day") {
                            REQUIRE(move_account(government.security(), made->account,
                                                 government.district.unit("盛庄街道"), "盛庄街道·信息员"));
                            THEN("the open session is over, and the next one reaches the street and no further") {
                                CHECK_FALSE(government.session(*token));
                                auto const again = government.sign_in("minzheng2", own);
                                REQUIRE(again);
                                CHECK_FALSE(may(again->actor, Act::edit_catalog, {government.district.root.path, {}}));
                                CHECK(may(again->actor, Act::edit_catalog, {again->actor.jurisdiction_path, {}}));
                            }
                        }
                        AND_WHEN("they leave the service") {
                            REQUIRE(disable_account(government.security(), made->account));
                            THEN("they are out at once, and the door tells them no more than anybody else") {
                                CHECK_FALSE(government.session(*token));
                                auto const after = government.sign_in("minzheng2", own);
                                REQUIRE_FALSE(after);
                                CHECK(after.error().sentence() == wording::wrong.chinese);
                            }
                        }
                    }
                }
            }
        }
        WHEN("the one-time password lies on the desk over the weekend") {
            government.now += 72h + 1min;
            THEN("it has run out, and the sentence says whom to ask") {
                auto const late = government.sign_in("minzheng2", made->password);
                REQUIRE_FALSE(late);
                CHECK(late.error().sentence().find("安全管理员") != std::string::npos);
            }
        }
    }
}

SCENARIO("somebody who guesses cannot keep an officer from work on the day before a deadline") {
    GIVEN("an officer who signs in from the same machine every day") {
        Government government;
        auto const made =
            create_account(government.security(), government.passwords,
                           {"jiaoyu2", "区教体局·信息员", government.district.unit("区教育和体育局"), {Role::editor}});
        REQUIRE(made);
        auto const device = government.sign_in("jiaoyu2", made->password)->device;
        WHEN("strangers guess at the account all night") {
            for (int hour = 0; hour < 8; ++hour) {
                for (int i = 0; i < 20; ++i)
                    CHECK_FALSE(government.sign_in("jiaoyu2", "guess", "", "203.0.113." + std::to_string(i)));
                government.now += 1h;
            }
            for (int i = 0; i < 20; ++i) CHECK_FALSE(government.sign_in("jiaoyu2", "guess", "", "203.0.113.1"));
            THEN("the officer comes in at the first try") {
                CHECK(government.sign_in("jiaoyu2", made->password, device));
            }
            THEN("from a machine nobody has seen, they wait a quarter of an hour at most") {
                CHECK_FALSE(government.sign_in("jiaoyu2", made->password));
                government.now += 15min;
                CHECK(government.sign_in("jiaoyu2", made->password));
            }
        }
    }
}

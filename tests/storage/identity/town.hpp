// Two neighbouring districts whose paths begin alike, a street below one, a unit in each, and people who manage them.
#pragma once

#include <string>

#include "audit/store.hpp"
#include "base/refusal.hpp"
#include "identity/accounts.hpp"
#include "identity/sign_in.hpp"
#include "identity/store.hpp"
#include "org/store.hpp"

namespace mingtang {

using namespace std::chrono_literals;

inline Instant const morning = *parse_instant("2026-11-20T01:00:00.000Z");
inline std::string const device_key(32, 'd');

struct Town {
    storage::Database& database;
    identity::PasswordDesk passwords{{2, 32, 60'000ms, {1, 8192}}};
    org::UnitId office{101}, street{102}, neighbour{103};
    Instant now = morning;

    explicit Town(storage::Database& of) : database(of) {
        using Kind = org::Jurisdiction::Kind;
        change([&](storage::Transaction& tx) {
            auto const from = make_date(2020, 1, 1);
            org::add(tx, {org::JurisdictionId{1}, {}, Kind::district, "371311", "罗庄区", "/1/"});
            org::add(tx, {org::JurisdictionId{2}, org::JurisdictionId{1}, Kind::subdistrict, "371311001", "盛庄街道",
                          "/1/2/"});
            org::add(tx, {org::JurisdictionId{3}, {}, Kind::district, "371312", "邻区", "/11/"});
            org::add(tx, {office, org::JurisdictionId{1}, {}, "区教育和体育局", "部门", "", false, 1}, from);
            org::add(tx, {street, org::JurisdictionId{2}, {}, "盛庄街道", "街道", "", false, 2}, from);
            org::add(tx, {neighbour, org::JurisdictionId{3}, {}, "邻区教育局", "部门", "", false, 3}, from);
        });
    }

    template <class F>
    void change(F f) {
        auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
            f(tx);
            return 0;
        });
        if (!done) throw std::logic_error{done.error().sentence()};
    }
    template <class F>
    auto read(F f) {
        return database.read([&](storage::Transaction& tx) { return f(tx); });
    }

    // The security administrator of a place: not in the table of accounts, like the command line's.
    identity::Occasion admin(std::string path = "/1/") {
        return {database, now, {{}, "安全管理员", {}, std::move(path), {identity::Role::security_admin}}, "test"};
    }
    identity::Occasion visitor() { return {database, now, {}, "test"}; }
    identity::Occasion as(identity::AccountId id) {
        return {database, now, read([&](storage::Transaction& tx) { return identity::find_account(tx, id)->actor(); }),
                "test"};
    }

    // An account with a password of its own choosing.
    identity::AccountId account(std::string login, std::set<identity::Role> roles, org::UnitId unit,
                                std::string password) {
        auto const made =
            identity::create_account(admin("/"), passwords, {login, login + "·岗位", unit, std::move(roles)});
        if (!made) throw std::logic_error{made.error().sentence()};
        auto const hash = *passwords.hash(password);
        change([&](storage::Transaction& tx) { identity::save_password(tx, made->account, hash, false, now); });
        return made->account;
    }

    Result<identity::SignedIn> enter(std::string login, std::string password, std::string peer = "192.0.2.1",
                                     std::string device = {}) {
        return identity::sign_in(
            visitor(), passwords, device_key,
            {std::move(login), Secret{std::move(password)}, std::move(device), std::move(peer), "test"});
    }
    std::optional<identity::Session> session(std::string const& token) {
        return read([&](storage::Transaction& tx) { return identity::find_session(tx, token, now); });
    }
    std::int64_t noted(std::string act, audit::Entry::Outcome outcome = audit::Entry::Outcome::done) {
        audit::Filter filter;
        filter.act = std::move(act);
        filter.outcome = outcome;
        return read([&](storage::Transaction& tx) { return audit::entries(tx, filter, 1, 1).total; });
    }
    audit::Entry last(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return read([&](storage::Transaction& tx) { return audit::entries(tx, filter, 1, 1).entries.at(0).entry; });
    }
};

}  // namespace mingtang

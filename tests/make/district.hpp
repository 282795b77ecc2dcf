// The demonstration district in a fresh database, with posts made on the spot: the people of the scenarios.
#pragma once

#include <memory>
#include <string>

#include "demonstration/district.hpp"
#include "desk/desk.hpp"
#include "make/database.hpp"
#include "org/store.hpp"

namespace mingtang::make {

inline constexpr std::string_view scenario_day = "2026-11-20T01:00:00.000Z";

class Office {
  public:
    explicit Office(storage::Database& database)
        : database_(database), district_(demonstration::found_district(database, PROJECT_DIR "/data")) {}

    storage::Database& database() { return database_; }
    demonstration::District const& district() const { return district_; }
    org::Field const& field(std::string_view name) const { return district_.field(name); }
    org::Jurisdiction const& town(std::string_view name) const {
        for (auto const& one : district_.towns)
            if (one.name == name) return one;
        throw std::runtime_error{"no town " + std::string{name}};
    }

    // A post of a unit with one role; a person of their own, whose account exists.
    Desk post(std::string const& unit, identity::Role role) {
        static storage::Query const add{
            "test.add_account",
            "INSERT INTO accounts (id, login, name, unit_id, family, password_hash, password_at, created_at) "
            "VALUES ($1, $2, $3, $4, 'business', '', $5, $5)"};
        auto const id = database_.make_id<identity::AccountId>();
        auto const owner = district_.unit(unit);
        auto const name = unit + "·" + std::to_string(++posts_);
        auto const now = *parse_instant(scenario_day);
        auto const done = database_.change([&](storage::Transaction& tx) -> Result<int> {
            tx.run(add, {id, "post" + std::to_string(posts_), name, owner, now});
            return 0;
        });
        if (!done) throw std::runtime_error{"no account"};
        identity::Actor actor{id, name, owner, district_.unit_paths.at(owner), {role}};
        return {database_, workdays_, now, std::move(actor), "test"};
    }
    // A station (基层站所) below the office of a street or town; its posts are made like any unit's.
    org::UnitId station(std::string_view town_name, std::string const& name) {
        auto const& place = town(town_name);
        org::Unit made;
        made.id = database_.make_id<org::UnitId>();
        made.jurisdiction = place.id;
        made.parent = district_.unit(town_name);
        made.name = name;
        made.kind = "基层站所";
        made.position = 2000;
        auto const done = database_.change([&](storage::Transaction& tx) -> Result<int> {
            org::add(tx, made, make_date(2020, 6, 30));
            return 0;
        });
        if (!done) throw std::runtime_error{"no station"};
        district_.units.emplace(name, made.id);
        district_.unit_paths.emplace(made.id, place.path);
        return made.id;
    }
    Desk editor(std::string const& unit) { return post(unit, identity::Role::editor); }
    Desk reviewer(std::string const& unit) { return post(unit, identity::Role::reviewer); }
    Desk legal_reviewer() { return post("区司法局", identity::Role::legal_reviewer); }
    Desk disclosure_office() { return post("区政务公开办公室", identity::Role::disclosure_office); }

  private:
    storage::Database& database_;
    demonstration::District district_;
    calendar::Workdays workdays_;
    int posts_ = 0;
};

}  // namespace mingtang::make

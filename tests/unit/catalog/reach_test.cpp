// How far an editor reaches: one table of who, where and how far.
#include "catalog/reach.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace mingtang;
using namespace mingtang::catalog;
using identity::Role;

namespace {

org::Jurisdiction place(std::int64_t id, std::string path, org::Jurisdiction::Kind kind) {
    org::Jurisdiction made;
    made.id = org::JurisdictionId{id};
    made.path = std::move(path);
    made.kind = kind;
    return made;
}

org::Unit unit(std::int64_t id, org::Jurisdiction const& where, std::int64_t parent = 0) {
    org::Unit made;
    made.id = org::UnitId{id};
    made.jurisdiction = where.id;
    made.parent = org::UnitId{parent};
    return made;
}

auto const district = place(1, "/1/", org::Jurisdiction::Kind::district);
auto const town = place(2, "/1/2/", org::Jurisdiction::Kind::town);
auto const other_town = place(3, "/1/3/", org::Jurisdiction::Kind::subdistrict);
auto const village = place(4, "/1/2/4/", org::Jurisdiction::Kind::village);

org::Field field() {
    org::Field made;
    made.id = org::FieldId{9};
    made.lead_unit = org::UnitId{10};
    made.responsible_units = {org::UnitId{11}, org::UnitId{20}};
    return made;
}

Reach far(org::Unit const& own, org::Jurisdiction const& own_place, org::Jurisdiction const& of,
          std::set<Role> roles = {Role::editor}) {
    identity::Actor const actor{identity::AccountId{1}, "某人", own.id, own_place.path, std::move(roles)};
    return reach(actor, own, own_place, of, field());
}

}  // namespace

TEST_CASE("a department: the whole of what it leads, its rows of what it shares, nothing of a town's") {
    CHECK(far(unit(10, district), district, district) == Reach::whole);
    CHECK(far(unit(11, district), district, district) == Reach::own_rows);
    CHECK(far(unit(12, district), district, district) == Reach::none);
    CHECK(far(unit(12, district, 10), district, district) == Reach::none);  // below the lead is not the lead
    CHECK(far(unit(10, district), district, town) == Reach::none);
    CHECK(far(unit(11, district), district, town) == Reach::none);
}

TEST_CASE("a town: its office the whole, a station its own rows, neither of them another's or the district's") {
    auto const office = unit(20, town), station = unit(21, town, 20);
    CHECK(is_station(station, town));
    CHECK_FALSE(is_station(office, town));
    CHECK_FALSE(is_station(unit(13, district, 10), district));
    CHECK(far(office, town, town) == Reach::whole);
    CHECK(far(office, town, village) == Reach::whole);
    CHECK(far(office, town, other_town) == Reach::none);
    CHECK(far(office, town, district) == Reach::none);  // though the matrix names it as responsible
    CHECK(far(station, town, town) == Reach::own_rows);
    CHECK(far(station, town, village) == Reach::none);
    CHECK(far(station, town, other_town) == Reach::none);
    CHECK(far(station, town, district) == Reach::none);
}

TEST_CASE("the disclosure office reaches whatever its place covers; who does not edit reaches nothing") {
    auto const office = unit(12, district), town_office = unit(20, town);
    for (auto const& of : {district, town, other_town, village})
        CHECK(far(office, district, of, {Role::disclosure_office}) == Reach::whole);
    CHECK(far(town_office, town, town, {Role::disclosure_office}) == Reach::whole);
    CHECK(far(town_office, town, district, {Role::disclosure_office}) == Reach::none);
    for (auto const role :
         {Role::reviewer, Role::legal_reviewer, Role::system_admin, Role::security_admin, Role::audit_admin})
        CHECK(far(unit(10, district), district, district, {role}) == Reach::none);
    CHECK(far(unit(10, district), district, district, {Role::editor, Role::system_admin}) == Reach::none);
    CHECK(far(unit(10, district), district, district, {}) == Reach::none);
}

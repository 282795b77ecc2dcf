#include "catalog/reach.hpp"

#include <algorithm>

namespace mingtang::catalog {

bool is_station(org::Unit const& own, org::Jurisdiction const& own_place) {
    return own.parent && own_place.kind != org::Jurisdiction::Kind::district;
}

// plan §三(一):
// 牵头部门负责本领域标准指引落实工作，完成所负责领域的标准目录编制；各街道办事处、镇政府组织发动各基层站所，完成本级
// 政府的标准目录编制。 What leads is responsible for the whole; who shares in it answers for what it discloses itself.
Reach unit_reach(org::Unit const& own, org::Jurisdiction const& own_place, org::Jurisdiction const& of,
                 org::Field const& field) {
    if (own_place.kind == org::Jurisdiction::Kind::district) {
        if (of.id != own_place.id) return Reach::none;  // a street or town compiles its own
        if (own.id == field.lead_unit) return Reach::whole;
        return std::ranges::find(field.responsible_units, own.id) != field.responsible_units.end() ? Reach::own_rows
                                                                                                   : Reach::none;
    }
    if (!identity::covers(own_place.path, of.path)) return Reach::none;
    if (!is_station(own, own_place)) return Reach::whole;
    return of.id == own_place.id ? Reach::own_rows : Reach::none;
}

Reach reach(identity::Actor const& actor, org::Unit const& own, org::Jurisdiction const& own_place,
            org::Jurisdiction const& of, org::Field const& field) {
    if (!identity::may(actor, identity::Act::edit_catalog, {of.path, {}})) return Reach::none;
    if (actor.has(identity::Role::disclosure_office)) return Reach::whole;
    return unit_reach(own, own_place, of, field);
}

}  // namespace mingtang::catalog

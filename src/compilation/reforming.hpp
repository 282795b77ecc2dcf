// The disclosure office keeps units, fields and the plan's matrix up to date (org/reform says what may be): with
// rights, audit, and everything readers see dropped. One function per intention, one transaction each.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "org/reform.hpp"

namespace mingtang::compilation {

Result<org::UnitId> rename_unit(Desk& desk, org::UnitId unit, std::string const& name, Date since,
                                std::string const& basis);
// `to`: the explicit mapping, one successor per field in which the unit has a part or owes items.
Result<org::UnitId> end_unit(Desk& desk, org::UnitId unit, Date since, std::vector<org::Handover> const& to,
                             std::string const& basis);
Result<org::FieldId> set_field_units(Desk& desk, org::FieldId field, org::UnitId lead,
                                     std::vector<org::UnitId> const& responsible, Date since, std::string const& basis);
Result<org::FieldId> rename_field(Desk& desk, org::FieldId field, std::string const& name, Date since,
                                  std::string const& basis);

// 动态调整: a field that comes after the plan's, and one that is no longer compiled. An ended field keeps its published
// catalogs; one with a draft in hand does not end.
Result<org::FieldId> add_field(Desk& desk, org::LaterField const& wanted, std::string const& basis);
Result<org::FieldId> end_field(Desk& desk, org::FieldId field, Date since, org::FieldId successor,
                               std::string const& basis);

// What a unit has today: by field, its part and how many published items it answers for.
struct Duty {
    org::Field field;
    std::string part;  // 牵头, 责任, or empty
    int items = 0;
};
std::vector<Duty> duties_of(storage::Transaction& tx, org::UnitId unit, Date on);

}  // namespace mingtang::compilation

// In which field an entry of the powers list or the service list is compiled: where an item of its name stands, else
// where its unit leads. What the rules cannot tell stays open, and is counted until a person says. Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "compilation/names.hpp"
#include "compilation/types.hpp"

namespace mingtang::compilation {

// Which fields a unit leads, and which it has any part in.
struct UnitFields {
    std::set<std::int64_t> leads, shares;  // `shares` holds those it leads too
};
using Matrix = std::map<org::UnitId, UnitFields>;
Matrix matrix_of(std::vector<org::Field> const& fields);

struct Placing {
    enum class By { nobody, name, unit } by = By::nobody;
    org::FieldId field;
    std::string reason;  // 与“居民身份证换领”同名
};
// `fields`: the index's items by id, to find the field of a suggestion. A name near enough to place an entry is nearer
// than one merely worth a glance.
Placing place_of(ListedMatter const& matter, NameIndex const& index,
                 std::map<std::int64_t, org::FieldId> const& field_of, Matrix const& matrix);

// The fields that are likely for a name of this unit; empty: all alike (streets and towns, unknown units).
std::set<std::int64_t> likely_fields(ListedMatter const& matter, Matrix const& matrix);

inline constexpr double near_enough_to_place = 0.45;

}  // namespace mingtang::compilation

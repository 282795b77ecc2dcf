// Runs the checks over one catalog and counts: how many items pass, by check and by unit. Pure.
#pragma once

#include <map>

#include "catalog/lint/check.hpp"

namespace mingtang::catalog::lint {

enum class Which { all, legal_errors };

// In the order of the items, then of the checks; findings of the catalog as a whole come last.
std::vector<Finding> look(Facts const& facts, Which which = Which::all);
// One check alone, by its place in checks().
std::vector<Finding> look(Facts const& facts, std::size_t check);

// How a unit (or a catalog) stands: an item passes a check that found nothing in it.
struct Rate {
    int items = 0, passed = 0;
    // 98.5%, and 100% only when every item passes.
    std::string percent() const;
};
struct Rates {
    std::vector<Rate> by_check;                      // as checks(); all items of all units
    std::map<org::UnitId, Rate> by_unit;             // items without a legal error and without a must_look
    std::map<org::UnitId, std::vector<int>> failed;  // by unit, then by check: how many of its items
    int items = 0;
};
Rates rates(std::vector<Item> const& items, std::vector<Finding> const& findings);
void add(Rates& to, Rates const& more);

// What stands in the way of publication, in one sentence; "" when nothing does.
std::string legal_obstacle(Facts const& facts);

}  // namespace mingtang::catalog::lint

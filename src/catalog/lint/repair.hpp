// Makes the repairs that findings propose. Only where the repair is certain; the rest waits for a person.
#pragma once

#include "catalog/lint/finding.hpp"

namespace mingtang::catalog::lint {

// Of one item's findings, all seen in the item as it stands. Returns how many were made; of two that overlap, one.
int repair(Item& item, std::vector<Finding> const& findings);

}  // namespace mingtang::catalog::lint

// A station's contribution to its town's compilation: wishes row by row, rows of its own, handed in once; then the town
// merges. One function per intention, one transaction each.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/editing.hpp"
#include "compilation/merging.hpp"
#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

// By an editor of the station. A wish for a row replaces the former one; `claim` none: a row that no source has.
// The cells that cannot be taken; empty when it is written down.
Result<std::vector<catalog::CellProblem>> wish(Desk& desk, CompilationId id, ClaimId claim, Decision decision,
                                               std::map<catalog::Column, std::string> const& cells,
                                               std::string const& reason);
Result<WishId> take_back(Desk& desk, CompilationId id, WishId wish);
Result<ContributionId> hand_in(Desk& desk, CompilationId id);

// By the town. A contribution that was handed in goes back to its station.
Result<ContributionId> hand_back(Desk& desk, CompilationId id, org::UnitId station);
// Everything the stations agree on, at once. Returns how many rows.
Result<int> take_agreed(Desk& desk, CompilationId id);
// One of several that differ; the others are left.
Result<WishId> take_one(Desk& desk, CompilationId id, WishId wish);
// None of them: the row stays to be decided by the town itself.
Result<WishId> leave_all(Desk& desk, CompilationId id, WishId any_of_the_row);

// For pages: what waits to be merged.
std::vector<Merged> to_merge(storage::Transaction& tx, CompilationId id);

}  // namespace mingtang::compilation

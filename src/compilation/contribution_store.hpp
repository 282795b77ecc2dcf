// Rows <-> values of stations' contributions and their wishes.
#pragma once

#include <optional>
#include <vector>

#include "compilation/types.hpp"
#include "storage/database.hpp"

namespace mingtang::compilation {

void add(storage::Transaction& tx, Contribution const& contribution);
std::optional<Contribution> find_contribution(storage::Transaction& tx, CompilationId compilation, org::UnitId unit);
std::vector<Contribution> contributions_of(storage::Transaction& tx, CompilationId compilation);
void handed_in(storage::Transaction& tx, Contribution const& contribution);

void add(storage::Transaction& tx, Wish const& wish);
void remove(storage::Transaction& tx, WishId id);
void remove_wish_of(storage::Transaction& tx, ContributionId contribution, ClaimId claim);
std::vector<Wish> wishes_of(storage::Transaction& tx, ContributionId contribution);
// Of those that were handed in.
std::vector<Wish> wishes_of(storage::Transaction& tx, CompilationId compilation);
void merged(storage::Transaction& tx, Wish const& wish);

}  // namespace mingtang::compilation

// Responsible units confirm what the lead decided of their rows, or object with words; the lead settles the objection.
// plan §三(一): 牵头单位、责任单位. One function per intention, one transaction each.
#pragma once

#include <string>
#include <vector>

#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

// Sends every decided row that another unit of the field owes, and that was not sent yet, to that unit. Returns how
// many.
Result<int> ask_confirmation(Desk& desk, CompilationId id);

// By an editor of the asked unit.
Result<int> confirm(Desk& desk, std::vector<std::pair<CompilationId, ClaimId>> const& rows);
Result<ClaimId> object(Desk& desk, CompilationId id, ClaimId claim, std::string const& words);

// By the lead: why the decision stands. (Changing the decision asks the unit again by itself.)
Result<ClaimId> settle(Desk& desk, CompilationId id, ClaimId claim, std::string const& words);

}  // namespace mingtang::compilation

// Contributions of a town's stations (基层站所) put side by side: what they agree on can be taken at once, what they
// see differently is shown and waits for the town. plan §三(一): 组织发动各基层站所，完成本级政府的标准目录编制. Pure.
#pragma once

#include <vector>

#include "compilation/types.hpp"

namespace mingtang::compilation {

// All wishes for one row; or, where no source has it, for one name.
struct Merged {
    ClaimId claim;             // none: a row that no source has
    std::vector<Wish> wishes;  // in the order they were handed in
    // Several stations wish the same; `reason` may differ.
    bool agreed = true;
};
// Rows first, in the order of the claims given; then the new names. Wishes already merged are left out.
std::vector<Merged> merge(std::vector<Claim> const& claims, std::vector<Wish> const& wishes);

bool same_wish(Wish const& one, Wish const& other);

}  // namespace mingtang::compilation

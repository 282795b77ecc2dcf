// Finds the arrangement of heads over columns that agrees best with what the columns contain: a header may lack a cell,
// have one too many, or have its lower row shifted. Not here: setting single columns right (fitting.cpp).
#pragma once

#include <optional>

#include "catalog/reading/layout.hpp"
#include "catalog/reading/profile.hpp"

namespace mingtang::catalog::reading {

// The column that such cells fill when they fill one.
std::optional<Title> title_of(CellKind kind);

// How many cells contradict their heads, confirm them, and have none.
struct Score {
    int misfits = 0, confirmed = 0, lost = 0;
};
Score score(std::vector<Head> const& heads, Profiles const& profiles);

// Everything that is set right column by column (fitting.cpp).
void settle(Layout& layout, Profiles const& profiles);

// True when the heads were moved.
bool rearrange(Layout& layout, Profiles const& profiles);

}  // namespace mingtang::catalog::reading

// The repairs that are certain, made in a draft: 《收养法》 becomes 《民法典》 in every row that cites it. An officer
// presses the button; nothing is changed behind anybody's back, and the audit has every row before and after.
#pragma once

#include <optional>

#include "catalog/editing.hpp"
#include "checking/gather.hpp"

namespace mingtang::checking {

// Of one check, or of all checks that find legal errors. `revision`: the draft as the officer saw it.
struct Repaired {
    catalog::Saving saving;
    int repairs = 0;
};
Result<Repaired> repair(Desk& desk, catalog::EditionId id, int revision, std::optional<std::size_t> check);

}  // namespace mingtang::checking

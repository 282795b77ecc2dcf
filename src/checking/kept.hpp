// What the checks found in an edition is kept in numbers as long as it holds: the same edition, the same units, the
// same decisions on its sources, no law changed in between. All of this is compared every time, so that nobody has to
// say what became stale; what is looked at anew is an edition whose surroundings changed.
#pragma once

#include "checking/gather.hpp"

namespace mingtang::checking {

// The numbers of one edition, looked at now if they are not kept.
std::shared_ptr<Summary const> kept_summary(storage::Transaction& tx, Look const& of);
Summaries kept_summaries(storage::Transaction& tx, std::vector<Look> const& of);

// How often an edition was looked at since the program began, for tests and measurements.
int looks_taken();

}  // namespace mingtang::checking

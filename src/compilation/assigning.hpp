// The disclosure office says where an entry of the two lists is compiled, when the rules could not tell or told
// wrongly.
#pragma once

#include <string>
#include <vector>

#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

// `field` none: outside all fields, with a reason. Returns how many were placed.
Result<int> assign_matters(Desk& desk, ImportId import, std::vector<MatterId> const& matters, org::FieldId field,
                           std::string const& reason);

}  // namespace mingtang::compilation

// A printed limit held against the special laws (rulebook §5.7). Pure: the day, the numbers and the table are handed
// in.
#pragma once

#include <string_view>
#include <vector>

#include "catalog/time_limit/rule.hpp"
#include "statutes/special_law.hpp"

namespace mingtang::catalog {

// `field`: 财政预决算领域; `item`: the words of its first and second level. What was not understood conflicts with
// nothing.
std::vector<statutes::LawConflict> conflict_with_special_law(std::string_view field, std::string_view item,
                                                             std::vector<TimeRule> const& rules,
                                                             statutes::SpecialLaws const& laws,
                                                             statutes::Statutes const& statutes, Date on);

}  // namespace mingtang::catalog

// 公开层级 in all its wordings: 县级, 区级, 旗, 东阳市级; 乡级, 镇街级, 街道; 村级; 乡、村级; 州级.
// Not here: a bare 市级, which is 县级 or a prefecture's by what else the table holds (layout.cpp decides).
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

// Every level that the words name; empty when they are anything but names of levels. 市级 comes back as printed.
std::vector<std::string> levels_named(View comparable_words);

// The words are levels, and nothing but levels: "县级、乡级", "镇(街)级"; not "县级民政部门".
inline bool is_level_name(View comparable_words) {
    return !levels_named(comparable_words).empty();
}

}  // namespace mingtang::catalog::reading

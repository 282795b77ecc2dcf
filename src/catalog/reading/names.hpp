// 一级、二级、三级事项: names without the ordinals and codes before, beside or under them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

// "6.1工伤认定申请" -> 工伤认定申请; "0505 综合业务" -> 综合业务; "12345热线" stays.
std::string name_without_number(View cell);

// A numbered line across the table, 一、政策文件: the name of the section below it. "" when it is another kind of line.
std::string section_name(View line);

// 二级/三级: joined by '/', once when equal or when one is empty.
std::string joined_levels(std::vector<std::string> const& names);

// Two levels in one cell: 政策文件/规范性文件, or 一级事项：… 二级事项：….
std::pair<std::string, std::string> two_names(View cell);

// A number, a code or an ordinal, and nothing else: 3, 0505, 1.1, （一）, 十二.
bool is_ordinal(View comparable_words);

}  // namespace mingtang::catalog::reading

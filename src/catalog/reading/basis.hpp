// 公开依据: the citations of a cell in order, joined by 、 whatever stands in print between them. Labels and list
// numbers are dropped, document numbers kept, a missing 》 added, words outside 《》 kept.
#pragma once

#include <string>

#include "catalog/reading/lines.hpp"
#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

std::string basis_in(View cell, ColumnWidth const& width);

}  // namespace mingtang::catalog::reading

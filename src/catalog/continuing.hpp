// 承接: a row of a draft continues rows of the edition in force under another number — 改名换号、拆分、合并. The portal
// then leads from the old item to the new one and back. Items that keep their number need none of this.
#pragma once

#include <vector>

#include "catalog/difference.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

// `rows`: positions in the edition in force; none takes back what was said. Returns the items continued.
Result<std::vector<ItemId>> continue_rows(Desk& desk, EditionId id, ItemId item, std::vector<int> const& rows);

// "3、5" -> 3, 5. Nothing where a word is no row number.
std::optional<std::vector<int>> row_numbers(std::string_view typed);

}  // namespace mingtang::catalog

// Merged cells, which a sheet lists after its rows, become spans. The list may lie: areas outside what the sheet holds
// are cut to it, and of two that overlap the first counts.
#pragma once

#include <vector>

#include "base/refusal.hpp"
#include "documents/byte_source.hpp"
#include "documents/grid.hpp"
#include "documents/xlsx_places.hpp"

namespace mingtang::documents {

// `cells` counts the cells of the whole file; spreading merged cells out adds to it.
Result<Done> apply_merges(Grid& grid, std::vector<SheetArea> const& areas, std::size_t& cells);

}  // namespace mingtang::documents

// Which tables of a page are tables, and which only hold the page together: a table inside a layout becomes a grid of
// its own, a small one inside a record (check boxes, a pasted list) becomes words of its cell. Then the grids, each
// with the words above it.
#pragma once

#include "base/refusal.hpp"
#include "documents/grid.hpp"
#include "documents/html_page.hpp"

namespace mingtang::documents {

Result<GridFile> grids_of(Page page);

}  // namespace mingtang::documents

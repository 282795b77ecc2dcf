// Cells to their places: HTML's "forming a table", spans and overlaps as browsers lay them out, sections in the order
// they are printed (thead first, tfoot last). Columns at the right in which no cell begins do not
// exist.
#pragma once

#include <cstddef>
#include <vector>

#include "base/refusal.hpp"
#include "documents/html_page.hpp"

namespace mingtang::documents {

struct Place {
    int column = 0;
    int cell = 0;     // index into PageTable::cells
    int rowspan = 1;  // of the part that begins here; 1 for a covered place
    int colspan = 1;
    bool begins = false;  // false: a later part of a merged cell
};

struct PlacedTable {
    int columns = 0;
    std::vector<int> rows;                   // indexes into PageTable::rows, as printed
    std::vector<std::vector<Place>> places;  // of each of them, by column
};

// `cells_left` counts down over the tables of a file (security.md C38).
Result<PlacedTable> place_cells(PageTable const& table, std::size_t& cells_left);

}  // namespace mingtang::documents

// A workbook (.xlsx) to grids: one for each worksheet that holds anything, hidden ones too, marked in their names.
// Sheets are read row by row as they are inflated. Formulas are never computed: what the workbook last showed is what
// is read.
#pragma once

#include "base/refusal.hpp"
#include "documents/grid.hpp"
#include "documents/package.hpp"

namespace mingtang::documents {

Result<GridFile> read_workbook(Package const& package);

}  // namespace mingtang::documents

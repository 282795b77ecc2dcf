// A workbook (.xlsx) to grids: one for each worksheet that holds anything, hidden ones too, marked in their names.
// Sheets are read row by row as they are inflated. Formulas are never computed: what the workbook last showed is what
// is read.
#pragma once

#include "base/refusal.hpp"
#include "documents/grid.hpp"
#include "documents/package.hpp"
#include "documents/xlsx_sheet.hpp"

namespace mingtang::documents {

Result<GridFile> read_workbook(Package const& package);

// Its sheets, in the order of their tabs, and what they share; for those who read sheet by sheet.
struct OpenWorkbook {
    std::vector<SheetName> sheets;
    Workbook workbook;
};
Result<OpenWorkbook> open_workbook(Package const& package, std::vector<Relation> const& relations);

}  // namespace mingtang::documents

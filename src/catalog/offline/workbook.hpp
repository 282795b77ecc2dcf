// A draft as a workbook that is edited without a connection (离线编辑) and comes back: one row an item, one column a
// cell of the grid. It carries what the merge needs: the row's number in a hidden column, and on a hidden sheet which
// draft it was and what every cell said then. Excel, WPS and LibreOffice keep both. Pure.
// Not here: the official table for readers (export.hpp), which no row can be told again by.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "catalog/cells.hpp"
#include "documents/grid.hpp"

namespace mingtang::catalog::offline {

// Which draft a workbook was taken from, and how it stood.
struct Stamp {
    CatalogId catalog;
    EditionId edition;
    int number = 0;     // 第 n 版
    int revision = 0;   // the draft's, when it was taken
    std::string title;  // 养老服务领域 · 罗庄区（县级）
    std::string taken;  // 2026-11-20 09:00, 区民政局·1: for people
};

struct SheetRow {
    ItemId item;     // none: a row that was added by hand
    int number = 0;  // of the sheet, from 1; 0: not on a sheet
    Cells cells;
};

std::string to_workbook(Stamp const& stamp, std::vector<SheetRow> const& rows, std::vector<std::string> const& units);

// What came back.
struct Returned {
    Stamp stamp;
    std::vector<SheetRow> base;        // as they were taken, in their order
    std::vector<SheetRow> rows;        // as they are now; a row copied by hand has no number of its own
    std::vector<std::string> remarks;  // what was understood otherwise than it stands there
};

bool is_stamped(documents::GridFile const& file);
Result<Returned> read_back(documents::GridFile const& file);

}  // namespace mingtang::catalog::offline

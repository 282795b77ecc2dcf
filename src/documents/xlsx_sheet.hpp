// One worksheet, read in one pass. Where it says how large it is, it is not believed.
#pragma once

#include <string>
#include <vector>

#include "documents/grid.hpp"
#include "documents/package.hpp"
#include "documents/xlsx_styles.hpp"

namespace mingtang::documents {

// What the sheets of a workbook share.
struct Workbook {
    std::vector<SharedText> strings;
    WorkbookStyles styles;
    DateSystem dates = DateSystem::from_1900;
    RecentTexts recent;
    std::size_t cells = 0;  // read so far
};

struct SheetName {
    std::string words;
    std::string part;
    bool hidden = false;
};

// What is in a sheet that shows, but is not shown itself.
struct HiddenInSheet {
    std::vector<int> rows;     // numbers, ascending; rows that hold something
    std::vector<int> columns;  // from 0; columns that hold something
};

// A sheet without a word in it is a grid without rows.
Result<Grid> read_sheet(Package const& package, SheetName const& sheet, Workbook& workbook,
                        HiddenInSheet* hidden = nullptr);

}  // namespace mingtang::documents

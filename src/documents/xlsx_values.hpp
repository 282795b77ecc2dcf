// What one cell shows: its kept value, by its type and its style.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "documents/xlsx_sheet.hpp"

namespace mingtang::documents {

struct RawCell {
    std::string type;     // "", n, s, str, inlineStr, b, e, d
    std::string value;    // of <v>
    std::string words;    // of <is>
    std::string formula;  // of <f>
    CellLook look;
};

// A refusal when it points to a string that is not there, or is longer than a cell may be; `where` names the place.
Result<SharedText> shown(RawCell& cell, Workbook& workbook, std::string_view sheet, int row);

}  // namespace mingtang::documents

// Places in a sheet: "B7" and "A5:C9". Rows count from 1 as in the sheet, columns from 0 as in a grid. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingtang::documents {

inline constexpr int last_sheet_row = 1'048'576, last_sheet_column = 16'383;

struct SheetPlace {
    int row = 0, column = 0;
};
struct SheetArea {
    int top = 0, left = 0, bottom = 0, right = 0;  // all four inside
};

std::optional<SheetPlace> parse_place(std::string_view text);
// "C3" alone is an area of one cell; corners may stand in any order.
std::optional<SheetArea> parse_area(std::string_view text);
std::string column_letters(int column);

}  // namespace mingtang::documents

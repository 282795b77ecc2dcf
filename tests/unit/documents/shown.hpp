// A grid as one reads it in a test: "1: 序号{2x1} | 公开事项{1x2} | ^". Rows x columns in braces, ^ for what a merged
// cell covers, line breaks as \n.
#pragma once

#include <string>

#include "documents/grid.hpp"

namespace mingtang::documents {

inline std::string shown(Cell const& cell) {
    if (cell.covered) return cell.text.empty() ? "^" : "^ with words";
    std::string out;
    for (char const c : cell.text.view()) out += c == '\n' ? std::string{"\\n"} : std::string(1, c);
    if (cell.rowspan != 1 || cell.colspan != 1)
        out += '{' + std::to_string(cell.rowspan) + 'x' + std::to_string(cell.colspan) + '}';
    return out;
}

inline std::string shown(Grid const& grid) {
    std::string out;
    for (auto const& row : grid.rows) {
        out += std::to_string(row.number) + ":";
        int column = 0;
        for (auto const& cell : row.cells) {
            for (; column < cell.column; ++column) out += column == 0 ? " (none)" : " | (none)";
            out += (column == 0 ? " " : " | ") + shown(cell);
            ++column;
        }
        out += '\n';
    }
    return out;
}

}  // namespace mingtang::documents

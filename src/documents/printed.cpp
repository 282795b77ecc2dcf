// ISO 216 sheets, and how columns share them.
#include "documents/printed.hpp"

namespace mingtang::documents {

Millimetres size_of(Paper paper) {
    switch (paper) {
        case Paper::a4_portrait:
            return {210, 297};
        case Paper::a4_landscape:
            return {297, 210};
        case Paper::a3_portrait:
            return {297, 420};
        case Paper::a3_landscape:
            break;
    }
    return {420, 297};
}

std::vector<double> column_widths(PrintedTable const& table, double whole) {
    double shares = 0;
    for (auto const& column : table.columns) shares += column.share;
    std::vector<double> widths;
    for (auto const& column : table.columns) widths.push_back(shares > 0 ? whole * column.share / shares : 0);
    return widths;
}

}  // namespace mingtang::documents

// What the columns of a table contain, learned from its first rows: how many cells of each kind, and how wide the
// columns are printed. One pass over the rows for all parts of a table.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "catalog/reading/lines.hpp"
#include "catalog/reading/sheet.hpp"
#include "catalog/reading/titles.hpp"

namespace mingtang::catalog::reading {

// What one cell is by itself, whatever column it stands in.
enum class CellKind {
    blank,
    mark,
    number,
    level,
    audience,
    method,
    domain,
    channels,
    basis,
    time,
    subject,
    text,
    same
};
inline constexpr int cell_kinds = 13;
CellKind kind_of(std::string_view text);

// Whether such a cell can stand in a column of this title; false only where it surely cannot.
bool fits(Title title, CellKind kind);

struct Profile {
    std::array<int, cell_kinds> count{};
    int printed = 0;
    int with_list_marks = 0;  // cells that begin with ● or 1.

    int of(CellKind kind) const { return count[std::size_t(kind)]; }
    bool mostly(CellKind kind, int percent) const { return printed > 0 && of(kind) * 100 >= printed * percent; }
    int misfits(Title title) const;
};
using Profiles = std::vector<Profile>;  // per column

// Rows below one header. Parts with the same header share a layout.
struct Part {
    int first = 0, last = 0;  // rows [first, last)
    std::size_t layout = 0;
};
std::vector<Profiles> learn_profiles(Sheet& sheet, std::vector<Part> const& parts, std::size_t layouts);
std::vector<ColumnWidth> learn_widths(Sheet& sheet, std::vector<Part> const& parts);

}  // namespace mingtang::catalog::reading

// A grid row by row, with merged cells spread out: which cell covers each column, and whether it begins in this row.
// Only one row is held at a time; a table of 100 000 rows costs no more than one of ten.
#pragma once

#include <string_view>
#include <vector>

#include "documents/grid.hpp"

namespace mingtang::catalog::reading {

using documents::Cell;
using documents::Grid;
using documents::GridRow;

struct Spot {
    Cell const* cell = nullptr;
    int row = -1;  // where the cell begins; index into the grid's rows
};

class Sheet {
  public:
    explicit Sheet(Grid const& grid);

    int rows() const { return int(grid_->rows.size()); }
    int columns() const { return columns_; }
    Grid const& grid() const { return *grid_; }

    // Rows are entered in order: enter(0), enter(1) …; begin() starts again.
    void begin();
    void enter(int row);
    int row() const { return row_; }

    Spot const& spot(int column) const { return spots_[std::size_t(column)]; }
    // The cell that begins here and has words; nothing for covered, blank and missing positions.
    Cell const* own(int column) const;
    // The cell here, its own or the merge's it lies in; nothing when blank.
    Cell const* at(int column) const;
    bool covered_from_above(int column) const;
    // Columns whose cell begins here with words, from left to right.
    std::vector<int> const& own_columns() const { return own_; }
    // How many positions this row really has: a short row lacks its last cells.
    int printed_columns() const;

    // The words of the row, shortened: for the officer's account.
    std::string words() const;

  private:
    Grid const* grid_;
    int columns_ = 0, row_ = -1;
    std::vector<Spot> spots_, before_;
    std::vector<char> empty_;  // per column: the cell here has no words
    std::vector<int> own_;
};

}  // namespace mingtang::catalog::reading

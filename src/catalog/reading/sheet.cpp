#include "catalog/reading/sheet.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

Sheet::Sheet(Grid const& grid) : grid_{&grid}, columns_{grid.columns} {
    // A reader may count fewer columns than its widest row has.
    for (auto const& row : grid.rows)
        if (!row.cells.empty())
            columns_ = std::max(columns_, row.cells.back().column + std::min(row.cells.back().colspan, 256));
    columns_ = std::min(columns_, 1024);
    begin();
}

void Sheet::begin() {
    row_ = -1;
    spots_.assign(std::size_t(columns_), {});
    before_ = spots_;
    empty_.assign(std::size_t(columns_), 1);
    own_.clear();
}

void Sheet::enter(int row) {
    row_ = row;
    std::swap(spots_, before_);
    std::ranges::fill(spots_, Spot{});
    auto const& printed = grid_->rows[std::size_t(row)];
    for (auto const& cell : printed.cells)
        if (!cell.covered && cell.column >= 0 && cell.column < columns_)
            spots_[std::size_t(cell.column)] = {&cell, row};
    for (int c = 0; c < columns_; ++c) {
        auto& spot = spots_[std::size_t(c)];
        if (spot.cell) continue;
        auto const reaches = [&](Spot const& other) {
            return other.cell && other.cell->column + other.cell->colspan > c && other.row + other.cell->rowspan > row;
        };
        if (c > 0 && reaches(spots_[std::size_t(c) - 1]))
            spot = spots_[std::size_t(c) - 1];
        else if (auto const& above = before_[std::size_t(c)]; reaches(above))
            spot = above;
    }
    own_.clear();
    Cell const* last = nullptr;
    for (int c = 0; c < columns_; ++c) {
        auto const& spot = spots_[std::size_t(c)];
        auto& empty = empty_[std::size_t(c)];
        empty = !spot.cell || (spot.cell == last && c > 0 ? empty_[std::size_t(c) - 1] : is_empty(spot.cell->text));
        if (!empty && spot.row == row && spot.cell->column == c) own_.push_back(c);
        last = spot.cell;
    }
}

Cell const* Sheet::own(int column) const {
    auto const& spot = spots_[std::size_t(column)];
    return !empty_[std::size_t(column)] && spot.row == row_ && spot.cell->column == column ? spot.cell : nullptr;
}

Cell const* Sheet::at(int column) const {
    return empty_[std::size_t(column)] ? nullptr : spots_[std::size_t(column)].cell;
}

bool Sheet::covered_from_above(int column) const {
    auto const& spot = spots_[std::size_t(column)];
    return spot.cell && spot.row < row_;
}

int Sheet::printed_columns() const {
    int last = 0;
    for (int c = 0; c < columns_; ++c)
        if (spots_[std::size_t(c)].cell) last = c + 1;
    return last;
}

std::string Sheet::words() const {
    constexpr std::size_t longest = 30;
    Words text;
    for (int const c : own_) {
        if (text.size() > longest) break;
        auto const cell = spots_[std::size_t(c)].cell->text.view();
        if (!text.empty()) text += U' ';
        // A piece of a long cell may end within a character; it is cut away below.
        for (char32_t const one : to_u32(cell.substr(0, (longest + 2) * 4)))
            if (!is_blank(one) && text.size() <= longest + 1) text += one;
    }
    if (text.size() <= longest) return to_utf8(text);
    text.resize(longest - 1);
    return to_utf8(text += U'…');
}

}  // namespace mingtang::catalog::reading

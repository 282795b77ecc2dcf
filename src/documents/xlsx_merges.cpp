#include "documents/xlsx_merges.hpp"

#include <algorithm>

#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

class Merger {
  public:
    Merger(Grid& grid, std::size_t& cells) : grid_(grid), cells_(cells) {}

    Result<Done> apply(SheetArea const& area) {
        auto const from = std::ranges::lower_bound(grid_.rows, area.top, {}, &GridRow::number);
        auto const to = std::ranges::upper_bound(from, grid_.rows.end(), area.bottom, {}, &GridRow::number);
        int const right = std::min(area.right, grid_.columns - 1);
        // Words are in the first cell; without its row there are none.
        if (from == to || from->number != area.top || area.left > right) return Done{};
        if (to - from == 1 && area.left == right) return Done{};
        if (!TRY(is_free(from, to, area.left, right))) return Done{};
        for (auto row = from; row != to; ++row) TRY(cover(row->cells, area.left, right));
        auto& first = from->cells[std::size_t(area.left)];
        first.text = std::move(words_);
        first.covered = false;
        first.rowspan = int(to - from);
        first.colspan = right - area.left + 1;
        return Done{};
    }

  private:
    using Rows = std::vector<GridRow>::iterator;

    // Areas that lie on others cost time to find out about; a sheet full of them is an attack.
    Result<bool> is_free(Rows from, Rows to, int left, int right) {
        for (auto row = from; row != to; ++row) {
            for (int column = left; column <= right && std::size_t(column) < row->cells.size(); ++column) {
                auto const& cell = row->cells[std::size_t(column)];
                if (++looked_ > 2 * limits::cells) return cannot_read(wording::too_many_merges);
                if (cell.covered || cell.rowspan > 1 || cell.colspan > 1) return false;
            }
        }
        if (std::size_t(left) < from->cells.size()) words_ = from->cells[std::size_t(left)].text;
        return true;
    }

    // Only the first cell's words are seen in a merged area.
    Result<Done> cover(std::vector<Cell>& cells, int left, int right) {
        if (cells.size() <= std::size_t(right)) {
            cells_ += std::size_t(right) + 1 - cells.size();
            if (cells_ > limits::cells) return cannot_read(wording::too_many_cells);
            for (int column = int(cells.size()); column <= right; ++column) cells.push_back({{}, column});
        }
        for (int column = left; column <= right; ++column) {
            auto& cell = cells[std::size_t(column)];
            cell.text = {};
            cell.covered = true;
        }
        return Done{};
    }

    Grid& grid_;
    std::size_t& cells_;
    std::size_t looked_ = 0;
    SharedText words_;
};

}  // namespace

Result<Done> apply_merges(Grid& grid, std::vector<SheetArea> const& areas, std::size_t& cells) {
    Merger merger{grid, cells};
    for (auto const& area : areas) TRY(merger.apply(area));
    return Done{};
}

}  // namespace mingtang::documents

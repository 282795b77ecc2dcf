#include "documents/html_placing.hpp"

#include <algorithm>

#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

// A column while rows go by: the cell that hangs into it from above, and for how many more rows.
struct Hanging {
    int cell = -1;
    int rows = 0;
};

constexpr int nobody = -1;

std::vector<int> printed_order(PageTable const& table) {
    using Section = PageTable::Section;
    auto const first = [&](Section kind) {
        return int(std::ranges::find(table.sections, kind) - table.sections.begin());
    };
    auto const head = first(Section::head), foot = first(Section::foot);
    auto const rank = [&](int row) {
        auto const section = table.rows[std::size_t(row)].section;
        return section == head ? 0 : section == foot ? 2 : 1;
    };
    std::vector<int> rows(table.rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = int(i);
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

// Goes over the table row by row. Only one row is held at a time: what is wide and empty costs nothing.
class Placing {
  public:
    explicit Placing(PageTable const& table) : table_(table), order_(printed_order(table)) {
        first_cell_.assign(table.rows.size() + 1, 0);
        for (auto const& cell : table.cells) ++first_cell_[std::size_t(cell.row) + 1];
        for (std::size_t i = 1; i < first_cell_.size(); ++i) first_cell_[i] += first_cell_[i - 1];
    }

    std::vector<int> const& order() const { return order_; }

    void next_row(std::size_t i) {
        auto const row = std::size_t(order_[i]);
        auto const section = table_.rows[row].section;
        if (i == 0 || section != section_) {  // nothing hangs from one section into the next
            section_ = section;
            hanging_.clear();
            section_end_ = i;
            while (section_end_ < order_.size() && table_.rows[std::size_t(order_[section_end_])].section == section)
                ++section_end_;
        }
        owners_.assign(hanging_.size(), nobody);
        for (std::size_t c = 0; c < hanging_.size(); ++c)
            if (hanging_[c].rows > 0 && hanging_[c].rows-- > 0) owners_[c] = hanging_[c].cell;
        starts_.clear();
        std::size_t column = 0;
        for (int cell = first_cell_[row]; cell < first_cell_[row + 1]; ++cell) {
            while (column < owners_.size() && owners_[column] != nobody) ++column;
            starts_.push_back(int(column));
            if (column >= std::size_t(limits::columns)) return;  // refused by the caller
            column = take(cell, column, int(section_end_ - i));
        }
    }

    int last_start() const { return starts_.empty() ? -1 : starts_.back(); }

    std::vector<Place> places(std::size_t i, int columns) const {
        std::vector<Place> found;
        auto const first = first_cell_[std::size_t(order_[i])];
        auto const width = std::min(owners_.size(), std::size_t(columns));
        for (std::size_t c = 0; c < width; ++c) {
            if (owners_[c] == nobody) continue;
            Place place{int(c), owners_[c]};
            auto const own = std::size_t(place.cell - first);
            if (place.cell >= first && own < starts_.size() && starts_[own] == int(c)) {
                place.begins = true;
                place.rowspan = 1 + hanging_[c].rows;
                while (c + std::size_t(place.colspan) < width && owners_[c + std::size_t(place.colspan)] == place.cell)
                    ++place.colspan;
            }
            found.push_back(place);
        }
        return found;
    }

  private:
    // Where two cells claim a place, the one from above keeps it. Returns the first column after the cell.
    std::size_t take(int cell, std::size_t column, int rows_left) {
        auto const& spans = table_.cells[std::size_t(cell)];
        auto const end = column + std::size_t(spans.colspan);
        if (owners_.size() < end) owners_.resize(end, nobody), hanging_.resize(end);
        auto const rows = spans.rowspan == 0 ? rows_left : std::min(spans.rowspan, rows_left);
        for (auto c = column; c < end; ++c) {
            if (owners_[c] != nobody) continue;
            owners_[c] = cell;
            hanging_[c] = {cell, rows - 1};
        }
        return end;
    }

    PageTable const& table_;
    std::vector<int> order_;
    std::vector<int> first_cell_;  // by row; cells stand in the order of their rows
    std::vector<Hanging> hanging_;
    std::vector<int> owners_, starts_;
    int section_ = 0;
    std::size_t section_end_ = 0;
};

}  // namespace

Result<PlacedTable> place_cells(PageTable const& table, std::size_t& cells_left) {
    if (table.rows.size() > std::size_t(limits::rows)) return refuse(Refusal::Kind::invalid, wording::too_many_rows);
    PlacedTable placed;
    {
        Placing widths{table};
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            widths.next_row(i);
            placed.columns = std::max(placed.columns, widths.last_start() + 1);
            if (placed.columns > limits::columns)
                return refuse(Refusal::Kind::invalid, wording::too_many_columns,
                              "第 " + std::to_string(table.rows[std::size_t(widths.order()[i])].number) + " 行");
        }
    }
    Placing placing{table};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        placing.next_row(i);
        auto places = placing.places(i, placed.columns);
        if (places.size() > cells_left) return refuse(Refusal::Kind::invalid, wording::too_many_cells);
        cells_left -= places.size();
        placed.places.push_back(std::move(places));
    }
    placed.rows = placing.order();
    return placed;
}

}  // namespace mingtang::documents

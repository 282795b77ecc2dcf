#include "documents/html_layout.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "documents/html_headings.hpp"
#include "documents/html_placing.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

// A row with this many cells that say something is a row of a table, not of a layout.
constexpr int cells_of_a_row = 3;
constexpr int rows_of_a_table = 2;
// A cell with this many speaking neighbours is a cell of a record, and what stands in it belongs to the record.
constexpr int neighbours_in_a_record = 4;
// Up to this size a table is metadata or a title in a frame: its words are also words above the next table.
constexpr int metadata_columns = 4;
constexpr std::size_t metadata_rows = 20;

struct Judged {
    PlacedTable placed;
    bool tabular = false;  // has the shape of a table
    bool holds = false;    // some table inside it stands on its own
    bool merged = false;   // has become words of the cell it stands in
};

// More than blanks of any width.
bool says_something(std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
        auto const rest = words.substr(i);
        if (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\t')
            i += 1;
        else if (rest.starts_with("\u00a0"))
            i += 2;
        else if (rest.starts_with("\u3000") || rest.starts_with("\u200b"))
            i += 3;
        else
            return true;
    }
    return false;
}

// How many different cells of a printed row say something, merged ones from above included.
int speaking_cells(std::vector<char> const& speaks, std::vector<Place> const& places) {
    int count = 0, last = -1;
    for (auto const& place : places) {
        count += place.cell != last && speaks[std::size_t(place.cell)];
        last = place.cell;
    }
    return count;
}

std::vector<char> speaking(PageTable const& table) {
    std::vector<char> speaks;
    for (auto const& cell : table.cells) speaks.push_back(says_something(cell.words));
    return speaks;
}

bool is_tabular(PageTable const& table, PlacedTable const& placed) {
    auto const speaks = speaking(table);
    int rows = 0;
    for (auto const& places : placed.places) {
        rows += places.size() >= std::size_t(cells_of_a_row) && speaking_cells(speaks, places) >= cells_of_a_row;
        if (rows >= rows_of_a_table) return true;
    }
    return false;
}

class Layout {
  public:
    explicit Layout(Page page) : page_(std::move(page)), judged_(page_.tables.size()) {}

    Result<GridFile> grids() {
        auto cells_left = limits::cells;
        for (std::size_t t = 1; t < page_.tables.size(); ++t)
            if (!page_.tables[t].hidden) judged_[t].placed = TRY(place_cells(page_.tables[t], cells_left));
        for (auto t = page_.tables.size(); t-- > 0;) judge(t);
        file_.title = page_.title;
        walk();
        if (refused_) return tl::unexpected(std::move(*refused_));
        return std::move(file_);
    }

  private:
    PageTable& table(int t) { return page_.tables[std::size_t(t)]; }
    Judged& judged(int t) { return judged_[std::size_t(t)]; }

    // Inner tables come later in the document, so they have been judged already.
    void judge(std::size_t t) {
        auto& outer = page_.tables[t];
        if (outer.hidden) return;
        std::erase_if(outer.children, [&](int child) { return table(child).hidden; });
        auto const neighbours = t == 0 ? std::vector<int>{} : neighbours_of_children(t);
        for (std::size_t i = 0; i < outer.children.size(); ++i) {
            auto const child = outer.children[i];
            if (t != 0 && table(child).parent_cell < 0) {  // in the caption
                auto words = words_of(child);
                outer.caption += (outer.caption.empty() ? "" : "\n") + std::move(words);
                judged(child).merged = true;
                continue;
            }
            bool const stands =
                t == 0 || ((judged(child).tabular || judged(child).holds) && neighbours[i] < neighbours_in_a_record);
            judged(child).merged = !stands;
            judged_[t].holds |= stands && t != 0;
        }
        merge_children(outer);
        if (t != 0) judged_[t].tabular = is_tabular(outer, judged_[t].placed);
    }

    // For every child: how many other cells of its row say something.
    std::vector<int> neighbours_of_children(std::size_t t) {
        auto const& outer = page_.tables[t];
        if (outer.children.empty()) return {};
        auto const speaks = speaking(outer);
        auto const& placed = judged_[t].placed;
        std::vector<int> in_row(outer.rows.size(), 0);
        for (std::size_t r = 0; r < placed.rows.size(); ++r)
            in_row[std::size_t(placed.rows[r])] = speaking_cells(speaks, placed.places[r]);
        std::vector<int> found;
        for (auto const child : outer.children) {
            auto const cell = table(child).parent_cell;
            found.push_back(
                cell < 0 ? 0 : in_row[std::size_t(outer.cells[std::size_t(cell)].row)] - speaks[std::size_t(cell)]);
        }
        return found;
    }

    // Puts the words of merged tables where the tables stood.
    void merge_children(PageTable& outer) {
        auto& children = outer.children;
        for (std::size_t i = 0; i < children.size();) {
            auto const cell = table(children[i]).parent_cell;
            auto const end = std::find_if(children.begin() + std::ptrdiff_t(i), children.end(),
                                          [&](int child) { return table(child).parent_cell != cell; }) -
                             children.begin();
            if (cell >= 0) merge_into(outer.cells[std::size_t(cell)], {children.data() + i, std::size_t(end) - i});
            i = std::size_t(end);
        }
        std::erase_if(children, [&](int child) { return judged(child).merged; });
    }

    void merge_into(PageCell& cell, std::span<int const> children) {
        if (std::ranges::none_of(children, [&](int child) { return judged(child).merged; })) return;
        std::string words;
        std::size_t from = 0;
        auto const begin_line = [&] {
            if (!words.empty() && words.back() != '\n') words += '\n';
        };
        for (auto const child : children) {
            auto const at = std::min(table(child).offset, cell.words.size());
            words.append(cell.words, from, at - from);
            from = at;
            if (!judged(child).merged) {
                table(child).offset = words.size();
                continue;
            }
            begin_line();
            words += words_of(child);
            if (from < cell.words.size()) begin_line();
        }
        words.append(cell.words, from);
        cell.words = std::move(words);
    }

    // Takes all words of a table, cell by cell, and of the tables that stood inside it. They are not kept twice: sixty
    // tables in one another would hold the innermost words sixty times.
    std::string words_of(int t) {
        std::string words;
        std::vector<int> ahead{t};
        while (!ahead.empty()) {
            auto const now = ahead.back();
            ahead.pop_back();
            auto& one = table(now);
            auto const line = [&](std::string_view text) {
                if (!words.empty() && words.back() != '\n') words += '\n';
                words += text;
            };
            if (!one.strays.empty()) line(one.strays);
            if (!one.caption.empty()) line(one.caption);
            int row = -1;
            for (auto& cell : one.cells) {
                if (cell.words.empty()) continue;
                if (cell.row == row)
                    words += ' ';
                else if (!words.empty() && words.back() != '\n')
                    words += '\n';
                row = cell.row;
                words += std::exchange(cell.words, {});
            }
            for (auto child = one.children.rbegin(); child != one.children.rend(); ++child) {
                judged(*child).merged = true;
                ahead.push_back(*child);
            }
        }
        return words;
    }

    // ---- from top to bottom

    struct Visited {
        int table;
        std::size_t cell = 0, child = 0, offset = 0;
    };

    void walk() {
        std::vector<Visited> path{{0}};
        while (!path.empty() && !refused_) {
            auto& here = path.back();
            auto const& one = table(here.table);
            bool const more_children = here.child < one.children.size();
            auto const next_cell = more_children ? table(one.children[here.child]).parent_cell : int(one.cells.size());
            if (next_cell >= 0 && here.cell < std::size_t(next_cell)) {
                say(here, one.cells[here.cell].words.size());
                ++here.cell;
                here.offset = 0;
            } else if (more_children) {
                auto const child = one.children[here.child++];
                if (next_cell >= 0) say(here, table(child).offset);
                if (enter(child)) path.push_back({child});
            } else {
                path.pop_back();
            }
        }
    }

    void say(Visited& here, std::size_t until) {
        auto const& words = table(here.table).cells[here.cell].words;
        until = std::min(until, words.size());
        if (until > here.offset) headings_.add(std::string_view{words}.substr(here.offset, until - here.offset));
        here.offset = std::max(here.offset, until);
    }

    // True when its cells are to be walked: it is a layout, or metadata whose words may head the next table.
    bool enter(int t) {
        auto const& one = table(t);
        auto const& what = judged(t);
        headings_.add(one.strays);
        if (one.cells.empty()) return false;
        if (!what.tabular && (what.holds || has_long_cell(one) != 0)) {
            headings_.add(one.caption);
            return true;
        }
        if (auto const row = has_long_cell(one)) {
            refused_ = Refusal{Refusal::Kind::invalid, wording::cell_too_long, "表格第 " + std::to_string(row) + " 行"};
            return false;
        }
        if (file_.grids.size() >= limits::grids) {
            refused_ = Refusal{Refusal::Kind::invalid, wording::too_many_tables};
            return false;
        }
        file_.grids.push_back(grid(one, what.placed, headings_.above_table(one.caption)));
        bool const small = what.placed.columns <= metadata_columns && what.placed.rows.size() <= metadata_rows;
        if (!small) headings_.pass_table();
        return small || what.holds;
    }

    // The number of the row with a cell beyond the limit, or 0.
    static int has_long_cell(PageTable const& table) {
        for (auto const& cell : table.cells)
            if (cell.words.size() > limits::cell_characters &&
                length_in_characters(cell.words) > limits::cell_characters)
                return table.rows[std::size_t(cell.row)].number;
        return 0;
    }

    Grid grid(PageTable const& one, PlacedTable const& placed, std::string heading) {
        Grid grid;
        grid.heading = std::move(heading);
        grid.columns = placed.columns;
        grid.rows.reserve(placed.rows.size());
        for (std::size_t r = 0; r < placed.rows.size(); ++r) {
            GridRow row;
            row.number = one.rows[std::size_t(placed.rows[r])].number;
            row.cells.reserve(placed.places[r].size());
            for (auto const& place : placed.places[r]) {
                Cell cell;
                cell.column = place.column;
                cell.rowspan = place.rowspan;
                cell.colspan = place.colspan;
                cell.covered = !place.begins;
                if (place.begins) cell.text = texts_.share(one.cells[std::size_t(place.cell)].words);
                row.cells.push_back(std::move(cell));
            }
            grid.rows.push_back(std::move(row));
        }
        return grid;
    }

    Page page_;
    std::vector<Judged> judged_;
    Headings headings_;
    RecentTexts texts_;
    GridFile file_;
    std::optional<Refusal> refused_;
};

}  // namespace

Result<GridFile> grids_of(Page page) {
    return Layout{std::move(page)}.grids();
}

}  // namespace mingtang::documents

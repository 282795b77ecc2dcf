#include "documents/table_flow.hpp"

#include <algorithm>
#include <numeric>

namespace mingtang::documents {
namespace {

constexpr double side_padding = 3, end_padding = 2.5;  // points, between border and words
constexpr double rounding = 1e-6;

double sum(std::vector<double> const& heights, std::size_t from = 0) {
    return std::accumulate(heights.begin() + std::ptrdiff_t(std::min(from, heights.size())), heights.end(), 0.0);
}

// A cell of the row that is being put.
struct Measured {
    std::size_t column = 0;
    double x = 0, width = 0;
    std::string words{};
    TextStyle style{};
    std::vector<double> lines{};
    bool continues = false, goes_on = false;
    std::size_t next_line = 0;  // what stands on pages before, when a row is broken

    double height(std::size_t from = 0) const { return sum(lines, from) + 2 * end_padding; }
    // One cell over several rows.
    bool merged() const { return continues || goes_on; }
};
using Row = std::vector<Measured>;

// A merged cell that is open on this page.
struct Run {
    Measured cell;
    double from = 0;
};

class TableFlow {
  public:
    TableFlow(PrintedTable const& table, Pen& pen) : table_(table), pen_(pen) {
        double x = pen.flow.usable.x;
        for (auto const width : column_widths(table, pen.flow.usable.width)) {
            edges_.push_back(x);
            x += width;
        }
        edges_.push_back(x);
    }

    void put() {
        measure_head();
        if (table_.rows == 0) {
            if (head_height_ > pen_.room() && !pen_.at_top()) pen_.new_page();
            put_head();
            return;
        }
        auto row = table_.row(0);
        auto next = table_.rows > 1 ? table_.row(1) : PrintedRow{};
        auto measured = measure(row, next, TextStyle::Face::text, table_.size);
        // A head is never left alone at the foot of a page.
        if (head_height_ + std::min(needed(measured), fresh_room()) > pen_.room() && !pen_.at_top()) pen_.new_page();
        put_head();
        for (std::size_t i = 0;;) {
            put_row(measured);
            if (++i == table_.rows) break;
            row = std::move(next);
            next = i + 1 < table_.rows ? table_.row(i + 1) : PrintedRow{};
            measured = measure(row, next, TextStyle::Face::text, table_.size);
        }
        close_runs();
    }

  private:
    Row measure(PrintedRow const& cells, PrintedRow const& below, TextStyle::Face face, double size) {
        std::vector<bool> goes_on(edges_.size());
        std::size_t at = 0;
        for (auto const& cell : below) {
            if (at < goes_on.size()) goes_on[at] = cell.continues;
            at += std::size_t(cell.columns);
        }
        Row row;
        at = 0;
        for (auto const& cell : cells) {
            auto const end = at + std::size_t(cell.columns);
            if (end >= edges_.size()) break;
            auto const align = face == TextStyle::Face::head ? Align::centre : table_.columns[at].align;
            Measured made{at, edges_[at], edges_[end] - edges_[at], cell.words, {face, size, align}};
            made.continues = cell.continues;
            made.goes_on = goes_on[at];
            made.lines = pen_.measure.line_heights(made.words, made.style, made.width - 2 * side_padding);
            // Words that fill half a page are told again in each row rather than kept in one piece.
            if (face == TextStyle::Face::text && made.height() > fresh_room() / 2)
                made.continues = made.goes_on = false;
            row.push_back(std::move(made));
            at = end;
        }
        return row;
    }

    // Small columns under long words could make a head as high as the page: then it is set smaller.
    void measure_head() {
        for (double size = table_.size;; size *= 0.8) {
            head_.clear();
            head_heights_.clear();
            for (std::size_t i = 0; i < table_.head.size(); ++i) {
                auto const below = i + 1 < table_.head.size() ? table_.head[i + 1] : PrintedRow{};
                head_.push_back(measure(table_.head[i], below, TextStyle::Face::head, size));
                double height = 0;
                for (auto const& cell : head_.back())
                    if (!cell.merged()) height = std::max(height, cell.height());
                head_heights_.push_back(height);
            }
            for (std::size_t i = 0; i < head_.size(); ++i)
                for (auto const& cell : head_[i])
                    if (cell.goes_on && !cell.continues) {
                        auto const last = last_row_of(cell.column, i);
                        double have = 0;
                        for (auto at = i; at <= last; ++at) have += head_heights_[at];
                        if (have < cell.height()) head_heights_[last] += cell.height() - have;
                    }
            head_height_ = sum(head_heights_);
            if (head_height_ <= pen_.flow.usable.height / 3 || size < 1) return;
        }
    }
    std::size_t last_row_of(std::size_t column, std::size_t row) const {
        while (row + 1 < head_.size() && std::ranges::any_of(head_[row + 1], [&](auto const& cell) {
                   return cell.column == column && cell.continues;
               }))
            ++row;
        return row;
    }

    void put_head() {
        for (std::size_t i = 0; i < head_.size(); ++i) {
            for (auto const& cell : head_[i]) {
                if (cell.continues) continue;
                double height = 0;
                for (auto at = i; at <= last_row_of(cell.column, i); ++at) height += head_heights_[at];
                place(cell, pen_.y, height, Placed::Kind::head_cell, 0, cell.lines.size());
            }
            pen_.y += head_heights_[i];
        }
    }

    // Words stand in the middle of their cell.
    void place(Measured const& cell, double y, double height, Placed::Kind kind, std::size_t first, std::size_t lines) {
        double words = 0;
        for (std::size_t i = first; i < first + lines; ++i) words += cell.lines[i];
        Rectangle const box{cell.x, y, cell.width, height};
        Rectangle const inside{cell.x + side_padding, y + (height - words) / 2, cell.width - 2 * side_padding, words};
        pen_.flow.placed.push_back({kind, pen_.flow.pages - 1, box, inside, cell.words, cell.style, first, lines});
    }

    double fresh_room() const { return pen_.flow.usable.height - head_height_; }

    // How high this row must be here, so that open merged cells can be closed under it.
    double needed(Row const& row) const {
        double height = 0;
        for (auto const& cell : row) {
            if (!cell.merged()) {
                height = std::max(height, cell.height(cell.next_line));
                continue;
            }
            auto const* run = cell.continues ? open_run(cell.column) : nullptr;
            height = std::max(height, cell.height() - (run ? pen_.y - run->from : 0));
        }
        return height;
    }
    Run const* open_run(std::size_t column) const {
        auto const at = std::ranges::find(runs_, column, [](Run const& run) { return run.cell.column; });
        return at == runs_.end() ? nullptr : &*at;
    }

    void next_page() {
        close_runs();
        pen_.new_page();
        put_head();
    }
    void close_runs() {
        for (auto const& run : runs_)
            place(run.cell, run.from, pen_.y - run.from, Placed::Kind::cell, 0, run.cell.lines.size());
        runs_.clear();
    }

    void put_row(Row& row) {
        // Runs that do not go on into this row end above it.
        std::erase_if(runs_, [&](Run const& run) {
            bool const goes_on = std::ranges::any_of(
                row, [&](auto const& cell) { return cell.column == run.cell.column && cell.continues; });
            if (!goes_on) place(run.cell, run.from, pen_.y - run.from, Placed::Kind::cell, 0, run.cell.lines.size());
            return !goes_on;
        });
        auto height = needed(row);
        if (height > pen_.room() + rounding) {
            bool const whole_elsewhere = height <= fresh_room() || needed_on_fresh_page(row) <= fresh_room();
            if (whole_elsewhere || pen_.room() < fresh_room() / 3) next_page();
            height = needed(row);
        }
        while (height > pen_.room() + rounding) {
            break_row(row);
            next_page();
            height = needed(row);
        }
        open_runs(row);
        for (auto const& cell : row)
            if (!cell.merged())
                place(cell, pen_.y, height, Placed::Kind::cell, cell.next_line, cell.lines.size() - cell.next_line);
        pen_.y += height;
    }
    static double needed_on_fresh_page(Row const& row) {
        double height = 0;
        for (auto const& cell : row) height = std::max(height, cell.height());
        return height;
    }
    void open_runs(Row const& row) {
        for (auto const& cell : row)
            if (cell.merged() && !open_run(cell.column)) runs_.push_back({cell, pen_.y});
    }

    // As many lines of each cell as the page has room for; the row goes on overleaf.
    void break_row(Row& row) {
        open_runs(row);
        auto const height = pen_.room();
        for (auto& cell : row) {
            if (cell.merged()) continue;
            auto end = cell.next_line;
            double words = 2 * end_padding;
            while (end < cell.lines.size() && words + cell.lines[end] <= height + rounding) words += cell.lines[end++];
            // A line higher than a page has nowhere to go: it goes here rather than round for ever.
            if (end == cell.next_line && end < cell.lines.size() && words + cell.lines[end] > fresh_room()) ++end;
            place(cell, pen_.y, height, Placed::Kind::cell, cell.next_line, end - cell.next_line);
            cell.next_line = end;
        }
        pen_.y += height;
    }

    PrintedTable const& table_;
    Pen& pen_;
    std::vector<double> edges_;
    std::vector<Row> head_;
    std::vector<double> head_heights_;
    double head_height_ = 0;
    std::vector<Run> runs_;
};

}  // namespace

void flow_table(PrintedTable const& table, Pen& pen) {
    TableFlow{table, pen}.put();
}

}  // namespace mingtang::documents

#include "documents/child_message.hpp"

#include <algorithm>

#include "documents/child_bytes.hpp"

namespace mingtang::documents {
namespace {

constexpr std::string_view mark = "grids 1\n";
constexpr std::size_t longest_name = 1000;
void write_file(MessageWriter& out, GridFile const& file) {
    out.text(file.title);
    out.number(file.grids.size());
    for (auto const& grid : file.grids) {
        out.text(grid.name);
        out.text(grid.heading);
        out.number(std::uint64_t(grid.columns));
        out.number(grid.rows.size());
        for (auto const& row : grid.rows) {
            out.number(std::uint64_t(row.number));
            out.number(row.cells.size());
            for (auto const& cell : row.cells) {
                out.number(std::uint64_t(cell.column) * 2 + (cell.covered ? 1 : 0));
                out.number(std::uint64_t(cell.rowspan));
                out.number(std::uint64_t(cell.colspan));
                out.shared(cell.text);
            }
        }
    }
}

// Cells stand by column, inside the grid, and their spans end inside it: code that understands tables may rely on it.
GridRow read_row(MessageReader& in, int columns, std::size_t rows_left, std::size_t& cells_left) {
    constexpr std::uint64_t most_rows_of_a_sheet = 1u << 20;
    GridRow row;
    row.number = int(in.number(std::uint64_t{1} << 30));
    auto const cells = in.count(std::min(cells_left, std::size_t(columns)));
    cells_left -= cells;
    row.cells.reserve(cells);
    for (std::size_t i = 0; in.fine() && i < cells; ++i) {
        Cell cell;
        auto const column = in.number(2 * std::uint64_t(columns) - 1);
        cell.column = int(column / 2);
        cell.covered = column % 2 != 0;
        cell.rowspan = int(std::min(in.number(most_rows_of_a_sheet), std::uint64_t{rows_left}));
        cell.colspan = std::min(int(in.number(most_rows_of_a_sheet)), columns - cell.column);
        cell.text = in.shared();
        bool const in_order = row.cells.empty() || row.cells.back().column < cell.column;
        if (!in_order || cell.rowspan < 1 || cell.colspan < 1) in.fail();
        row.cells.push_back(std::move(cell));
    }
    return row;
}

GridFile read_file(MessageReader& in) {
    constexpr std::size_t longest_words = limits::mebibyte;
    GridFile file;
    auto cells_left = limits::cells;
    file.title = in.text(longest_words);
    auto const grids = in.count(limits::grids);
    for (std::size_t g = 0; in.fine() && g < grids; ++g) {
        Grid grid;
        grid.name = in.text(longest_words);
        grid.heading = in.text(longest_words);
        grid.columns = int(in.number(std::uint64_t(limits::columns)));
        auto const rows = in.count(std::size_t(limits::rows));
        for (std::size_t r = 0; in.fine() && r < rows; ++r)
            grid.rows.push_back(read_row(in, grid.columns, rows - r, cells_left));
        file.grids.push_back(std::move(grid));
    }
    return file;
}

}  // namespace

std::string question_head(std::string_view file_name) {
    // Names are cut at their beginning: the ending is what counts.
    if (file_name.size() > longest_name) file_name.remove_prefix(file_name.size() - longest_name);
    std::string head;
    {
        std::function<void(std::string_view)> const append = [&](std::string_view bytes) { head += bytes; };
        MessageWriter out{append};
        out.raw(mark);
        out.text(file_name);
    }
    return head;
}

std::optional<ChildQuestion> parse_question(std::string_view message) {
    MessageReader in{message};
    if (!in.raw(mark)) return std::nullopt;
    auto const name = in.bytes(longest_name);
    if (!in.fine()) return std::nullopt;
    return ChildQuestion{name, in.rest()};
}

void write_answer(Result<GridFile> const& answer, std::function<void(std::string_view)> const& write) {
    MessageWriter out{write};
    out.raw(mark);
    if (!answer) return write_refusal(out, answer.error());
    out.number(answer_is_value);
    write_file(out, *answer);
}

std::optional<Result<GridFile>> parse_answer(std::string_view message) {
    MessageReader in{message};
    if (!in.raw(mark)) return std::nullopt;
    if (in.number(answer_is_value) == answer_is_value) {
        auto file = read_file(in);
        if (!in.finished()) return std::nullopt;
        return Result<GridFile>{std::move(file)};
    }
    auto refusal = read_refusal(in);
    if (!refusal) return std::nullopt;
    return Result<GridFile>{tl::unexpected(*refusal)};
}

}  // namespace mingtang::documents

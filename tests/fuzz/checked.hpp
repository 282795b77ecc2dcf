// What must hold of every grid, whatever file it was read from. A target that finds it broken stops like a crash.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "documents/grid.hpp"
#include "documents/limits.hpp"

namespace mingtang::fuzz {

inline void must(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

inline void check(documents::Grid const& grid) {
    using namespace documents;
    must(grid.columns >= 0 && grid.columns <= limits::columns, "no more columns than the limit");
    must(grid.rows.size() <= std::size_t(limits::rows), "no more rows than the limit");
    must(is_utf8(grid.name) && is_utf8(grid.heading), "names and headings are text");
    std::size_t row_index = 0;
    for (auto const& row : grid.rows) {
        must(row.number >= 1, "rows have numbers");
        int column = -1;
        for (auto const& cell : row.cells) {
            must(cell.column > column && cell.column < grid.columns, "cells stand by column, inside the grid");
            column = cell.column;
            must(cell.colspan >= 1 && cell.column + cell.colspan <= grid.columns, "cells end inside the grid");
            must(cell.rowspan >= 1 && row_index + std::size_t(cell.rowspan) <= grid.rows.size(), "and inside its rows");
            must(!cell.covered || cell.text.empty(), "a covered place has no words");
            must(is_utf8(cell.text) && cell.text.view().find('\0') == std::string_view::npos, "words are text");
            must(length_in_characters(cell.text) <= limits::cell_characters, "no cell is too long");
        }
        ++row_index;
    }
}

inline void check(Result<documents::GridFile> const& file) {
    if (!file) {
        auto const sentence = file.error().sentence();
        must(is_utf8(sentence) && sentence.size() < 2000 && !sentence.empty(), "a refusal is a sentence");
        return;
    }
    must(is_utf8(file->title), "titles are text");
    must(!file->grids.empty(), "a file without grids is refused");
    for (auto const& grid : file->grids) check(grid);
}

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

}  // namespace mingtang::fuzz

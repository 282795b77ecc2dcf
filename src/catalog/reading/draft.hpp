// One record while its rows are being gathered: the cells of each column, from one row or several.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/reading/layout.hpp"
#include "catalog/reading/sheet.hpp"

namespace mingtang::catalog::reading {

struct Fragment {
    std::string_view text;
    Cell const* cell = nullptr;
    enum class Row { first, below_alone, below_with_others } row = Row::first;
};

struct Draft {
    std::shared_ptr<Layout const> layout;
    std::string domain;
    int table = 0, first_row = 0, last_row = 0;
    int last_index = 0;                            // of its last row, in the grid
    std::vector<std::vector<Fragment>> fragments;  // per column of the layout
    std::vector<std::string> doubts;

    bool has_words(Title title) const;
    // All that the columns of this title say, run together.
    std::string words(Title title) const;
};

}  // namespace mingtang::catalog::reading

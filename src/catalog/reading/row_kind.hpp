// What one physical row below a header is: a caption, a remark, an item's first row, or one that carries an item on.
// Decided by the row itself, its layout, and whether an item stands open above it.
#pragma once

#include "catalog/reading/draft.hpp"
#include "catalog/reading/layout.hpp"
#include "catalog/reading/sheet.hpp"

namespace mingtang::catalog::reading {

enum class RowKind {
    blank,
    caption,        // a title, a field's name, a remark, a sum
    only_number,    // a number and nothing else
    without_words,  // a number, boxes, marks, but nothing that they are about
    begins,         // an item begins
    carries_on,     // the item above goes on
    above_item,     // lines of options above the item they belong to
};

struct RowView {
    Sheet const& sheet;
    Layout const& layout;
    std::vector<int> const& place;                          // per printed column: the layout's column it stands in
    Draft const* open = nullptr;                            // the item above, if any
    enum class After { header, rows } after = After::rows;  // whether a header is right above
    enum class Lines { none, held } lines = Lines::none;    // lines of the next item that stand above its number
};

struct RowJudged {
    RowKind kind = RowKind::blank;
    std::string doubt{};  // of the item that begins
};
RowJudged judge_row(RowView const& row);

// Where each printed column of the row stands in the layout: a row may lack its first cells.
std::vector<int> places_of(Sheet const& sheet, Layout const& layout);

}  // namespace mingtang::catalog::reading

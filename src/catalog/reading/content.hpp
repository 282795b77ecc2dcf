// 公开内容（要素）: one cell, or the cells of several rows, as a list of elements.
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/lines.hpp"
#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

// Elements at list marks (●, ·, 1., 1、, ① at the start of a line, ；); without list marks, at the line breaks that
// are real ones in a column of this width. Blanks never separate; a 、 enumeration stays whole.
std::vector<std::string> elements_in(View cell, ColumnWidth const& width);

// A row below carries the cell on in the middle of a word: its words join the last element.
bool carries_on(View before, View next);
// The words begin with a list mark.
bool begins_element(View text);

}  // namespace mingtang::catalog::reading

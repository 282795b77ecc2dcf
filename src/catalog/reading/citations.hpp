// The text of a 公开依据 cell taken apart: titles with their 《》, the brackets behind them, and the words between.
// Not here: how they are put together again (basis.cpp).
#pragma once

#include <vector>

#include "catalog/reading/words.hpp"

namespace mingtang::catalog::reading {

// What stands between two items and means nothing: 、 ； a blank, a line end.
bool parts_items(char32_t c);

struct Piece {
    enum class Kind { title, bracket, words } kind;
    Words text;
};
std::vector<Piece> pieces_of(View text);

// 【条例】-style labels and list numbers, wherever an item may begin, become what parts items. Line breaks stay.
Words without_labels(View text);

}  // namespace mingtang::catalog::reading

// Letters that are pictures only because of their font: a tick in Wingdings is the letter ü. What a reader sees is a
// tick.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::documents {

enum class SymbolFont { none, wingdings, wingdings2, webdings, symbol };

SymbolFont symbol_font(std::string_view font_name);

// The picture each letter shows, as Unicode; letters without one stay as they are. Also for U+F020 to U+F0FF, where
// Word keeps such letters.
std::string seen_in(SymbolFont font, std::string_view letters);

}  // namespace mingtang::documents

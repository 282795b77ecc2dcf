// What tags say by their attributes: the numbers of ordered lists, and whether an element is shown at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/symbol_fonts.hpp"

namespace mingtang::documents {

enum class Shown { yes, blank, no };  // blank: takes its place but is not seen (visibility:hidden)

// "none" of "DISPLAY : None !important" for "display"; the last one said wins; "" when none is.
std::string style_value(std::string_view style, std::string_view property);
// From the value of a style attribute.
Shown shown_by(std::string_view style);
bool keeps_blanks(std::string_view style);
// The font it sets, when it sets one: under Wingdings the letter þ is a tick.
std::optional<SymbolFont> font_of(std::string_view style);
// The list-style-type, or "".
std::string list_style(std::string_view style);

// "3. ", "c. ", "iii. ": what stands before an item of a list of that type (an <ol>'s type attribute or its
// list-style-type); "" for bullets.
std::string list_number(int number, std::string_view type);

// HTML's "rules for parsing integers": blanks, a sign, digits; what follows does not matter.
int number_or(std::string_view text, int otherwise);

}  // namespace mingtang::documents

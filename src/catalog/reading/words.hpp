// The characters of printed tables: what is a blank, which characters are the same one in another width or script, and
// how a value is printed once the blanks that cut its words are gone. Here everything is one code point per character.
// Not here: what the words mean (titles.hpp, channels.hpp …).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::catalog::reading {

using Words = std::u32string;
using View = std::u32string_view;

// White space of every kind, and characters that print nothing (zero width, soft hyphen, byte order mark).
bool is_blank(char32_t c);
bool is_han(char32_t c);
bool is_latin(char32_t c);  // an ASCII letter
bool is_digit(char32_t c);  // of either width
char32_t half_width(char32_t c);

// Nothing printed in it, &nbsp; and the like included.
bool is_empty(std::string_view text);

Words without_blanks(View text);

// For comparing with a vocabulary: blanks gone, half width, traditional characters of the vocabulary made simplified,
// the readings that copies put behind a character, as in 內(nèi), dropped. Never for printing.
Words comparable(View text);
Words comparable(std::string_view text);

// For printing: blanks inside and between Chinese words gone, one blank kept between Latin words.
std::string tidy(View text);

bool has(View text, View part);
bool has_any(View text, std::initializer_list<View> parts);
bool is_any(View text, std::initializer_list<View> whole);
bool starts_with_any(View text, std::initializer_list<View> heads);
bool ends_with_any(View text, std::initializer_list<View> tails);

// `text` without what stands in round brackets of either width. Nothing left: what stood in them.
Words outside_brackets(View text);

// How deep in brackets and quotation marks: +1 for an opening one, -1 for a closing one, else 0.
int bracket_step(char32_t c);

View trimmed(View text);
std::vector<View> lines_of(View text);

}  // namespace mingtang::catalog::reading

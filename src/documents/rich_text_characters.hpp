// What a character is to a line of text: a blank, nothing at all, or as wide as a Han character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingtang::documents {

struct CharacterAt {
    char32_t character;
    std::size_t size;  // bytes
};
// Of valid UTF-8.
CharacterAt character_at(std::string_view text, std::size_t at);
char32_t last_character(std::string_view text);  // 0 of no text

bool is_collapsing(char32_t c);  // runs together with its neighbours: the blanks of HTML, tabs, line ends
bool is_blank(char32_t c);       // takes room and shows nothing: the above, and the blanks that do not run together
// Controls, directional marks, zero-width characters: they show nothing and make one text look like another, or hide
// a number from whoever looks for it.
bool is_unseen(char32_t c);
bool is_wide(char32_t c);

// How many bytes from here on are Han characters and ASCII signs, of which nothing need be asked.
std::size_t ordinary_at(std::string_view text, std::size_t at);
std::size_t blanks_at_end(std::string_view text);  // in bytes

// "2" of m<sup>2</sup> becomes "²"; text that has no such form stays as it is.
enum class Script { line, above, below };
std::string in_script(std::string_view text, Script script);

}  // namespace mingtang::documents

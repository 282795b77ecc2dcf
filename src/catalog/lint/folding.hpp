// Words made comparable: blanks out, full width to half width, brackets of one shape. For comparing, never for showing.
// Not here: cleaning of what officers type (base/text.hpp, cells.hpp).
#pragma once

#include <string>
#include <string_view>

namespace mingtang::catalog::lint {

// 《关于印发<办法>的通知》, 《关于印发〈办法〉的通知》 and “ 关于印发 〈办法〉的通知” fold to the same words.
std::string folded(std::string_view text);
// The title of a law as it is looked up: folded, without 中华人民共和国.
std::string folded_title(std::string_view title);

inline bool is_han(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
}
inline bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
inline bool has(std::string_view text, std::string_view word) {
    return text.find(word) != text.npos;
}

// One character of UTF-8 read at `at`, which moves on; text that is clean (base/text.hpp) is whole characters.
char32_t next_character(std::string_view text, std::size_t& at);

}  // namespace mingtang::catalog::lint

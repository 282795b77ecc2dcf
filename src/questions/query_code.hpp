// The query code: what the asker comes back with. Twelve letters and digits that nobody takes for another when read
// aloud or written down (no 0 O 1 I L), 59 bits. It is made from what was sent, so that a form sent twice gives the
// same code, and only its keyed digest is kept. Pure.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::questions {

inline constexpr std::string_view code_letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr std::size_t code_length = 12;

// From 64 bytes or more that nobody can guess.
std::string code_from(std::string_view chance);
std::string code_as_shown(std::string_view code);  // K7MP-2QXR-9TDA
// As typed: blanks and hyphens left out, capitals. "" when it cannot be a code.
std::string code_as_kept(std::string_view typed);

}  // namespace mingtang::questions

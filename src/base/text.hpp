// Text is UTF-8. It is cleaned once at the door (clean_line, clean_text) and is clean inside.
// Passwords, tokens and file bytes never pass through here (security.md §0.7).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang {

bool is_utf8(std::string_view bytes);
// NFC; control characters gone; full-width digits and Latin letters made half width; ends trimmed. One line.
std::string clean_line(std::string_view text);
// The same, keeping line breaks (CRLF and CR become LF).
std::string clean_text(std::string_view text);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::vector<std::string> const& parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view what, std::string_view by);

// Code points, for code that looks at single Han characters. Invalid bytes become U+FFFD.
std::u32string to_u32(std::string_view text);
std::string to_utf8(std::u32string_view text);
std::size_t length_in_characters(std::string_view text);
// At most `characters` characters, "…" at the end where something was cut.
std::string shorten(std::string_view text, std::size_t characters);

}  // namespace mingtang

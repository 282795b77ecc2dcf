// One encoding at a time, strictly: nothing where the bytes are not that encoding. Which one to believe is text.cpp's
// question; ordinariness() is what it asks by.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingtang::documents {

// To UTF-8 without byte-order marks and without control characters (tab and line breaks stay).
std::optional<std::string> from_gb18030(std::string_view bytes);
std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian);
std::string without_controls(std::string_view utf8);

// How much of the text beyond ASCII is made of the 3,755 everyday characters of GB 2312's first level; signs do not
// count. UTF-8 taken for GB18030, or the other way round, reads like 鏀垮簻: characters that nobody writes.
// From 0 to 1; 1 where there is nothing to judge.
double ordinariness(std::string_view utf8);

}  // namespace mingtang::documents

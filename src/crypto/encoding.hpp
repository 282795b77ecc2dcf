// Bytes as text: hexadecimal for digests, base64url without padding for tokens.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingtang::crypto {

std::string hex(std::string_view bytes);  // lower case
std::optional<std::string> from_hex(std::string_view text);

std::string base64url(std::string_view bytes);
// The one way to write these bytes, or nothing: no padding, no foreign character, no bits left over.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace mingtang::crypto

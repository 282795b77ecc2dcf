// SM3 (GB/T 32905-2016) and what is built on it: HMAC (RFC 2104) and HKDF (RFC 5869). All by OpenSSL.
// Raw digests are strings of 32 bytes; sm3_hex is 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::crypto {

inline constexpr std::size_t sm3_size = 32;

std::string sm3(std::string_view bytes);
std::string sm3_hex(std::string_view bytes);

std::string hmac_sm3(std::string_view key, std::string_view message);

// `size` bytes for one purpose, from a secret that serves many. `info` names the purpose.
std::string hkdf_sm3(std::string_view secret, std::string_view salt, std::string_view info, std::size_t size);

}  // namespace mingtang::crypto

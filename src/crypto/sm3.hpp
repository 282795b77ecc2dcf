// SM3 (GB/T 32905-2016), by OpenSSL. 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::crypto {

std::string sm3_hex(std::string_view bytes);

}  // namespace mingtang::crypto

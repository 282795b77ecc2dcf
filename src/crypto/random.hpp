// Chance nobody can guess, and comparison that tells nobody how far it came.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::crypto {

std::string random_bytes(std::size_t size);
// 256 bits as base64url: 43 characters, for cookies and one-time secrets.
std::string random_token();
// Takes as long for a wrong guess as for a nearly right one. Different lengths are simply different.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace mingtang::crypto

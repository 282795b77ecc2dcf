// What a password must be (security.md C02, profile asvs: ASVS 6.2). Pure. Long rather than odd: no classes of
// characters, no expiry; but what everybody would try first does not count towards its length. Bytes stay untouched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace mingtang::identity {

inline constexpr std::size_t shortest_password = 12;  // characters
inline constexpr std::size_t longest_password = 128;  // bytes

// Words this person's password must not be made of: the login, the units and places in pinyin, whole and by initials.
std::vector<std::string> own_words(std::string_view login, std::vector<std::string> const& names);

// The password back when it is good.
Result<std::string_view> good_password(std::string_view password, std::vector<std::string> const& own_words);

}  // namespace mingtang::identity

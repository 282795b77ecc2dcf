// A device that an account has signed in from before, known by a cookie with our seal on it: its failures are counted
// apart, so that a stranger who guesses cannot keep the officer out (security.md C04). It opens nothing by itself.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "identity/types.hpp"

namespace mingtang::identity {

inline constexpr std::chrono::hours device_lifetime{180 * 24};

// The cookie's value: account, day of expiry, a random name, and HMAC-SM3 over the three.
std::string new_device(std::string_view key, AccountId account, Instant now);
// The random name, when the cookie is ours, not too old, and this account's.
std::optional<std::string> known_device(std::string_view key, std::string_view cookie, AccountId account, Instant now);

}  // namespace mingtang::identity

// The first password of an account: random, for one use, within 72 hours (security.md C02). Nobody chooses it.
#pragma once

#include <chrono>
#include <string>

namespace mingtang::identity {

inline constexpr std::chrono::hours first_password_lifetime{72};

// "k7mq-2xvd-9hns-4wtc": 80 bits in letters and digits that nobody mistakes for others when reading them aloud.
std::string first_password();

}  // namespace mingtang::identity

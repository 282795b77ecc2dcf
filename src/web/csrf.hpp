// The hidden field of every form of a signed-in person (security.md C27): a word only a page of this session for this
// route can know. Not here: Origin and Sec-Fetch-Site, which the front compares, and the session's key.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::web {

// HMAC-SM3(session key, route template), 64 hexadecimal digits.
std::string csrf_token(std::string_view session_key, std::string_view route_template);
// Compares in the same time whatever is sent.
bool csrf_matches(std::string_view sent, std::string_view session_key, std::string_view route_template);

}  // namespace mingtang::web

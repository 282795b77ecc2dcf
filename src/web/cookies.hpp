// Cookies: the only form in which we set them, and how we read what comes back.
// __Host- makes the browser itself refuse a cookie that another name under the same domain planted (security.md C06).
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mingtang::web {

// "__Host-<name>=<value>; Path=/; Secure; HttpOnly; SameSite=Lax"; without an age it ends with the browser.
// Name and value are ours: letters, digits, - and _ (a value also . ~ + / =). Anything else throws: a bug.
std::string host_cookie(std::string_view name, std::string_view value,
                        std::optional<std::chrono::seconds> age = std::nullopt);
// Takes the cookie away from the browser.
std::string expired_cookie(std::string_view name);

// Adds the pairs of one Cookie field. The first of a name counts; what is not a pair is passed over.
void read_cookies(std::string_view field, std::map<std::string, std::string, std::less<>>& cookies);

}  // namespace mingtang::web

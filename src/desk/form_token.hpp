// The token of a form that somebody fills in before anybody knows who it is (security.md C28): bound to a random cookie
// of this browser, to the form, and to the hour. Pure, besides the randomness of a new cookie.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "web/request.hpp"

namespace mingtang::desk {

inline constexpr std::string_view form_cookie = "__Host-f";

// The browser's cookie where it has one of ours, else a new one, which the answer must set.
struct Browser {
    std::string cookie;
    bool is_new = false;
};
Browser browser_of(web::Request const& request);

std::string form_token(std::string_view key, Browser const& browser, std::string_view form, Instant now);
// Ours, for this form, from this browser, not older than twelve hours.
bool form_token_matches(std::string_view sent, std::string_view key, Browser const& browser, std::string_view form,
                        Instant now);

}  // namespace mingtang::desk

// The asker's forms: what was sent in them, and the token that belongs to this browser (security.md C28).
#pragma once

#include <string>
#include <string_view>

#include "desk/form_token.hpp"
#include "desk/route.hpp"
#include "questions/asking.hpp"

namespace mingtang::portal {

inline constexpr std::string_view ask_scope = "/ask";

questions::NewQuestion question_sent(web::Request const& request);
std::string ask_token(desk::Visit const& visit, desk::Browser const& browser);
// Ours, from this browser, not too old, and sent from our own page.
bool ask_token_fits(desk::Visit const& visit, desk::Browser const& browser);
// With the cookie of a browser that has none yet. A touch screen forgets who writes only after so long: a question
// takes more than the minute of a page that is read.
inline constexpr std::string_view time_to_write = "600", time_to_note_down = "180";
web::Response with_browser(desk::Visit& visit, Html page, desk::Browser const& browser, int status = 200,
                           std::string_view seconds = time_to_write);
std::string network_of(desk::Visit const& visit);

}  // namespace mingtang::portal

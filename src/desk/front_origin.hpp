// Where a form was sent from (security.md C27). Browsers of 2015 send neither header: then the token alone decides.
#pragma once

#include <string_view>

#include "web/request.hpp"

namespace mingtang::desk {

// false when the browser itself says that the form came from elsewhere. Our pages tell nobody where a visitor comes
// from (Referrer-Policy: no-referrer), for which browsers write "Origin: null" on their forms: that says nothing.
bool own_form(web::Request const& request, std::string_view public_url);

// The token of a posted form: the field "csrf", or the header X-CSRF-Token where the body is no form.
std::string_view sent_token(web::Request const& request);

// A program, not a person, waits for the answer: it gets JSON instead of a page.
bool wants_json(web::Request const& request);

}  // namespace mingtang::desk

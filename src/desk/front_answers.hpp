// What the front itself says: nothing here, not for you, sign in first. Pages for people, JSON for programs.
#pragma once

#include "base/refusal.hpp"
#include "desk/route.hpp"

namespace mingtang::desk {

// For a request that never got to a route: the portal's frame, in the reader's mode.
web::Response visitor_page(web::Request const& request, web::Site const& site, web::Mode mode, int status,
                           std::string heading, std::string sentence);
web::Response json_problem(int status, std::string_view key, std::string_view message);

int status_of(Refusal::Kind kind);

}  // namespace mingtang::desk

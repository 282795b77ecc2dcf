// Every handler of the desk's own pages. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::desk {

// sign_in_pages.cpp
web::Response sign_in(Visit&);
web::Response enter(Visit&);
web::Response sign_out(Visit&);

// password_pages.cpp
web::Response password(Visit&);
web::Response save_password(Visit&);

}  // namespace mingtang::desk

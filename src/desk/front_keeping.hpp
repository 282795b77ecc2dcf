// What decides which kept page a request gets, and nothing else does: path, known query, mode and script (C30). All of
// the request that a kept page may see is what its key is made of, so no header can poison it.
#pragma once

#include <string>

#include "desk/route.hpp"

namespace mingtang::desk {

struct Clothes {
    web::Mode mode = web::Mode::normal;
    web::Script script = web::Script::simplified;
};
// As chosen by /mode/… and /script/…; the API wears none.
Clothes clothes_of(web::Request const& request, Route const& route);

std::string key_of(web::Request const& request, Route const& route, Clothes const& clothes);
// The request as a kept page's handler sees it: known query only, no headers, no cookies, no visitor.
web::Request bare(web::Request const& request, Route const& route);

}  // namespace mingtang::desk

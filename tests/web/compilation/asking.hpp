// A request in, a response out: the handlers of this slice without a socket.
#pragma once

#include <string>
#include <vector>

#include "desk/route.hpp"

namespace mingtang::asking {

using Pairs = std::vector<std::pair<std::string, std::string>>;
using Handler = web::Response (*)(desk::Visit&);

inline web::Response get(Desk& desk, Handler handler, std::vector<std::string> captured = {}, Pairs query = {}) {
    web::Site const site;
    web::Request request;
    request.captured = std::move(captured);
    request.query = std::move(query);
    desk::Visit visit{request, desk, site};
    visit.csrf = "token-of-this-session";
    return handler(visit);
}

inline web::Response post(Desk& desk, Handler handler, std::vector<std::string> captured, Pairs form) {
    web::Site const site;
    web::Request request;
    request.method = web::Method::post;
    request.captured = std::move(captured);
    request.form = std::move(form);
    desk::Visit visit{request, desk, site};
    visit.csrf = "token-of-this-session";
    return handler(visit);
}

inline bool has(web::Response const& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string where(web::Response const& response) {
    for (auto const& [name, value] : response.headers)
        if (name == "Location" || name == "location") return value;
    return "";
}

}  // namespace mingtang::asking

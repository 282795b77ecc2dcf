// The pages for what never reaches a handler, or what a handler could not answer: fixed words, a request id, nothing of
// the inside (security.md C31). In JSON for programs under /api.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::web::http {

struct ErrorBody {
    std::string type, text;
};

ErrorBody error_body(int status, std::string_view path, std::string_view request_id);

}  // namespace mingtang::web::http

// The head of an answer: every answer gets the security headers (security.md C24–C26, C30), whoever made it.
// Pure: facts in, text out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/response.hpp"

namespace mingtang::web::http {

struct HeadFacts {
    int status = 200;
    std::string_view type;      // empty: no body, no type
    std::string_view coding{};  // of the body, "" for plain
    bool varies_by_coding = false;
    bool varies_by_cookie = false;
    std::string_view etag{};
    std::string_view nonce{}, refresh{};
    std::vector<std::pair<std::string, std::string>> const* headers = nullptr;  // the handler's own
    Response::Cache cache = Response::Cache::no_store;
    std::optional<std::size_t> length{};  // nothing: an answer that has no body by its status
    std::string_view date{}, request_id{}, path{};
    bool stored_file = false;  // somebody's upload: may do nothing in a browser
    bool secure = false, close = false;
};

// Throws std::logic_error where a name or a value could end its line, or is the server's own to say: a bug of a
// handler, which becomes the 500 page.
void write_head(std::string& out, HeadFacts const& facts);

}  // namespace mingtang::web::http

// What goes back. Small answers own their text; kept pages share one immutable buffer; files are streamed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.hpp"
#include "web/kept_page.hpp"

namespace mingtang::web {

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;  // extra ones; the fixed security headers are the server's
    std::string body;
    std::shared_ptr<KeptPage const> kept;  // instead of body: sent as it is, in the encoding the visitor takes
    std::string file;                      // instead of body: a path inside the file store or the spool, streamed
    std::string nonce;                     // style nonce of a workbench page's CSP; empty on portal pages
    enum class Cache { no_store, no_cache, immutable } cache = Cache::no_store;

    Response& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    Response& status_is(int code) { status = code; return *this; }
};

Response html(Html page, int status = 200);
Response json(std::string text, int status = 200);
Response plain(std::string text, int status = 200);
Response redirect(std::string own_path);      // 303; only a path of our own
// A download: Content-Disposition attachment with an RFC 6266 name.
Response download(std::string bytes, std::string type, std::string_view name);

}  // namespace mingtang::web

// What a browser or a program asked, after admission: one method, one clean path, decoded parameters.
// Plain values only: this header never pulls in Asio or Beast.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace mingtang::web {

enum class Method { get, head, post, put, del };

// A file that arrived in a multipart form; its bytes are in an unnamed temporary file until somebody keeps them.
struct UploadedFile {
    std::string field;
    std::string name;  // as sent, cleaned; never used as a path
    std::string type;  // as claimed
    std::size_t size = 0;
    std::string path;  // "/proc/self/fd/N" of the temporary file, open as long as this value lives
    std::shared_ptr<void> keep;
};

struct Request {
    Method method = Method::get;
    std::string path;                                  // decoded once, no "..", no "//", no NUL
    std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
    std::map<std::string, std::string, std::less<>> cookies;
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;                                  // forms and JSON; empty for multipart
    std::vector<std::pair<std::string, std::string>> form;     // decoded fields of an urlencoded or multipart body
    std::vector<UploadedFile> files;
    std::string peer;                                  // address of the visitor, proxy rules applied (C23)
    std::string id;                                    // request id: in the log, on the error page, in X-Request-Id
    Instant received{};
    bool secure = false;                               // arrived over TLS (at us or at a trusted proxy)
    std::vector<std::string> captured;                 // what {…} of the route matched, in order; set by the router
    std::string_view route{};                          // the route's template, for logs (C65); set by the router, static

    std::string_view header(std::string_view lower_case_name) const;   // "" when absent
    std::string_view cookie(std::string_view name) const;
    // First value of a query parameter or form field; "" when absent.
    std::string_view parameter(std::string_view name) const;
    std::string_view field(std::string_view name) const;
};

}  // namespace mingtang::web

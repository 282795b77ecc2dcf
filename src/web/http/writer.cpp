#include "web/http/writer.hpp"

#include <array>
#include <charconv>
#include <stdexcept>

#include "web/http/head.hpp"

namespace mingtang::web::http {
namespace {

std::string_view reason(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 417:
            return "Expectation Failed";
        case 421:
            return "Misdirected Request";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 503:
            return "Service Unavailable";
        case 507:
            return "Insufficient Storage";
        default:
            return "Status";
    }
}

constexpr std::string_view fixed =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view permissions = "Permissions-Policy: camera=(), microphone=(), geolocation=()\r\n";
constexpr std::string_view portal_policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; report-uri /-/csp\r\n";
constexpr std::string_view workbench_policy_before_nonce =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'nonce-";
constexpr std::string_view workbench_policy_after_nonce =
    "'; img-src 'self' data: blob:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; report-uri /-/csp\r\n";
constexpr std::string_view file_policy =
    "Content-Security-Policy: default-src 'none'; sandbox; frame-ancestors 'none'\r\n";

void check_value(std::string_view value) {
    for (unsigned char const c : value)
        if ((c < 0x20 && c != '\t') || c == 0x7f) throw std::logic_error{"a response header holds a control character"};
}

void check_name(std::string_view name) {
    for (char const c : name) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (!letter) throw std::logic_error{"a response header has no proper name"};
    }
    // Said once, by the server: a second one of these could split the answer in two.
    for (std::string_view const ours : {"", "content-length", "transfer-encoding", "connection", "date", "content-type",
                                        "content-encoding", "cache-control", "vary"})
        if (equal_ignoring_case(name, ours)) throw std::logic_error{"a handler set a response header of the server's"};
}

void line(std::string& out, std::string_view name, std::string_view value) {
    check_value(value);
    out.append(name).append(": ").append(value).append("\r\n");
}

// Pages about a person's own business do not tell other sites where the visitor came from.
bool is_private_path(std::string_view path) {
    for (std::string_view const root : {"/console", "/foi", "/status", "/sign-in"})
        if (path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/')) return true;
    return false;
}

struct OwnHeaders {
    bool policy = false, referrer = false, permissions = false, etag = false, sets_cookie = false;
};

OwnHeaders write_own(std::string& out, HeadFacts const& facts) {
    OwnHeaders own;
    if (!facts.headers) return own;
    for (auto const& [name, value] : *facts.headers) {
        check_name(name);
        own.policy |= equal_ignoring_case(name, "content-security-policy");
        own.referrer |= equal_ignoring_case(name, "referrer-policy");
        own.permissions |= equal_ignoring_case(name, "permissions-policy");
        own.sets_cookie |= equal_ignoring_case(name, "set-cookie");
        if (equal_ignoring_case(name, "etag")) continue;  // said below, for the coding that is sent
        line(out, name, value);
    }
    return own;
}

void write_policies(std::string& out, HeadFacts const& facts, OwnHeaders const& own) {
    out += fixed;
    if (!own.permissions) out += permissions;
    if (!own.referrer)
        out += is_private_path(facts.path) ? "Referrer-Policy: no-referrer\r\n"
                                           : "Referrer-Policy: strict-origin-when-cross-origin\r\n";
    if (!own.policy) {
        if (facts.stored_file) {
            out += file_policy;
        } else if (facts.nonce.empty()) {
            out += portal_policy;
        } else {
            check_value(facts.nonce);
            if (facts.nonce.find_first_of("';\" ") != facts.nonce.npos) throw std::logic_error{"a nonce is not one"};
            out.append(workbench_policy_before_nonce).append(facts.nonce).append(workbench_policy_after_nonce);
        }
    }
    if (facts.secure) out += "Strict-Transport-Security: max-age=31536000\r\n";
}

void write_caching(std::string& out, HeadFacts const& facts, OwnHeaders const& own) {
    auto const cache = own.sets_cookie ? Response::Cache::no_store : facts.cache;
    switch (cache) {
        case Response::Cache::no_store:
            out += "Cache-Control: no-store\r\n";
            break;
        case Response::Cache::no_cache:
            out += "Cache-Control: no-cache\r\n";
            break;
        case Response::Cache::immutable:
            out += "Cache-Control: public, max-age=31536000, immutable\r\n";
            break;
    }
    if (!facts.etag.empty()) line(out, "ETag", facts.etag);
    if (facts.varies_by_coding)
        out += facts.varies_by_cookie ? "Vary: Accept-Encoding, Cookie\r\n" : "Vary: Accept-Encoding\r\n";
    else if (facts.varies_by_cookie)
        out += "Vary: Cookie\r\n";
}

}  // namespace

void write_head(std::string& out, HeadFacts const& facts) {
    out.reserve(out.size() + 1000);  // enough for ours, and still what malloc keeps at hand for the thread
    std::array<char, 24> digits;
    auto const number = [&](std::size_t n) {
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr;
        return std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())};
    };
    out.append("HTTP/1.1 ").append(number(static_cast<std::size_t>(facts.status))).append(" ");
    out.append(reason(facts.status)).append("\r\nDate: ").append(facts.date).append("\r\n");
    if (!facts.type.empty()) line(out, "Content-Type", facts.type);
    if (!facts.coding.empty()) out.append("Content-Encoding: ").append(facts.coding).append("\r\n");
    if (facts.length) out.append("Content-Length: ").append(number(*facts.length)).append("\r\n");
    if (!facts.refresh.empty()) line(out, "Refresh", facts.refresh);
    auto const own = write_own(out, facts);
    write_caching(out, facts, own);
    write_policies(out, facts, own);
    if (!facts.request_id.empty()) out.append("X-Request-Id: ").append(facts.request_id).append("\r\n");
    if (facts.close) out += "Connection: close\r\n";
    out += "\r\n";
}

}  // namespace mingtang::web::http

#include "web/http/admission.hpp"

#include "base/text.hpp"
#include "web/cookies.hpp"
#include "web/http/target.hpp"

namespace mingtang::web::http {
namespace {

std::string lower_case(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

bool is_port(std::string_view text) {
    if (text.empty() || text.size() > 5) return false;
    return text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

Hosts::Hosts(std::vector<std::string> allowed) : allowed_(std::move(allowed)) {
    for (auto& host : allowed_) host = lower_case(host);
}

bool Hosts::allow(std::string_view host) const {
    for (auto const& one : allowed_)
        if (equal_ignoring_case(host, one)) return true;
    return false;
}

bool Hosts::well_formed(std::string_view host) {
    auto const colon = host.rfind(':');
    auto name = host;
    if (host.starts_with('[')) {
        auto const bracket = host.find(']');
        if (bracket == host.npos || !Address::parse(host.substr(1, bracket - 1))) return false;
        auto const rest = host.substr(bracket + 1);
        return rest.empty() || (rest.front() == ':' && is_port(rest.substr(1)));
    }
    if (colon != host.npos) {
        if (!is_port(host.substr(colon + 1))) return false;
        name = host.substr(0, colon);
    }
    if (name.empty() || name.size() > 253) return false;
    for (char const c : lower_case(name))
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-')) return false;
    return true;
}

int admit(Head const& head, Address const& peer, Hosts const& hosts, Proxies const& proxies, Request& request) {
    constexpr int bad_request = 400, misdirected = 421, fields_too_large = 431;
    request.method = head.method;
    if (!Hosts::well_formed(head.host)) return bad_request;
    if (!hosts.allow(head.host)) return misdirected;

    auto target = read_target(head.target);
    if (!target) return bad_request;
    request.path = std::move(target->path);
    request.query = std::move(target->query);

    auto const visitor = visitor_of(peer, head.fields, proxies);
    request.peer = visitor.address.text();
    request.secure = visitor.secure;

    std::size_t cookie_bytes = 0;
    request.headers.reserve(head.fields.size());
    for (auto const& field : head.fields) {
        if (is_override(field.name)) continue;
        auto name = lower_case(field.name);
        if (name == "cookie") {
            cookie_bytes += field.value.size();
            if (cookie_bytes > most_cookie_bytes) return fields_too_large;
            read_cookies(field.value, request.cookies);
            continue;  // handlers ask cookie(name); the raw line never reaches a log
        }
        request.headers.emplace_back(std::move(name), std::string{field.value});
    }
    return 0;
}

}  // namespace mingtang::web::http

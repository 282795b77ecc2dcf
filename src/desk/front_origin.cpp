#include "desk/front_origin.hpp"

namespace mingtang::desk {
namespace {

// "https://www.example.gov.cn:8443/x" -> "www.example.gov.cn:8443"
std::string_view authority(std::string_view url) {
    auto const scheme = url.find("://");
    if (scheme == url.npos) return {};
    url.remove_prefix(scheme + 3);
    return url.substr(0, url.find('/'));
}

std::string_view scheme(std::string_view url) {
    auto const end = url.find("://");
    return end == url.npos ? std::string_view{} : url.substr(0, end);
}

}  // namespace

bool own_form(web::Request const& request, std::string_view public_url) {
    auto const site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin") return false;
    auto const origin = request.header("origin");
    if (origin.empty() || origin == "null") return true;
    if (authority(origin) == authority(public_url) && scheme(origin) == scheme(public_url)) return true;
    // The server let in only names that are its own (C22): the form came from the name it is sent to.
    auto const host = request.header("host");
    return !host.empty() && authority(origin) == host && scheme(origin) == (request.secure ? "https" : "http");
}

std::string_view sent_token(web::Request const& request) {
    auto const header = request.header("x-csrf-token");
    return header.empty() ? request.field("csrf") : header;
}

bool wants_json(web::Request const& request) {
    return request.path.starts_with("/api/") || request.header("accept").starts_with("application/json") ||
           request.header("content-type").starts_with("application/json");
}

}  // namespace mingtang::desk

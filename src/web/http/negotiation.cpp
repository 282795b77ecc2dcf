#include "web/http/negotiation.hpp"

#include "base/text.hpp"
#include "web/http/head.hpp"

namespace mingtang::web::http {
namespace {

bool takes(std::string_view accept, std::string_view coding) {
    while (!accept.empty()) {
        auto const comma = accept.find(',');
        auto const one = accept.substr(0, comma);
        accept.remove_prefix(comma == accept.npos ? accept.size() : comma + 1);
        auto const semicolon = one.find(';');
        if (!equal_ignoring_case(trim(one.substr(0, semicolon)), coding)) continue;
        if (semicolon == one.npos) return true;
        // "q=0", "q=0.0": the visitor names it to refuse it.
        auto const quality = trim(one.substr(semicolon + 1));
        return quality.find_first_of("123456789") != quality.npos;
    }
    return false;
}

// The opaque part without quotes, weakness and coding.
std::string_view bare(std::string_view etag) {
    etag = trim(etag);
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"') etag = etag.substr(1, etag.size() - 2);
    if (etag.ends_with("-gz") || etag.ends_with("-br")) etag.remove_suffix(3);
    return etag;
}

}  // namespace

Coding best_coding(std::string_view accept, bool has_gzip, bool has_brotli) {
    if (accept.empty()) return Coding::plain;
    if (has_brotli && takes(accept, "br")) return Coding::brotli;
    if (has_gzip && takes(accept, "gzip")) return Coding::gzip;
    return Coding::plain;
}

std::string_view name_of(Coding coding) {
    return coding == Coding::brotli ? "br" : coding == Coding::gzip ? "gzip" : "";
}

std::string etag_of(std::string_view etag, Coding coding) {
    std::string text{etag};
    if (coding != Coding::plain && text.ends_with('"'))
        text.insert(text.size() - 1, coding == Coding::brotli ? "-br" : "-gz");
    return text;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag) {
    if (trim(if_none_match) == "*") return true;
    for (auto const one : split(if_none_match, ','))
        if (!trim(one).empty() && bare(one) == bare(etag)) return true;
    return false;
}

}  // namespace mingtang::web::http

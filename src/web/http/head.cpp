// RFC 9112, without everything it tolerates for old times' sake: folded lines, bare line feeds, blanks before the
// colon, lists of lengths, codings other than "chunked".
#include "web/http/head.hpp"

#include <array>
#include <optional>

namespace mingtang::web::http {
namespace {

constexpr int bad_request = 400, uri_too_long = 414, expectation_failed = 417, too_many_fields = 431,
              not_implemented = 501;

constexpr auto token_characters = [] {
    std::array<bool, 256> table{};
    for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = true;
    for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = true;
    for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = true;
    for (char const c : std::string_view{"!#$%&'*+-.^_`|~"}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool is_token(std::string_view text) {
    for (unsigned char const c : text)
        if (!token_characters[c]) return false;
    return !text.empty();
}

// Text of a value: tab, blank, visible ASCII, and bytes above (old clients send names in them). No other control.
bool is_value(std::string_view text) {
    for (unsigned char const c : text)
        if ((c < 0x20 && c != '\t') || c == 0x7f) return false;
    return true;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::variant<Method, int> method_of(std::string_view text) {
    if (text == "GET") return Method::get;
    if (text == "HEAD") return Method::head;
    if (text == "POST") return Method::post;
    if (text == "PUT") return Method::put;
    if (text == "DELETE") return Method::del;
    for (std::string_view const known : {"OPTIONS", "PATCH", "TRACE", "CONNECT"})
        if (text == known) return not_implemented;
    return bad_request;
}

// Digits only: no sign, no list, no blank in between; eighteen digits cannot overflow.
std::optional<std::size_t> length_of(std::string_view text) {
    if (text.empty() || text.size() > 18) return {};
    std::size_t length = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') return {};
        length = length * 10 + static_cast<std::size_t>(c - '0');
    }
    return length;
}

bool lists(std::string_view value, std::string_view word) {
    while (!value.empty()) {
        auto const comma = value.find(',');
        if (equal_ignoring_case(without_blanks(value.substr(0, comma)), word)) return true;
        value.remove_prefix(comma == value.npos ? value.size() : comma + 1);
    }
    return false;
}

// "GET /path HTTP/1.1": exactly two blanks, origin form, visible ASCII.
int read_request_line(std::string_view line, Head& head, bool& http_1_0) {
    auto const first = line.find(' ');
    auto const last = line.rfind(' ');
    if (first == line.npos || first == last) return bad_request;
    auto const method = method_of(line.substr(0, first));
    if (auto const* refusal = std::get_if<int>(&method)) return *refusal;
    head.method = std::get<Method>(method);

    head.target = line.substr(first + 1, last - first - 1);
    if (!head.target.starts_with('/')) return bad_request;
    for (unsigned char const c : head.target)
        if (c <= 0x20 || c >= 0x7f || c == '#' || c == '\\' || c == '"' || c == '<' || c == '>') return bad_request;
    if (head.target.size() > most_target_bytes) return uri_too_long;

    auto const version = line.substr(last + 1);
    http_1_0 = version == "HTTP/1.0";
    return http_1_0 || version == "HTTP/1.1" ? 0 : bad_request;
}

// Fields of which a second one would let two readers of the same bytes see two requests.
enum Once { host, length, coding, type, expect, origin, authorization, once_count };
constexpr std::array<std::string_view, once_count> once_names{
    "host", "content-length", "transfer-encoding", "content-type", "expect", "origin", "authorization"};

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

HeadScanner::Found HeadScanner::look(std::string_view bytes) {
    for (;;) {
        auto const feed = bytes.find('\n', seen_);
        if (feed == bytes.npos) {
            seen_ = bytes.size();
            return Found::nothing_yet;
        }
        seen_ = feed + 1;
        if (feed == line_start_ || bytes[feed - 1] != '\r') return Found::bare_line_feed;
        if (feed == line_start_ + 1) return Found::end;
        line_start_ = seen_;
    }
}

std::variant<Head, int> parse_head(std::string_view bytes) {
    Head head;
    bool http_1_0 = false;
    auto end = bytes.find("\r\n");
    if (end == bytes.npos) return bad_request;
    if (int const refusal = read_request_line(bytes.substr(0, end), head, http_1_0)) return refusal;
    head.close = http_1_0;

    std::array<bool, once_count> seen{};
    head.fields.reserve(16);
    for (bytes.remove_prefix(end + 2); !bytes.starts_with("\r\n"); bytes.remove_prefix(end + 2)) {
        end = bytes.find("\r\n");
        if (end == bytes.npos) return bad_request;
        auto const line = bytes.substr(0, end);
        auto const colon = line.find(':');
        // A folded line begins with a blank, which is no token either.
        if (colon == line.npos || !is_token(line.substr(0, colon))) return bad_request;
        Field const field{line.substr(0, colon), without_blanks(line.substr(colon + 1))};
        if (!is_value(field.value)) return bad_request;
        if (head.fields.size() == most_fields) return too_many_fields;
        head.fields.push_back(field);

        int which = 0;
        while (which < once_count && !equal_ignoring_case(field.name, once_names[which])) ++which;
        if (which < once_count) {
            if (seen[which]) return bad_request;
            seen[which] = true;
        }
        if (which == host) {
            head.host = field.value;
        } else if (which == length) {
            auto const counted = length_of(field.value);
            if (!counted) return bad_request;
            head.content_length = *counted;
        } else if (which == coding) {
            if (!equal_ignoring_case(field.value, "chunked")) return bad_request;
            head.chunked = true;
        } else if (which == expect) {
            if (!equal_ignoring_case(field.value, "100-continue")) return expectation_failed;
            head.expects_continue = !http_1_0;
        } else if (equal_ignoring_case(field.name, "connection") && lists(field.value, "close")) {
            head.close = true;
        }
    }

    if (!seen[host]) return bad_request;
    if (head.chunked && (http_1_0 || seen[length])) return bad_request;
    bool const bodiless = head.method == Method::get || head.method == Method::head || head.method == Method::del;
    if (bodiless && head.has_body()) return bad_request;
    return head;
}

}  // namespace mingtang::web::http

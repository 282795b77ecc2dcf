#include "web/http/target.hpp"

#include "base/text.hpp"

namespace mingtang::web::http {
namespace {

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_clean_path(std::string_view path) {
    for (unsigned char const c : path)
        if (c < 0x20 || c == 0x7f || c == '\\' || c == '%') return false;  // a % left over was encoded twice
    std::string_view rest = path.substr(1);
    while (!rest.empty()) {
        auto const slash = rest.find('/');
        auto const segment = rest.substr(0, slash);
        if (segment.empty() || segment == "." || segment == "..") return false;
        if (slash == rest.npos) break;
        rest.remove_prefix(slash + 1);
    }
    return is_utf8(path);
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size()) return {};
            int const high = digit_value(text[i + 1]), low = digit_value(text[i + 2]);
            if (high < 0 || low < 0) return {};
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' && plus_is_blank ? ' ' : text[i];
        }
    }
    return out;
}

std::optional<Pairs> read_pairs(std::string_view text, std::size_t most) {
    Pairs pairs;
    while (!text.empty()) {
        auto const end = text.find('&');
        auto const pair = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (pair.empty()) continue;
        if (pairs.size() == most) return {};
        auto const equals = pair.find('=');
        auto name = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(equals == pair.npos ? "" : pair.substr(equals + 1), true);
        if (!name || !value) return {};
        for (auto const* part : {&*name, &*value})
            if (part->find('\0') != part->npos || !is_utf8(*part)) return {};
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

std::optional<Target> read_target(std::string_view target) {
    auto const question = target.find('?');
    auto const raw_path = target.substr(0, question);
    if (!raw_path.starts_with('/')) return {};
    // An encoded slash would be a slash to one reader and a letter to the other.
    for (std::size_t i = 0; i + 2 < raw_path.size(); ++i)
        if (raw_path[i] == '%' && raw_path[i + 1] == '2' && (raw_path[i + 2] == 'f' || raw_path[i + 2] == 'F'))
            return {};
    auto path = percent_decode(raw_path, false);
    if (!path || !is_clean_path(*path)) return {};
    auto query = read_pairs(question == target.npos ? "" : target.substr(question + 1), most_parameters);
    if (!query) return {};
    return Target{std::move(*path), std::move(*query)};
}

}  // namespace mingtang::web::http

#include "web/cookies.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace mingtang::web {
namespace {

bool made_of(std::string_view text, std::string_view more) {
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && more.find(c) == more.npos) return false;
    }
    return true;
}

}  // namespace

std::string host_cookie(std::string_view name, std::string_view value, std::optional<std::chrono::seconds> age) {
    if (name.empty() || !made_of(name, "-_") || !made_of(value, "-_.~+/="))
        throw std::logic_error{"a cookie of ours holds a character that it must not"};
    std::string text = "__Host-";
    text.append(name).append("=").append(value).append("; Path=/; Secure; HttpOnly; SameSite=Lax");
    if (age) text += "; Max-Age=" + std::to_string(age->count());
    return text;
}

std::string expired_cookie(std::string_view name) {
    return host_cookie(name, "", std::chrono::seconds{0});
}

void read_cookies(std::string_view field, std::map<std::string, std::string, std::less<>>& cookies) {
    for (auto const part : split(field, ';')) {
        auto const pair = trim(part);
        auto const equals = pair.find('=');
        if (equals == pair.npos || equals == 0) continue;
        cookies.emplace(std::string{pair.substr(0, equals)}, std::string{pair.substr(equals + 1)});
    }
}

}  // namespace mingtang::web

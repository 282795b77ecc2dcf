#include "desk/front_routes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace mingtang::desk {
namespace {

constexpr std::size_t most_parts = 12;

// A path in its parts, without copying: "/ml/3" -> "ml", "3"; "/" -> one empty part.
struct Parts {
    std::array<std::string_view, most_parts> part;
    std::size_t count = 0;  // 0: no path of ours is like that
};

Parts cut(std::string_view path) {
    Parts parts;
    if (path.empty() || path.front() != '/' || path.find('\0') != path.npos) return parts;
    path.remove_prefix(1);
    for (;;) {
        if (parts.count == most_parts) return Parts{};
        auto const slash = path.find('/');
        parts.part[parts.count++] = path.substr(0, slash);
        if (slash == path.npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

bool answers(web::Method route, web::Method asked) {
    return route == (asked == web::Method::head ? web::Method::get : asked);
}

std::string_view name_of(web::Method method) {
    switch (method) {
        case web::Method::get:
            return "GET, HEAD";
        case web::Method::head:
            return "HEAD";
        case web::Method::post:
            return "POST";
        case web::Method::put:
            return "PUT";
        case web::Method::del:
            return "DELETE";
    }
    return "";
}

// "/item/7" has no second spelling "/item/007": one page, one address, one place among the kept ones.
bool begins_with_a_useless_zero(std::string_view text) {
    return text.size() > 1 && text.front() == '0' && text.find_first_not_of("0123456789") == text.npos;
}

template <class Part>
bool fits(Part const& part, std::string_view text) {
    if (!part.captures) return text == part.before;
    auto const around = part.before.size() + part.after.size();
    return text.size() > around && text.starts_with(part.before) && text.ends_with(part.after) &&
           !begins_with_a_useless_zero(text.substr(part.before.size(), text.size() - around));
}

template <class Compiled>
bool fits(Compiled const& compiled, Parts const& path) {
    for (std::size_t i = 0; i < path.count; ++i)
        if (!fits(compiled.parts[i], path.part[i])) return false;
    return true;
}

}  // namespace

std::string_view form_scope(std::string_view pattern) {
    std::size_t at = 0;
    for (int parts = 0; parts < 3; ++parts) {
        at = pattern.find('/', at + 1);
        if (at == pattern.npos) return pattern;
    }
    return pattern.substr(0, at);
}

std::vector<RouteTable::Part> RouteTable::compile(std::string_view pattern) {
    auto const parts = cut(pattern);
    if (parts.count == 0) throw std::logic_error{"not a pattern: " + std::string{pattern}};
    std::vector<Part> compiled;
    for (std::size_t i = 0; i < parts.count; ++i) {
        auto const text = parts.part[i];
        auto const open = text.find('{'), close = text.find('}');
        if (open == text.npos && close == text.npos) {
            compiled.push_back({text, {}, false});
            continue;
        }
        if (open == text.npos || close == text.npos || close < open + 2 || text.find('{', open + 1) != text.npos)
            throw std::logic_error{"not a pattern: " + std::string{pattern}};
        compiled.push_back({text.substr(0, open), text.substr(close + 1), true});
    }
    return compiled;
}

// "/console/catalogs/new" is asked before "/console/catalogs/{catalog}".
bool RouteTable::before(Compiled const& a, Compiled const& b) {
    for (std::size_t i = 0; i < a.parts.size(); ++i)
        if (a.parts[i].captures != b.parts[i].captures) return b.parts[i].captures;
    return false;
}

void RouteTable::add(std::span<Route const> routes) {
    for (auto const& route : routes) {
        Compiled compiled{all_.size(), compile(route.pattern)};
        auto const count = compiled.parts.size();
        if (by_parts_.size() <= count) by_parts_.resize(count + 1);
        auto& bucket = by_parts_[count];
        for (auto const& other : bucket) {
            bool same = all_[other.route].method == route.method;
            for (std::size_t i = 0; same && i < count; ++i) {
                auto const &x = other.parts[i], &y = compiled.parts[i];
                same = x.captures == y.captures && x.before == y.before && x.after == y.after;
            }
            if (same) throw std::logic_error{"two routes for one address: " + std::string{route.pattern}};
        }
        bucket.insert(std::upper_bound(bucket.begin(), bucket.end(), compiled, before), std::move(compiled));
        all_.push_back(route);
    }
}

RouteTable::Found RouteTable::find(web::Method method, std::string_view path) const {
    Found found;
    auto const parts = cut(path);
    if (parts.count == 0 || parts.count >= by_parts_.size()) return found;
    for (auto const& compiled : by_parts_[parts.count]) {
        if (!fits(compiled, parts)) continue;
        auto const& route = all_[compiled.route];
        if (!answers(route.method, method)) {
            auto const name = name_of(route.method);
            if (found.allow.find(name) == found.allow.npos)
                found.allow.append(found.allow.empty() ? "" : ", ").append(name);
            continue;
        }
        found.route = &route;
        for (std::size_t i = 0; i < parts.count; ++i) {
            auto const& part = compiled.parts[i];
            if (!part.captures) continue;
            auto text = parts.part[i].substr(part.before.size());
            text.remove_suffix(part.after.size());
            found.captured.emplace_back(text);
        }
        return found;
    }
    return found;
}

Route const* RouteTable::find_kept(std::string_view path) const {
    auto const parts = cut(path);
    if (parts.count == 0 || parts.count >= by_parts_.size()) return nullptr;
    for (auto const& compiled : by_parts_[parts.count]) {
        auto const& route = all_[compiled.route];
        if (route.method != web::Method::get || !fits(compiled, parts)) continue;
        return route.keep == Keep::kept ? &route : nullptr;
    }
    return nullptr;
}

}  // namespace mingtang::desk

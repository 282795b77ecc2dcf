#include "desk/front_keeping.hpp"

#include "base/text.hpp"

namespace mingtang::desk {
namespace {

// Longer values are no field, unit or page of ours; a key is not a place to store things.
constexpr std::size_t longest_value = 200;

template <class Each>
void each_known(web::Request const& request, Route const& route, Each const& each) {
    for (std::string_view rest = route.known_query; !rest.empty();) {
        auto const space = rest.find(' ');
        auto const name = rest.substr(0, space);
        rest.remove_prefix(space == rest.npos ? rest.size() : space + 1);
        auto const value = request.parameter(name);
        if (!name.empty() && !value.empty() && value.size() <= longest_value) each(name, value);
    }
}

}  // namespace

Clothes clothes_of(web::Request const& request, Route const& route) {
    Clothes clothes;
    if (route.pattern.starts_with("/api/")) return clothes;
    auto const mode = request.cookie("mode");
    if (mode == "elder") clothes.mode = web::Mode::elder;
    if (mode == "contrast") clothes.mode = web::Mode::contrast;
    if (mode == "kiosk") clothes.mode = web::Mode::kiosk;
    if (request.cookie("script") == "hant") clothes.script = web::Script::traditional;
    return clothes;
}

// Order and repetition in the query do not matter: the route's list is walked, not the visitor's. A value is written
// with its length, so that no value can look like another name.
std::string key_of(web::Request const& request, Route const& route, Clothes const& clothes) {
    std::string key;
    key.reserve(request.path.size() + 32);
    key += static_cast<char>('0' + static_cast<int>(clothes.mode));
    key += static_cast<char>('0' + static_cast<int>(clothes.script));
    key += request.path;
    each_known(request, route, [&](std::string_view name, std::string_view value) {
        key += '\0';  // never in a path
        key.append(name).append("=").append(std::to_string(value.size())).append(":").append(value);
    });
    return key;
}

web::Request bare(web::Request const& request, Route const& route) {
    web::Request made;
    made.method = web::Method::get;
    made.path = request.path;
    made.id = request.id;  // for the page that says no, which is not kept
    made.route = request.route;
    made.captured = request.captured;
    each_known(request, route,
               [&](std::string_view name, std::string_view value) { made.query.emplace_back(name, value); });
    return made;
}

}  // namespace mingtang::desk

// Looking things up in a request. How a request is admitted is in http/.
#include "web/request.hpp"

namespace mingtang::web {
namespace {

std::string_view first(std::vector<std::pair<std::string, std::string>> const& pairs, std::string_view name) {
    for (auto const& [key, value] : pairs)
        if (key == name) return value;
    return {};
}

}  // namespace

std::string_view Request::header(std::string_view lower_case_name) const {
    return first(headers, lower_case_name);
}

std::string_view Request::cookie(std::string_view name) const {
    auto const found = cookies.find(name);
    return found == cookies.end() ? std::string_view{} : std::string_view{found->second};
}

std::string_view Request::parameter(std::string_view name) const {
    return first(query, name);
}

std::string_view Request::field(std::string_view name) const {
    return first(form, name);
}

}  // namespace mingtang::web

#include "catalog/api_paging.hpp"

#include <algorithm>
#include <charconv>

#include "web/view.hpp"

namespace mingtang::catalog {
namespace {

Result<int> number(desk::Visit const& visit, std::string_view name, int otherwise, int most) {
    auto const text = visit.request.parameter(name);
    if (text.empty()) return otherwise;
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > most)
        return refuse(Refusal::Kind::invalid, bad_parameter, std::string{name});
    return value;
}

}  // namespace

Result<Paging> paging(desk::Visit const& visit) {
    Paging asked;
    asked.page = TRY(number(visit, "page", 1, 1'000'000));
    asked.size = TRY(number(visit, "page_size", 50, 200));
    return asked;
}

void write_paging(JsonWriter& json, desk::Visit const& visit, Paging const& at) {
    json.member("page", at.page).member("page_size", at.size).member("total", at.total);
    auto neighbour = [&](std::string_view name, int page) {
        json.key(name);
        if (page < 1 || std::int64_t{page - 1} * at.size >= std::max(at.total, 1)) {
            json.null();
            return;
        }
        std::vector<std::pair<std::string_view, std::string>> query;
        for (auto const& [key, value] : visit.request.query)
            if (key != "page") query.emplace_back(key, value);
        query.emplace_back("page", std::to_string(page));
        json.text(web::own_path(visit.request.path, query));
    };
    neighbour("next", at.page + 1);
    neighbour("previous", at.page - 1);
}

}  // namespace mingtang::catalog

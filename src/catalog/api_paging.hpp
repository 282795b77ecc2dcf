// What every list and every object of /api/v1 has in common, whichever slice answers: pages, parameters, and how a
// refusal is said. A wrong value is refused, never corrected in silence.
#pragma once

#include <string_view>

#include "catalog/json_writer.hpp"
#include "desk/route.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

inline constexpr Wording bad_parameter{"api.bad_parameter", "参数 {} 的值不对"};
inline constexpr Wording nothing_there{"api.not_found", "没有这个对象，或者它没有公布"};

struct Paging {
    int page = 1, size = 50, total = 0;
};
Result<Paging> paging(desk::Visit const& visit);
// page, page_size, total, and the neighbours as addresses of their own (a kept answer carries no Link header).
void write_paging(JsonWriter& json, desk::Visit const& visit, Paging const& at);

// Nothing where it is not given.
template <class AnId>
Result<AnId> id_parameter(desk::Visit const& visit, std::string_view name) {
    auto const text = visit.request.parameter(name);
    if (text.empty()) return AnId{};
    auto const id = AnId::parse(text);
    if (!id) return refuse(Refusal::Kind::invalid, bad_parameter, std::string{name});
    return *id;
}

// {…} of the route.
template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit) {
    if (auto const id = AnId::parse(visit.captured(0))) return *id;
    return refuse(Refusal::Kind::not_found, nothing_there);
}

// A handler's body: a refusal becomes the API's problem, in one place.
template <class Body>
web::Response serve(desk::Visit& visit, Body&& body) {
    auto answered =
        visit.desk.database.read([&](storage::Transaction& tx) -> Result<web::Response> { return body(tx); });
    return answered ? std::move(*answered) : desk::json_for(answered.error());
}

}  // namespace mingtang::catalog

#include "portal/place.hpp"

#include "org/reform.hpp"
#include "org/store.hpp"
#include "portal/frame.hpp"

namespace mingtang::portal {

std::optional<Place> find_place(storage::Transaction& tx, desk::Visit const& visit, Whose whose) {
    auto const id = org::FieldId::parse(visit.captured(whose == Whose::area ? 1 : 0));
    if (!id) return std::nullopt;
    auto jurisdiction = whose == Whose::area ? org::find_jurisdiction_by_code(tx, visit.captured(0)) : district(tx);
    auto field = org::find_field(tx, *id, visit.desk.today());
    if (!jurisdiction || !field || (whose == Whose::area && is_district(*jurisdiction))) return std::nullopt;
    auto path = field_path(*jurisdiction, *id);
    return Place{std::move(*jurisdiction), std::move(*field), std::move(path)};
}

std::optional<FieldEnd> end_of(storage::Transaction& tx, org::Field const& field, org::Jurisdiction const& place,
                               Date today) {
    auto const days = org::days_of(tx, field.id);
    if (!days || !days->to || *days->to > today) return std::nullopt;
    FieldEnd found{field.name + "已于" + mingtang::chinese(*days->to) + "停用，不再编制目录；已公布的目录保留供查阅。", {}};
    if (auto const next = org::find_field(tx, days->successor, today))
        found.successor = {"现由" + next->name + "承接", web::own_url(field_path(place, next->id))};
    return found;
}

std::optional<int> edition_number(desk::Visit const& visit, Whose whose) {
    return edition_number(visit.captured(whose == Whose::area ? 2 : 1));
}

std::optional<int> edition_number(std::string_view text) {
    auto const number = Id<struct EditionNumber>::parse(text);
    if (!number || number->value > 1'000'000) return std::nullopt;
    return static_cast<int>(number->value);
}

}  // namespace mingtang::portal

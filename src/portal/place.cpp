#include "portal/place.hpp"

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

std::optional<int> edition_number(desk::Visit const& visit, Whose whose) {
    return edition_number(visit.captured(whose == Whose::area ? 2 : 1));
}

std::optional<int> edition_number(std::string_view text) {
    auto const number = Id<struct EditionNumber>::parse(text);
    if (!number || number->value > 1'000'000) return std::nullopt;
    return static_cast<int>(number->value);
}

}  // namespace mingtang::portal

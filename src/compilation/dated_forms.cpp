#include "compilation/dated_forms.hpp"

#include "base/text.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {

web::FormField day_field(std::string name, std::string label, std::string hint) {
    web::FormField field{std::move(name), std::move(label), "", std::move(hint)};
    field.type = "date";
    field.required = true;
    return field;
}

web::FormField basis_field(std::string name, std::string hint) {
    web::FormField field{std::move(name), "依据", "", std::move(hint)};
    field.required = true;
    field.max_length = 200;
    return field;
}

DatedLine dated(std::string words, Date from, std::optional<Date> to) {
    return {std::move(words), mingtang::chinese(from), to ? mingtang::chinese(*to) : "至今"};
}

std::string name_of_unit(storage::Transaction& tx, org::UnitId id) {
    auto const unit = org::find_unit(tx, id);
    return unit ? unit->name : "";
}

Refusal bad_day() {
    return {Refusal::Kind::invalid, wording::bad_form, "日期要写成 2026-11-20 这样"};
}

}  // namespace mingtang::compilation

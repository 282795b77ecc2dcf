#include "compilation/placing.hpp"

namespace mingtang::compilation {

Matrix matrix_of(std::vector<org::Field> const& fields) {
    Matrix matrix;
    for (auto const& field : fields) {
        if (field.lead_unit) {
            matrix[field.lead_unit].leads.insert(field.id.value);
            matrix[field.lead_unit].shares.insert(field.id.value);
        }
        for (auto const unit : field.responsible_units) matrix[unit].shares.insert(field.id.value);
    }
    return matrix;
}

std::set<std::int64_t> likely_fields(ListedMatter const& matter, Matrix const& matrix) {
    if (matter.towns || !matter.unit) return {};
    auto const at = matrix.find(matter.unit);
    static std::set<std::int64_t> const none{0};
    return at == matrix.end() ? none : at->second.shares;
}

Placing place_of(ListedMatter const& matter, NameIndex const& index,
                 std::map<std::int64_t, org::FieldId> const& field_of, Matrix const& matrix) {
    auto const likely = likely_fields(matter, matrix);
    auto const match = index.find(matter.name, likely);
    if (match.kind == Match::Kind::exact) {
        // The same name may stand in several fields: the unit's own comes first.
        for (auto const& one : match.suggestions)
            if (auto const field = field_of.at(one.id); likely.contains(field.value))
                return {Placing::By::name, field, "与标准指引中的“" + one.name + "”同名"};
        auto const& first = match.suggestions.front();
        return {Placing::By::name, field_of.at(first.id), "与标准指引中的“" + first.name + "”同名"};
    }
    if (match.kind == Match::Kind::near && match.suggestions.front().score >= near_enough_to_place) {
        auto const& first = match.suggestions.front();
        return {Placing::By::name, field_of.at(first.id), "与标准指引中的“" + first.name + "”名称相近"};
    }
    auto const at = matrix.find(matter.unit);
    if (at == matrix.end() || matter.towns) return {};
    if (at->second.leads.size() == 1)
        return {Placing::By::unit, org::FieldId{*at->second.leads.begin()}, "实施单位牵头的领域"};
    for (auto const& one : match.suggestions)
        if (auto const field = field_of.at(one.id); at->second.leads.contains(field.value))
            return {Placing::By::unit, field, "实施单位牵头的领域，与“" + one.name + "”名称相近"};
    return {};
}

}  // namespace mingtang::compilation

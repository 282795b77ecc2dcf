#include "catalog/facts.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/lint/lint.hpp"
#include "org/reform.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {
namespace {

// "/371311/371311003/" -> "/371311/": a town's item may name a unit of its district.
std::string_view district_of(std::string_view path) {
    auto const end = path.find('/', 1);
    return end == path.npos ? path : path.substr(0, end + 1);
}

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> found;
    for (auto const part : split(list, ';'))
        if (!trim(part).empty()) found.emplace_back(trim(part));
    return found;
}

// Who answers today for what the unit owed in this field; "" when nobody was named.
std::string successor_of(storage::Transaction& tx, org::UnitId unit, org::FieldId field) {
    for (auto const& one : org::successors(tx, unit))
        if (one.field == field)
            if (auto const next = org::find_unit(tx, one.successor)) return next->name;
    return "";
}

}  // namespace

Surroundings::District const& Surroundings::district(std::string_view path) {
    if (auto const known = districts_.find(path); known != districts_.end()) return known->second;
    District found;
    for (auto const& one : org::jurisdictions_under(tx_, path)) found.kinds.emplace(one.id, one.kind);
    for (auto const& unit : org::units_under(tx_, path, day_))
        found.units.push_back({unit.id, unit.name, names_in(unit.aliases), found.kinds.at(unit.jurisdiction), {}, ""});
    return districts_.emplace(path, std::move(found)).first->second;
}

org::Field const* Surroundings::field(org::FieldId id) {
    if (auto const known = fields_.find(id); known != fields_.end()) return &known->second;
    auto found = org::find_field(tx_, id, day_);
    return found ? &fields_.emplace(id, std::move(*found)).first->second : nullptr;
}

lint::Facts Surroundings::of(Catalog const& catalog, org::Jurisdiction const& place,
                             std::vector<org::UnitId> const& owing) {
    lint::Facts facts;
    facts.day = day_;
    facts.level = catalog.level;
    facts.laws = &lint::known_laws();
    facts.statutes = statutes::built_in();
    facts.special_laws = statutes::built_in_special_laws();
    if (auto const* known = field(catalog.field)) facts.field = *known;
    facts.place_code = place.code;

    auto const& around = district(district_of(place.path));
    facts.units = around.units;
    std::set<org::UnitId> known;
    for (auto const& unit : facts.units) known.insert(unit.id);
    for (auto const id : owing) {
        if (!id || !known.insert(id).second) continue;
        auto const unit = org::find_dated_unit(tx_, id);
        if (!unit || !unit->to || *unit->to > day_) continue;  // of another district: the lint says that it is not ours
        auto const kind = around.kinds.find(unit->unit.jurisdiction);
        facts.units.push_back({unit->unit.id,
                               unit->unit.name,
                               {},
                               kind == around.kinds.end() ? org::Jurisdiction::Kind::district : kind->second,
                               unit->to,
                               successor_of(tx_, unit->unit.id, catalog.field)});
    }
    return facts;
}

lint::Facts gather_facts(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day) {
    std::vector<org::UnitId> owing;
    for (auto const& item : items)
        if (owing.empty() || owing.back() != item.disclosing_unit) owing.push_back(item.disclosing_unit);
    Surroundings surroundings{tx, day};
    auto facts = surroundings.of(catalog, *org::find_jurisdiction(tx, catalog.jurisdiction), owing);
    facts.items = std::move(items);
    return facts;
}

Date law_changed_on(Date day) {
    static std::vector<Date> const changes = [] {
        auto days = lint::known_laws().changes();
        for (auto const& limit : statutes::built_in().all()) {
            days.push_back(limit.valid_from);
            if (limit.valid_to) days.push_back(*limit.valid_to + Days{1});
        }
        std::ranges::sort(days);
        return days;
    }();
    auto const next = std::ranges::upper_bound(changes, day);
    return next == changes.begin() ? Date{} : *(next - 1);
}

std::string legal_obstacle(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day) {
    return lint::legal_obstacle(gather_facts(tx, catalog, std::move(items), day));
}

}  // namespace mingtang::catalog

#include "catalog/facts.hpp"

#include <map>
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

lint::Facts gather_facts(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day) {
    lint::Facts facts;
    facts.day = day;
    facts.level = catalog.level;
    facts.laws = &lint::known_laws();
    facts.statutes = statutes::built_in();
    facts.special_laws = statutes::built_in_special_laws();
    if (auto field = org::find_field(tx, catalog.field, day)) facts.field = std::move(*field);
    auto const place = org::find_jurisdiction(tx, catalog.jurisdiction);
    facts.place_code = place->code;

    auto const district = district_of(place->path);
    std::map<org::JurisdictionId, org::Jurisdiction::Kind> kinds;
    for (auto const& one : org::jurisdictions_under(tx, district)) kinds.emplace(one.id, one.kind);
    std::set<org::UnitId> known;
    for (auto const& unit : org::units_under(tx, district, day)) {
        facts.units.push_back({unit.id, unit.name, names_in(unit.aliases), kinds.at(unit.jurisdiction), {}, ""});
        known.insert(unit.id);
    }
    for (auto const& item : items) {
        if (!item.disclosing_unit || !known.insert(item.disclosing_unit).second) continue;
        auto const unit = org::find_dated_unit(tx, item.disclosing_unit);
        if (!unit || !unit->to || *unit->to > day) continue;  // of another district: the lint says that it is not ours
        facts.units.push_back({unit->unit.id,
                               unit->unit.name,
                               {},
                               kinds.contains(unit->unit.jurisdiction) ? kinds.at(unit->unit.jurisdiction)
                                                                       : org::Jurisdiction::Kind::district,
                               unit->to,
                               successor_of(tx, unit->unit.id, catalog.field)});
    }
    facts.items = std::move(items);
    return facts;
}

std::string legal_obstacle(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day) {
    return lint::legal_obstacle(gather_facts(tx, catalog, std::move(items), day));
}

}  // namespace mingtang::catalog

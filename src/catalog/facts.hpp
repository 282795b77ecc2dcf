// Gathers what the lint is handed: the units of the whole district, those that ended and still owe an item, the laws
// and the statutes. The three sources (guideline, powers, services) are compilation's; whoever stands above both adds
// them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/lint/facts.hpp"
#include "catalog/types.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::catalog {

// What stands around catalogs on one day. What many catalogs share (units, fields) is asked for once.
class Surroundings {
  public:
    Surroundings(storage::Transaction& tx, Date day) : tx_(tx), day_(day) {}

    // Everything but the items; `owing`: the units that they name.
    lint::Facts of(Catalog const& catalog, org::Jurisdiction const& place, std::vector<org::UnitId> const& owing);
    org::Field const* field(org::FieldId id);
    Date day() const { return day_; }

  private:
    struct District {
        std::map<org::JurisdictionId, org::Jurisdiction::Kind> kinds;
        std::vector<lint::UnitFact> units;
    };
    District const& district(std::string_view path);

    storage::Transaction& tx_;
    Date day_;
    std::map<std::string, District, std::less<>> districts_;
    std::map<org::FieldId, org::Field> fields_;
};

lint::Facts gather_facts(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day);

// The last day, up to this one, on which a law or a legal number changed: until the next, every day is judged alike.
Date law_changed_on(Date day);

// The legal errors that stand in the way of submission and publication, in one sentence; "" when nothing does.
std::string legal_obstacle(storage::Transaction& tx, Catalog const& catalog, std::vector<Item> items, Date day);

}  // namespace mingtang::catalog

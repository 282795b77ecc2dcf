// Catalogs looked at: the lint's findings with the words around them, and the same in numbers. Read-only; who may ask
// is the caller's question.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/facts.hpp"
#include "catalog/lint/lint.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::checking {

namespace lint = catalog::lint;

// One catalog in numbers: what an overview needs, small enough to keep of every catalog of a district (kept.hpp).
struct Summary {
    catalog::Catalog catalog;
    catalog::Edition edition;
    org::Jurisdiction jurisdiction;
    org::Field field;
    std::map<org::UnitId, std::string> units;  // names, of those who owe an item
    lint::Rates rates;
    std::map<org::UnitId, std::vector<int>> found;  // findings in the items of a unit, by check
    std::vector<int> of_catalog;                    // findings of the catalog as a whole, by check
    std::vector<int> repairable;                    // findings whose repair is certain, by check
    bool compiled = false;                          // its sources are known, so that they were checked too

    int findings(std::size_t check, org::UnitId unit = {}) const;  // `unit` none: of all, and of the whole
    std::string title() const;                                     // 义务教育领域 · 罗庄区（县级）
};

// The findings themselves.
struct Checked : Summary {
    std::vector<lint::Finding> all;
    std::map<catalog::ItemId, std::string> names;  // 一级 · 二级, of the items in which something was found
};
using Summaries = std::vector<std::shared_ptr<Summary const>>;
using AllChecked = std::vector<std::shared_ptr<Checked const>>;

// Which edition of what, and what stands around it. `facts` has its items once they were read.
struct Look {
    catalog::Catalog catalog;
    catalog::Edition edition;
    org::Jurisdiction jurisdiction;
    org::Field field;
    lint::Facts facts;
    bool compiled = false;
};
Look prepare(storage::Transaction& tx, catalog::Surroundings& around, catalog::Catalog const& catalog,
             catalog::Edition const& edition, org::Jurisdiction const& jurisdiction, org::Field const& field);
Look with_items(storage::Transaction& tx, Look of);
// Runs the checks over the items that were read, or this one alone: then the numbers are of it alone, too.
Checked look(Look const& of, std::optional<std::size_t> check = {});

// Every catalog in force at this place and below, by place and field; `field` none: of all fields.
std::vector<Look> prepare_published(storage::Transaction& tx, catalog::Surroundings& around, std::string_view path,
                                    org::FieldId field);
AllChecked look_at_published(storage::Transaction& tx, std::string_view path, org::FieldId field, Date day);

// Which findings a press of the button would repair.
bool repairable(lint::Finding const& finding);

}  // namespace mingtang::checking

// Catalogs looked at: the lint's findings with the words around them. Read-only; who may ask is the caller's question.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/lint/lint.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::checking {

namespace lint = catalog::lint;

struct Checked {
    catalog::Catalog catalog;
    catalog::Edition edition;
    org::Jurisdiction jurisdiction;
    org::Field field;
    std::vector<catalog::Item> items;
    std::map<org::UnitId, std::string> units;  // names, of those who owe an item
    std::vector<lint::Finding> findings;
    lint::Rates rates;
    bool compiled = false;  // its sources are known, so that they were checked too

    std::string title() const;  // 义务教育领域 · 罗庄区（县级）
};

Checked look_at(storage::Transaction& tx, catalog::Catalog const& catalog, catalog::Edition const& edition,
                org::Jurisdiction const& jurisdiction, org::Field const& field, Date day);

// Every catalog in force at this place and below, by place and field; `field` none: of all fields.
std::vector<Checked> look_at_published(storage::Transaction& tx, std::string_view path, org::FieldId field, Date day);

// What was decided of the catalog's three sources, added to the facts. False when nobody compiled it here.
bool add_sources(storage::Transaction& tx, catalog::Catalog const& catalog, catalog::EditionId edition,
                 lint::Facts& facts);

}  // namespace mingtang::checking

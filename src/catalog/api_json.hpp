// The values of the API as JSON: what a unit, a field, a catalog, an edition, an item look like to a program.
// Their keys are those of assets/openapi.yaml, and a web test says so.
#pragma once

#include <map>
#include <string>

#include "catalog/door.hpp"
#include "catalog/json_writer.hpp"

namespace mingtang::catalog {

// Names of units, asked once each.
class UnitNames {
  public:
    explicit UnitNames(storage::Transaction& tx) : tx_(tx) {}
    void write(JsonWriter& json, std::string_view key, org::UnitId unit);  // null when there is none
    void write(JsonWriter& json, org::UnitId unit);

  private:
    storage::Transaction& tx_;
    std::map<org::UnitId, std::string> names_;
};

void write_field(JsonWriter& json, org::Field const& field, UnitNames& units);
void write_place(JsonWriter& json, org::Jurisdiction const& place);
void write_edition(JsonWriter& json, Edition const& edition);
void write_catalog(JsonWriter& json, door::Published const& one);
void write_entry(JsonWriter& json, Entry const& entry);
void write_item(JsonWriter& json, Item const& item, org::FieldId field, CatalogId catalog, UnitNames& units);

}  // namespace mingtang::catalog

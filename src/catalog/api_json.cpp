#include "catalog/api_json.hpp"

#include "catalog/codes.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {

void UnitNames::write(JsonWriter& json, std::string_view key, org::UnitId unit) {
    json.key(key);
    if (unit)
        write(json, unit);
    else
        json.null();
}

void UnitNames::write(JsonWriter& json, org::UnitId unit) {
    auto const [at, fresh] = names_.emplace(unit, "");
    if (fresh)
        if (auto const found = org::find_unit(tx_, unit)) at->second = found->name;
    json.object().member("id", unit).member("name", at->second).end_object();
}

void write_field(JsonWriter& json, org::Field const& field, UnitNames& units) {
    json.object().member("id", field.id).member("name", field.name).member("short_name", field.short_name);
    json.member("ministry", field.ministry).member("guideline", field.guideline);
    units.write(json, "lead_unit", field.lead_unit);
    json.key("responsible_units").array();
    for (auto const unit : field.responsible_units) units.write(json, unit);
    json.end_array().end_object();
}

void write_place(JsonWriter& json, org::Jurisdiction const& place) {
    json.key("jurisdiction").object();
    json.member("code", place.code).member("name", place.name).member("kind", org::code(place.kind)).end_object();
}

void write_edition(JsonWriter& json, Edition const& edition) {
    json.object().member("number", edition.number).member("state", code(edition.state)).member("items", edition.items);
    json.member("published_at", edition.published_at ? iso(*edition.published_at) : std::string{});
    json.member("author", edition.author_name).member("reviewer", edition.reviewer_name).end_object();
}

void write_catalog(JsonWriter& json, door::Published const& one) {
    json.object()
        .member("id", one.catalog.id)
        .member("field", one.catalog.field)
        .member("level", code(one.catalog.level));
    write_place(json, one.jurisdiction);
    json.key("edition");
    write_edition(json, one.edition);
    json.key("items_by_level").object();
    json.member("county", one.county).member("town", one.town).member("village", one.village).end_object();
    // The portal's addresses: the district's own catalogs stand without its code.
    bool const district = one.jurisdiction.kind == org::Jurisdiction::Kind::district;
    auto const path =
        (district ? "" : "/area/" + one.jurisdiction.code) + "/ml/" + one.catalog.field.text() + "/catalog.";
    json.key("files").object();
    for (std::string const kind : {"xlsx", "docx", "pdf", "csv", "json"}) json.member(kind, path + kind);
    json.end_object().end_object();
}

void write_entry(JsonWriter& json, Entry const& entry) {
    json.member("level1", entry.level1).member("level2", entry.level2).member("content", entry.content);
    json.member("basis", entry.basis).member("time_limit", entry.time_limit).member("subject", entry.subject);
    json.member("channels", entry.channels).member("audience", entry.audience).member("method", entry.method);
    json.member("levels", entry.levels);
}

void write_item(JsonWriter& json, Item const& item, org::FieldId field, CatalogId catalog, UnitNames& units) {
    json.object().member("id", item.id).member("catalog", catalog).member("field", field);
    json.member("position", item.position);
    write_entry(json, item.entry);
    units.write(json, "unit", item.disclosing_unit);
    // Not where it was read: names of officers' files are nobody's business outside.
    json.end_object();
}

}  // namespace mingtang::catalog

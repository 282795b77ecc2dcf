// Rows <-> values. A day decides which units exist and who leads which field; names of the past stay findable.
#include "org/store.hpp"

#include <array>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "org/queries.hpp"
#include "org/reform.hpp"

namespace mingtang::org {
namespace {

constexpr std::array<std::pair<Jurisdiction::Kind, std::string_view>, 4> kinds{{
    {Jurisdiction::Kind::district, "district"},
    {Jurisdiction::Kind::subdistrict, "subdistrict"},
    {Jurisdiction::Kind::town, "town"},
    {Jurisdiction::Kind::village, "village"},
}};

Jurisdiction jurisdiction_from(storage::Row const& row) {
    Jurisdiction found{row.as_id<JurisdictionId>(0),
                       row.as_id<JurisdictionId>(1),
                       Jurisdiction::Kind::district,
                       row.text(3),
                       row.text(4),
                       row.text(5)};
    for (auto const& [kind, code] : kinds)
        if (code == row.text(2)) found.kind = kind;
    return found;
}

Unit unit_from(storage::Row const& row) {
    return {
        row.as_id<UnitId>(0), row.as_id<JurisdictionId>(1), row.as_id<UnitId>(2), row.text(3), row.text(4), row.text(5),
        row.flag(6),          int(row.integer(7))};
}

// "None yet" is NULL in the database.
template <class Tag>
std::optional<Id<Tag>> maybe(Id<Tag> id) {
    return id ? std::optional{id} : std::nullopt;
}

struct NamedField {
    Field field;
    std::string aliases;
    std::optional<Date> from, to;
    bool on(Date day) const { return (!from || *from <= day) && (!to || *to > day); }
};

NamedField field_from(storage::Row const& row) {
    Field field;
    field.id = row.as_id<FieldId>(0);
    field.name = row.text(1);
    field.short_name = row.text(2);
    field.ministry = row.text(4);
    field.guideline = row.text(5);
    field.icon = row.text(6);
    return {std::move(field), row.text(3), row.maybe_date(7), row.maybe_date(8)};
}

std::vector<NamedField> named_fields(storage::Transaction& tx, Date on) {
    std::vector<NamedField> all;
    for (auto const& row : tx.run(queries::fields)) all.push_back(field_from(row));
    for (auto const& row : tx.run(queries::field_units, {on})) {
        auto const id = row.as_id<FieldId>(0);
        for (auto& named : all) {
            auto& field = named.field;
            if (field.id != id) continue;
            if (row.text(2) == "lead")
                field.lead_unit = row.as_id<UnitId>(1);
            else
                field.responsible_units.push_back(row.as_id<UnitId>(1));
        }
    }
    return all;
}

}  // namespace

std::string_view code(Jurisdiction::Kind kind) {
    for (auto const& [known, text] : kinds)
        if (known == kind) return text;
    return "";
}

std::optional<Jurisdiction> find_jurisdiction(storage::Transaction& tx, JurisdictionId id) {
    auto const row = tx.first(queries::find_jurisdiction, {id});
    if (!row) return std::nullopt;
    return jurisdiction_from(*row);
}

std::optional<Jurisdiction> find_jurisdiction_by_code(storage::Transaction& tx, std::string_view code) {
    auto const row = tx.first(queries::find_jurisdiction_by_code, {code});
    if (!row) return std::nullopt;
    return jurisdiction_from(*row);
}

std::vector<Jurisdiction> jurisdictions_under(storage::Transaction& tx, std::string_view path) {
    std::vector<Jurisdiction> found;
    for (auto const& row : tx.run(queries::jurisdictions_under, {path})) found.push_back(jurisdiction_from(row));
    return found;
}

std::optional<Unit> find_unit(storage::Transaction& tx, UnitId id) {
    auto const row = tx.first(queries::find_unit, {id});
    if (!row) return std::nullopt;
    return unit_from(*row);
}

std::optional<Unit> find_unit_by_name(storage::Transaction& tx, JurisdictionId jurisdiction, std::string_view name,
                                      Date on) {
    if (name.empty() || name.find_first_of("%_;") != name.npos) return std::nullopt;
    auto const row = tx.first(queries::find_unit_by_name, {jurisdiction, name, on});
    if (!row) return std::nullopt;
    return unit_from(*row);
}

std::vector<Unit> units_under(storage::Transaction& tx, std::string_view path, Date on) {
    std::vector<Unit> found;
    for (auto const& row : tx.run(queries::units_under, {path, on})) found.push_back(unit_from(row));
    return found;
}

std::vector<Field> all_fields(storage::Transaction& tx, Date on) {
    std::vector<Field> found;
    for (auto& named : named_fields(tx, on)) found.push_back(std::move(named.field));
    return found;
}

std::vector<Field> fields(storage::Transaction& tx, Date on) {
    std::vector<Field> found;
    for (auto& named : named_fields(tx, on))
        if (named.on(on)) found.push_back(std::move(named.field));
    return found;
}

std::optional<Field> find_field(storage::Transaction& tx, FieldId id, Date on) {
    for (auto& named : named_fields(tx, on))
        if (named.field.id == id) return std::move(named.field);
    return std::nullopt;
}

std::optional<Field> find_field_by_name(storage::Transaction& tx, std::string_view name, Date on) {
    for (auto& named : named_fields(tx, on)) {
        if (!named.on(on)) continue;
        auto& [field, aliases, from, to] = named;
        if (field.name == name || field.short_name == name) return std::move(field);
        for (auto const alias : split(aliases, ';'))
            if (!alias.empty() && (alias == name || std::string{alias} + "领域" == name)) return std::move(field);
    }
    return std::nullopt;
}

std::vector<LeadingGroupMember> leading_group(storage::Transaction& tx) {
    std::vector<LeadingGroupMember> found;
    for (auto const& row : tx.run(queries::leading_group))
        found.push_back({int(row.integer(0)), row.text(1), row.text(2), row.text(3)});
    return found;
}

void add(storage::Transaction& tx, Jurisdiction const& jurisdiction) {
    tx.run(queries::add_jurisdiction, {jurisdiction.id, maybe(jurisdiction.parent), code(jurisdiction.kind),
                                       jurisdiction.code, jurisdiction.name, jurisdiction.path});
}

void add(storage::Transaction& tx, Unit const& unit, Date from) {
    tx.run(queries::add_unit, {unit.id, unit.jurisdiction, maybe(unit.parent), unit.name, unit.kind, unit.aliases,
                               unit.pilot ? 1 : 0, unit.position, from});
}

void add(storage::Database& database, storage::Transaction& tx, NewField const& wanted, Date from) {
    auto const& field = wanted.field;
    tx.run(queries::add_field, {field.id, field.name, field.short_name, wanted.aliases, field.ministry, field.guideline,
                                field.icon, field.id.value});
    auto share = [&](UnitId unit, std::string_view part, int position) {
        auto const line = wanted.plan_line ? std::optional{wanted.plan_line} : std::nullopt;
        tx.run(queries::add_field_unit, {database.next_id(), field.id, unit, part, line, position, from});
    };
    if (field.lead_unit) share(field.lead_unit, "lead", 0);
    int position = 0;
    for (auto const unit : field.responsible_units) share(unit, "responsible", ++position);
}

void add(storage::Database& database, storage::Transaction& tx, LeadingGroupMember const& member) {
    tx.run(queries::add_leading_group_member,
           {database.next_id(), member.position, member.part, member.post, member.organisation});
}

void add_holiday(storage::Transaction& tx, Date day, std::string_view kind, std::string_view name) {
    tx.run(queries::add_holiday, {day, kind, name});
}

}  // namespace mingtang::org

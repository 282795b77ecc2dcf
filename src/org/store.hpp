// Rows <-> values for jurisdictions, units and fields, as they stand on a day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::org {

std::optional<Jurisdiction> find_jurisdiction(storage::Transaction& tx, JurisdictionId id);
std::optional<Jurisdiction> find_jurisdiction_by_code(storage::Transaction& tx, std::string_view code);
// The jurisdiction itself and everything below it, by code.
std::vector<Jurisdiction> jurisdictions_under(storage::Transaction& tx, std::string_view path);

std::optional<Unit> find_unit(storage::Transaction& tx, UnitId id);
std::optional<Unit> find_unit_by_name(storage::Transaction& tx, JurisdictionId jurisdiction, std::string_view name,
                                      Date on);
// Units existing on `on` in this jurisdiction and below, in their order.
std::vector<Unit> units_under(storage::Transaction& tx, std::string_view path, Date on);

// All fields in order, with lead and responsible units as of `on`.
std::vector<Field> fields(storage::Transaction& tx, Date on);
std::optional<Field> find_field(storage::Transaction& tx, FieldId id, Date on);
// By its name with or without 领域, or an alias (救灾生产, 涉农资金, …).
std::optional<Field> find_field_by_name(storage::Transaction& tx, std::string_view name, Date on);

std::vector<LeadingGroupMember> leading_group(storage::Transaction& tx);

std::string_view code(Jurisdiction::Kind kind);  // "subdistrict"

// Founding a district; ids are the caller's. Units, leads and shares hold from `from` on, until somebody ends them.
struct NewField {
    Field field;
    std::string aliases;  // other names, separated by ';'
    int plan_line = 0;    // line of the plan that names the lead unit, 0 = none
};
void add(storage::Transaction& tx, Jurisdiction const& jurisdiction);
void add(storage::Transaction& tx, Unit const& unit, Date from);
void add(storage::Database& database, storage::Transaction& tx, NewField const& field, Date from);
void add(storage::Database& database, storage::Transaction& tx, LeadingGroupMember const& member);
// `kind` is "holiday" or "workday", as in data/holidays.csv.
void add_holiday(storage::Transaction& tx, Date day, std::string_view kind, std::string_view name);

}  // namespace mingtang::org

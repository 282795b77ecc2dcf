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
std::optional<Unit> find_unit_by_name(storage::Transaction& tx, JurisdictionId jurisdiction, std::string_view name, Date on);
// Units existing on `on` in this jurisdiction and below, in their order.
std::vector<Unit> units_under(storage::Transaction& tx, std::string_view path, Date on);

// All fields in order, with lead and responsible units as of `on`.
std::vector<Field> fields(storage::Transaction& tx, Date on);
std::optional<Field> find_field(storage::Transaction& tx, FieldId id, Date on);
// By its name with or without 领域, or an alias (救灾生产, 涉农资金, …).
std::optional<Field> find_field_by_name(storage::Transaction& tx, std::string_view name, Date on);

}  // namespace mingtang::org

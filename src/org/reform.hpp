// Reforms (机构改革): a unit takes another name, ends and hands over what it owed, a field changes its lead or its
// name, begins or ends. Within a caller's transaction; who may do it and the audit are the caller's. rulebook §10 trap
// 17: nothing is deleted, every name and every duty keeps its days.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "org/store.hpp"
#include "org/types.hpp"
#include "storage/database.hpp"

namespace mingtang::org {

// The same unit under a new name from `since` on; the former one stays findable as an alias and with its days.
Result<Unit> rename_unit(storage::Transaction& tx, UnitId unit, std::string const& name, Date since, Date today);

// What a unit owed in one field goes to that successor.
struct Handover {
    FieldId field;
    UnitId successor;
};
struct Ending {
    UnitId unit;
    Date since{};              // the first day without it
    std::vector<Handover> to;  // for every field in which it has a part or owes items
    std::string basis;         // the document that ordered it
    std::int64_t account = 0;
    std::string actor;
    Instant made_at{};
};
// `owes_in`: fields in which published items name the unit; who asks the catalog knows them.
Result<std::int64_t> end_unit(storage::Database& database, storage::Transaction& tx, Ending const& ending,
                              std::vector<FieldId> const& owes_in, Date today);

// Who leads and who shares a field from `since` on; what does not change keeps its days.
Result<Field> set_field_units(storage::Database& database, storage::Transaction& tx, FieldId field, UnitId lead,
                              std::vector<UnitId> const& responsible, Date since);
Result<Field> rename_field(storage::Transaction& tx, FieldId field, std::string const& name, Date since, Date today);

// A field that the plan did not have: its number goes on from the last one, for ever.
struct LaterField {
    std::string name, ministry, guideline;
    UnitId lead;
    std::vector<UnitId> responsible;
    Date since{};
};
Result<Field> add_field(storage::Database& database, storage::Transaction& tx, LaterField const& wanted);
// From `since` on it is no field of its own; nobody leads it any more. What was published in it stays.
// `successor`: the field that carries it on, none if nobody does.
Result<Field> end_field(storage::Transaction& tx, FieldId field, Date since, FieldId successor, Date today);
// With those that ended and those still to come; org::fields has those of the day.
std::vector<Field> all_fields(storage::Transaction& tx, Date on);
struct FieldDays {
    std::optional<Date> from, to;  // none: since the beginning; still a field
    FieldId successor{};           // of one that ended: who carries it on
    bool on(Date day) const { return (!from || *from <= day) && (!to || *to > day); }
};
std::optional<FieldDays> days_of(storage::Transaction& tx, FieldId field);

// A name as it may stand in the register: one line, neither empty nor too long.
Result<std::string> checked_name(std::string const& typed);

// History, oldest first.
struct FormerName {
    std::string name;
    Date from{}, to{};
};
std::vector<FormerName> former_names(storage::Transaction& tx, UnitId unit);
std::vector<FormerName> former_names(storage::Transaction& tx, FieldId field);
struct FieldUnitLine {
    UnitId unit;
    std::string unit_name;  // as it is called now
    std::string part;       // lead, responsible
    int plan_line = 0;
    Date from{};
    std::optional<Date> to;
};
std::vector<FieldUnitLine> lines_of(storage::Transaction& tx, FieldId field);
struct UnitLine {
    FieldId field;
    std::string part;
    Date from{};
    std::optional<Date> to;
};
std::vector<UnitLine> lines_of(storage::Transaction& tx, UnitId unit);

// A unit with the days it exists.
struct DatedUnit {
    Unit unit;
    Date from{};
    std::optional<Date> to;
};
std::optional<DatedUnit> find_dated_unit(storage::Transaction& tx, UnitId unit);
// Units that ended, newest end first.
std::vector<DatedUnit> ended_units(storage::Transaction& tx, std::string_view path, Date on);
// Who answers today for what this unit owed, by field.
std::vector<Handover> successors(storage::Transaction& tx, UnitId unit);

// Whether some unit or some line of the matrix begins or ends on this day: what is shown changes overnight.
bool changes_on(storage::Transaction& tx, Date day);

}  // namespace mingtang::org

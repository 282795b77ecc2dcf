#include "org/reform.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "org/queries.hpp"
#include "org/wording.hpp"

namespace mingtang::org {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

std::optional<DatedUnit> existing_on(Transaction& tx, UnitId id, Date day) {
    auto found = find_dated_unit(tx, id);
    if (!found || found->from > day || (found->to && *found->to <= day)) return std::nullopt;
    return found;
}

// The first day of the present name: of the unit, or the day after the last former one.
template <class Id>
Date name_since(Transaction& tx, Id id, Date began) {
    auto const names = former_names(tx, id);
    return names.empty() ? began : names.back().to;
}

std::string with_alias(std::string aliases, std::string const& name) {
    for (auto const one : split(aliases, ';'))
        if (one == name) return aliases;
    return aliases.empty() ? name : aliases + ";" + name;
}

// One line of the matrix ends on the day, or is taken out when it began on that very day.
void end_line(Transaction& tx, std::int64_t id, Date from, Date since) {
    if (from >= since)
        tx.run(queries::remove_field_unit, {id});
    else
        tx.run(queries::end_field_unit, {id, since});
}

void begin_line(storage::Database& database, Transaction& tx, FieldId field, UnitId unit, std::string_view part,
                int position, std::optional<std::int64_t> plan_line, Date since) {
    // A line that ended on this very day goes on.
    tx.run(queries::reopen_field_unit, {field, unit, part, since});
    if (tx.changed() > 0) return;
    tx.run(queries::add_field_unit, {database.next_id(), field, unit, part, plan_line, position, since});
}

struct OpenLine {
    std::int64_t id = 0;
    UnitId unit;
    std::string part;
    std::optional<std::int64_t> plan_line;
    Date from{};
};

std::vector<OpenLine> open_lines(Transaction& tx, FieldId field, Date since) {
    std::vector<OpenLine> lines;
    for (auto const& row : tx.run(queries::open_field_units, {field, since}))
        lines.push_back({row.integer(0), row.as_id<UnitId>(1), row.text(2),
                         row.null(3) ? std::nullopt : std::optional{row.integer(3)}, row.date(4)});
    return lines;
}

// The successor takes the unit's lines: the lead comes before a share, and nobody has both.
void hand_over_lines(storage::Database& database, Transaction& tx, FieldId field, UnitId unit, UnitId successor,
                     Date since) {
    std::optional<OpenLine> own, theirs;
    for (auto& line : open_lines(tx, field, since)) {
        if (line.unit == unit && (!own || line.part == "lead")) own = line;
        if (line.unit == successor && (!theirs || line.part == "lead")) theirs = line;
    }
    for (auto const& line : open_lines(tx, field, since))
        if (line.unit == unit) end_line(tx, line.id, line.from, since);
    if (!own) return;
    if (theirs && theirs->part == "lead") return;
    if (theirs && own->part != "lead") return;
    if (theirs) end_line(tx, theirs->id, theirs->from, since);
    begin_line(database, tx, field, successor, own->part, own->part == "lead" ? 0 : 99, own->plan_line, since);
}

}  // namespace

Result<Unit> rename_unit(Transaction& tx, UnitId id, std::string const& typed, Date since, Date today) {
    auto const found = existing_on(tx, id, since);
    if (!found) return refuse(Kind::not_found, wording::no_such_unit);
    auto const name = TRY(checked_name(typed));
    auto unit = found->unit;
    if (name == unit.name) return refuse(Kind::invalid, wording::same_name);
    if (since > today) return refuse(Kind::invalid, wording::not_yet);
    auto const began = name_since(tx, id, found->from);
    if (since <= began) return refuse(Kind::invalid, wording::before_it_began, iso(began + Days{1}));
    if (auto const other = find_unit_by_name(tx, unit.jurisdiction, name, since); other && other->id != id)
        return refuse(Kind::conflict, wording::name_taken, name);
    tx.run(queries::add_unit_name, {id, unit.name, began, since});
    unit.aliases = with_alias(unit.aliases, unit.name);
    unit.name = name;
    tx.run(queries::rename_unit, {id, unit.name, unit.aliases});
    return unit;
}

Result<std::int64_t> end_unit(storage::Database& database, Transaction& tx, Ending const& ending,
                              std::vector<FieldId> const& owes_in, Date today) {
    auto const found = existing_on(tx, ending.unit, ending.since);
    if (!found) return refuse(Kind::not_found, wording::no_such_unit);
    if (ending.since > today) return refuse(Kind::invalid, wording::not_yet);
    if (ending.since <= found->from) return refuse(Kind::invalid, wording::before_it_began, iso(found->from + Days{1}));

    std::map<FieldId, UnitId> to;
    for (auto const& one : ending.to) to[one.field] = one.successor;
    std::set<FieldId> needed{owes_in.begin(), owes_in.end()};
    for (auto const& line : lines_of(tx, ending.unit))
        if (!line.to || *line.to > ending.since) needed.insert(line.field);
    for (auto const field : needed) {
        if (to.contains(field) && to.at(field)) continue;
        auto const named = find_field(tx, field, ending.since);
        return refuse(Kind::invalid, wording::successor_needed, named ? named->name : field.text());
    }
    for (auto const& [field, successor] : to) {
        if (successor == ending.unit) return refuse(Kind::invalid, wording::own_successor);
        auto const heir = existing_on(tx, successor, ending.since);
        if (!heir || heir->unit.jurisdiction != found->unit.jurisdiction)
            return refuse(Kind::invalid, wording::bad_successor, heir ? heir->unit.name : successor.text());
    }

    auto const reform = database.next_id();
    tx.run(queries::add_reform,
           {reform, ending.unit, ending.since, clean_text(ending.basis),
            ending.account ? std::optional{ending.account} : std::nullopt, ending.actor, ending.made_at});
    for (auto const& [field, successor] : to) {
        tx.run(queries::add_reform_line, {reform, field, successor});
        hand_over_lines(database, tx, field, ending.unit, successor, ending.since);
        // What this unit answered for in the name of others goes on with its successor.
        tx.run(queries::move_successions, {ending.unit, field, successor, ending.since});
        tx.run(queries::put_succession, {ending.unit, field, successor, ending.since});
    }
    tx.run(queries::end_unit, {ending.unit, ending.since});
    return reform;
}

Result<Field> set_field_units(storage::Database& database, Transaction& tx, FieldId id, UnitId lead,
                              std::vector<UnitId> const& responsible, Date since) {
    if (!find_field(tx, id, since)) return refuse(Kind::not_found, wording::no_such_field);
    if (!lead) return refuse(Kind::invalid, wording::lead_needed);
    if (std::ranges::find(responsible, lead) != responsible.end()) return refuse(Kind::invalid, wording::lead_twice);
    for (auto const unit : responsible)
        if (!existing_on(tx, unit, since)) return refuse(Kind::invalid, wording::no_such_unit);
    if (!existing_on(tx, lead, since)) return refuse(Kind::invalid, wording::no_such_unit);

    auto const before = open_lines(tx, id, since);
    std::optional<std::int64_t> plan_line;
    Date last{};
    for (auto const& line : before) {
        if (line.plan_line) plan_line = line.plan_line;
        last = std::max(last, line.from);
    }
    if (since < last) return refuse(Kind::invalid, wording::before_it_began, iso(last));
    auto const stays = [&](OpenLine const& line) {
        if (line.part == "lead") return line.unit == lead;
        return std::ranges::find(responsible, line.unit) != responsible.end();
    };
    auto const stands = [&](UnitId unit, std::string_view part) {
        return std::ranges::any_of(before, [&](auto const& line) { return line.unit == unit && line.part == part; });
    };
    int changed = 0;
    for (auto const& line : before)
        if (!stays(line)) {
            end_line(tx, line.id, line.from, since);
            ++changed;
        }
    auto begin = [&](UnitId unit, std::string_view part, int position) {
        if (stands(unit, part)) return;
        begin_line(database, tx, id, unit, part, position, plan_line, since);
        ++changed;
    };
    begin(lead, "lead", 0);
    int position = 0;
    for (auto const unit : responsible) begin(unit, "responsible", ++position);
    if (changed == 0) return refuse(Kind::invalid, wording::nothing_changed);
    return *find_field(tx, id, since);
}

Result<Field> rename_field(Transaction& tx, FieldId id, std::string const& typed, Date since, Date today) {
    auto const row = tx.first(queries::find_field_dated, {id});
    if (!row) return refuse(Kind::not_found, wording::no_such_field);
    auto name = TRY(checked_name(typed));
    constexpr std::string_view ending = "领域";
    if (!name.ends_with(ending)) name += ending;
    auto const former = row->text(0);
    if (name == former) return refuse(Kind::invalid, wording::same_name);
    if (since > today) return refuse(Kind::invalid, wording::not_yet);
    auto const began = name_since(tx, id, row->null(2) ? make_date(2020, 1, 1) : row->date(2));
    if (since <= began) return refuse(Kind::invalid, wording::before_it_began, iso(began + Days{1}));
    if (auto const other = find_field_by_name(tx, name, since); other && other->id != id)
        return refuse(Kind::conflict, wording::field_name_taken, name);
    tx.run(queries::add_field_name, {id, former, began, since});
    auto const short_name = name.substr(0, name.size() - ending.size());
    tx.run(queries::rename_field,
           {id, name, short_name,
            with_alias(row->text(1),
                       former.ends_with(ending) ? former.substr(0, former.size() - ending.size()) : former)});
    return *find_field(tx, id, since);
}

}  // namespace mingtang::org

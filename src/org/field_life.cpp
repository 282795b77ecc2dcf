// Fields that come and go after the plan's twenty-six (动态调整). Nothing is deleted: a field has its days, its number
// is never given again.
#include <algorithm>

#include "base/text.hpp"
#include "org/queries.hpp"
#include "org/reform.hpp"
#include "org/wording.hpp"

namespace mingtang::org {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

constexpr std::string_view ending = "领域";
constexpr std::string_view icon = "file-text";
constexpr std::size_t longest_name = 60;

bool exists(Transaction& tx, UnitId id, Date day) {
    auto const found = find_dated_unit(tx, id);
    return found && found->from <= day && (!found->to || *found->to > day);
}

}  // namespace

Result<std::string> checked_name(std::string const& typed) {
    auto name = clean_line(typed);
    if (name.empty() || length_in_characters(name) > longest_name || name.find(';') != name.npos)
        return refuse(Kind::invalid, wording::name_needed);
    return name;
}

std::optional<FieldDays> days_of(Transaction& tx, FieldId field) {
    auto const row = tx.first(queries::find_field_days, {field});
    if (!row) return std::nullopt;
    return FieldDays{row->maybe_date(0), row->maybe_date(1), row->as_id<FieldId>(2)};
}

Result<Field> add_field(storage::Database& database, Transaction& tx, LaterField const& wanted) {
    auto name = TRY(checked_name(wanted.name));
    if (!name.ends_with(ending)) name += ending;
    auto const short_name = name.substr(0, name.size() - ending.size());
    if (short_name.empty()) return refuse(Kind::invalid, wording::name_needed);
    // A name is taken by what has it or had it: two fields of one name could not be told apart in any file.
    for (auto const& row : tx.run(queries::fields))
        if (row.text(1) == name) return refuse(Kind::conflict, wording::field_name_taken, name);
    if (!wanted.lead) return refuse(Kind::invalid, wording::lead_needed);
    if (std::ranges::find(wanted.responsible, wanted.lead) != wanted.responsible.end())
        return refuse(Kind::invalid, wording::lead_twice);
    if (!exists(tx, wanted.lead, wanted.since)) return refuse(Kind::invalid, wording::no_such_unit);
    for (auto const unit : wanted.responsible)
        if (!exists(tx, unit, wanted.since)) return refuse(Kind::invalid, wording::no_such_unit);

    auto const numbers = tx.first(queries::next_field);
    auto const id = numbers->as_id<FieldId>(0);
    tx.run(queries::add_later_field, {id, name, short_name, clean_line(wanted.ministry), clean_line(wanted.guideline),
                                      icon, numbers->integer(1), wanted.since});
    auto share = [&](UnitId unit, std::string_view part, int position) {
        tx.run(queries::add_field_unit,
               {database.next_id(), id, unit, part, std::optional<std::int64_t>{}, position, wanted.since});
    };
    share(wanted.lead, "lead", 0);
    int position = 0;
    for (auto const unit : wanted.responsible) share(unit, "responsible", ++position);
    return *find_field(tx, id, wanted.since);
}

Result<Field> end_field(Transaction& tx, FieldId id, Date since, FieldId successor, Date today) {
    auto const days = days_of(tx, id);
    if (!days) return refuse(Kind::not_found, wording::no_such_field);
    if (days->to) return refuse(Kind::wrong_state, wording::field_has_ended, iso(*days->to));
    if (since > today) return refuse(Kind::invalid, wording::not_yet);
    // Its first day, or the day of its last change: before that, the end would undo what was. What is only planned is
    // given up.
    auto first = days->from.value_or(make_date(2020, 1, 1));
    for (auto const& line : lines_of(tx, id))
        if (line.from <= today) first = std::max(first, line.from);
    if (since <= first) return refuse(Kind::invalid, wording::before_it_began, iso(first + Days{1}));
    if (successor) {
        auto const next = days_of(tx, successor);
        if (successor == id || !next || !next->on(since)) return refuse(Kind::invalid, wording::bad_field_successor);
    }
    auto ended = *find_field(tx, id, since);
    for (auto const& row : tx.run(queries::open_field_units, {id, since})) {
        if (row.date(4) >= since)
            tx.run(queries::remove_field_unit, {row.integer(0)});
        else
            tx.run(queries::end_field_unit, {row.integer(0), since});
    }
    tx.run(queries::end_field, {id, since, successor ? std::optional{successor} : std::nullopt});
    return ended;
}

}  // namespace mingtang::org

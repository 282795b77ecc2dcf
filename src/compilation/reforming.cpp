#include "compilation/reforming.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/door.hpp"
#include "catalog/store.hpp"
#include "catalog/workflow.hpp"
#include "compilation/rights.hpp"
#include "compilation/wording.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

// The office of the place to which the unit belongs; the matrix is the district's.
Result<org::DatedUnit> open_unit(Desk const& desk, Transaction& tx, org::UnitId id) {
    auto found = org::find_dated_unit(tx, id);
    if (!found) return refuse(Kind::not_found, wording::unit_not_found);
    TRY(open_as_office(desk, tx, found->unit.jurisdiction));
    return std::move(*found);
}

Result<org::Jurisdiction> open_matrix(Desk const& desk, Transaction& tx) {
    auto const unit = org::find_unit(tx, desk.actor.unit);
    auto const own = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    if (!own || own->kind != org::Jurisdiction::Kind::district) return refuse(Kind::not_allowed, wording::office_only);
    return open_as_office(desk, tx, own->id);
}

Result<std::string> needed_basis(std::string const& typed) {
    auto basis = clean_text(typed);
    if (basis.empty()) return refuse(Kind::invalid, wording::basis_needed);
    return basis;
}

std::string in_words(Transaction& tx, org::Field const& field) {
    auto const name = [&](org::UnitId id) {
        auto const unit = org::find_unit(tx, id);
        return unit ? unit->name : "";
    };
    std::vector<std::string> others;
    for (auto const unit : field.responsible_units) others.push_back(name(unit));
    return "牵头：" + name(field.lead_unit) + (others.empty() ? "" : "；责任：" + join(others, "、"));
}

// Whoever looked at a unit, a field or a list of them sees it anew.
void touch_all(Desk const& desk, Transaction& tx) {
    std::vector<web::Topic> topics{"units", "catalogs", "site"};
    for (auto const& field : org::fields(tx, desk.today())) topics.push_back("field:" + field.id.text());
    touch(desk, tx, topics);
}

}  // namespace

std::vector<Duty> duties_of(Transaction& tx, org::UnitId unit, Date on) {
    std::map<org::FieldId, int> items;
    int total = 0;
    for (auto const& one : catalog::door::items_of_unit(tx, unit, 1, 1'000'000, total)) ++items[one.field];
    std::vector<Duty> duties;
    for (auto const& field : org::fields(tx, on)) {
        std::string part;
        if (field.lead_unit == unit)
            part = "牵头";
        else if (std::ranges::find(field.responsible_units, unit) != field.responsible_units.end())
            part = "责任";
        auto const owed = items.contains(field.id) ? items.at(field.id) : 0;
        if (!part.empty() || owed > 0) duties.push_back({field, part, owed});
    }
    return duties;
}

Result<org::UnitId> rename_unit(Desk& desk, org::UnitId id, std::string const& name, Date since,
                                std::string const& basis) {
    return desk.database.change([&](Transaction& tx) -> Result<org::UnitId> {
        auto const found = TRY(open_unit(desk, tx, id));
        auto const why = TRY(needed_basis(basis));
        auto const renamed = TRY(org::rename_unit(tx, id, name, since, desk.today()));
        catalog::index_items_of(desk.database, tx, id);
        touch_all(desk, tx);
        touch(desk, tx, {"unit:" + id.text()});
        record(desk, tx, "org.rename_unit", "unit", id.value, found.unit.name, renamed.name + "，" + iso(since) + " 起",
               why);
        return id;
    });
}

Result<org::UnitId> end_unit(Desk& desk, org::UnitId id, Date since, std::vector<org::Handover> const& to,
                             std::string const& basis) {
    return desk.database.change([&](Transaction& tx) -> Result<org::UnitId> {
        auto const found = TRY(open_unit(desk, tx, id));
        auto const why = TRY(needed_basis(basis));
        auto const duties = duties_of(tx, id, since);
        std::vector<org::FieldId> owes_in;
        for (auto const& duty : duties)
            if (duty.items > 0) owes_in.push_back(duty.field.id);
        org::Ending const ending{id, since, to, why, desk.actor.account.value, desk.actor.name, desk.now};
        TRY(org::end_unit(desk.database, tx, ending, owes_in, desk.today()));
        catalog::follow_successors(tx);
        for (auto const& one : to) catalog::index_items_of(desk.database, tx, one.successor);
        std::vector<web::Topic> topics{"unit:" + id.text()};
        std::vector<std::string> lines;
        for (auto const& one : to) {
            auto const field = org::find_field(tx, one.field, since);
            auto const heir = org::find_unit(tx, one.successor);
            if (!field || !heir) continue;
            auto const duty = std::ranges::find(duties, one.field, [](Duty const& d) { return d.field.id; });
            lines.push_back(field->short_name + "→" + heir->name +
                            (duty == duties.end() ? "" : "（" + std::to_string(duty->items) + " 项）"));
            topics.push_back("unit:" + one.successor.text());
        }
        touch_all(desk, tx);
        touch(desk, tx, topics);
        record(desk, tx, "org.end_unit", "unit", id.value, found.unit.name,
               iso(since) + " 起撤销；" + (lines.empty() ? "没有职责需要承接" : join(lines, "，")), why);
        return id;
    });
}

Result<org::FieldId> set_field_units(Desk& desk, org::FieldId id, org::UnitId lead,
                                     std::vector<org::UnitId> const& responsible, Date since,
                                     std::string const& basis) {
    return desk.database.change([&](Transaction& tx) -> Result<org::FieldId> {
        TRY(open_matrix(desk, tx));
        auto const why = TRY(needed_basis(basis));
        auto const before = org::find_field(tx, id, since);
        if (!before) return refuse(Kind::not_found, wording::field_not_found);
        auto const after = TRY(org::set_field_units(desk.database, tx, id, lead, responsible, since));
        touch_all(desk, tx);
        std::vector<web::Topic> topics;
        for (auto const* field : {&*before, &after}) {
            topics.push_back("unit:" + field->lead_unit.text());
            for (auto const unit : field->responsible_units) topics.push_back("unit:" + unit.text());
        }
        touch(desk, tx, topics);
        record(desk, tx, "org.set_field_units", "field", id.value, in_words(tx, *before),
               in_words(tx, after) + "，" + iso(since) + " 起", why);
        return id;
    });
}

Result<org::FieldId> rename_field(Desk& desk, org::FieldId id, std::string const& name, Date since,
                                  std::string const& basis) {
    return desk.database.change([&](Transaction& tx) -> Result<org::FieldId> {
        TRY(open_matrix(desk, tx));
        auto const why = TRY(needed_basis(basis));
        auto const before = org::find_field(tx, id, since);
        if (!before) return refuse(Kind::not_found, wording::field_not_found);
        auto const renamed = TRY(org::rename_field(tx, id, name, since, desk.today()));
        touch_all(desk, tx);
        record(desk, tx, "org.rename_field", "field", id.value, before->name, renamed.name + "，" + iso(since) + " 起",
               why);
        return id;
    });
}

Result<org::FieldId> add_field(Desk& desk, org::LaterField const& wanted, std::string const& basis) try {
    return desk.database.change([&](Transaction& tx) -> Result<org::FieldId> {
        TRY(open_matrix(desk, tx));
        auto const why = TRY(needed_basis(basis));
        auto const added = TRY(org::add_field(desk.database, tx, wanted));
        touch_all(desk, tx);
        touch(desk, tx, {"field:" + added.id.text()});
        record(desk, tx, "org.add_field", "field", added.id.value, "",
               added.name + "，" + iso(wanted.since) + " 起；" + in_words(tx, added), why);
        return added.id;
    });
} catch (storage::Failure const& failure) {
    // Two added one at once: the number went to the other.
    if (failure.kind() != storage::Failure::Kind::constraint) throw;
    return refuse(Kind::conflict, wording::field_added_meanwhile);
}

Result<org::FieldId> end_field(Desk& desk, org::FieldId id, Date since, org::FieldId successor,
                               std::string const& basis) {
    return desk.database.change([&](Transaction& tx) -> Result<org::FieldId> {
        auto const own = TRY(open_matrix(desk, tx));
        auto const why = TRY(needed_basis(basis));
        for (auto const& listed : catalog::editions_under(tx, own.path))
            if (listed.catalog.field == id &&
                (catalog::in_work(listed.edition.state) || listed.edition.state == catalog::EditionState::submitted))
                return refuse(Kind::wrong_state, wording::field_in_work,
                              listed.jurisdiction + "，" + listed.edition.author_name);
        touch_all(desk, tx);
        auto const ended = TRY(org::end_field(tx, id, since, successor, desk.today()));
        std::vector<web::Topic> topics{"unit:" + ended.lead_unit.text()};
        for (auto const unit : ended.responsible_units) topics.push_back("unit:" + unit.text());
        touch(desk, tx, topics);
        auto const next = successor ? org::find_field(tx, successor, since) : std::nullopt;
        record(desk, tx, "org.end_field", "field", id.value, ended.name + "；" + in_words(tx, ended),
               iso(since) + " 起停用" + (next ? "，由" + next->name + "承接" : ""), why);
        return id;
    });
}

}  // namespace mingtang::compilation

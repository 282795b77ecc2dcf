#include "compilation/rounds.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/door.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/rights.hpp"
#include "compilation/round_store.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;

constexpr std::string_view pilot_phase = "试点街镇", town_phase = "其他街镇", department_phase = "部门";

bool is_town(org::Jurisdiction const& place) {
    return place.kind == org::Jurisdiction::Kind::subdistrict || place.kind == org::Jurisdiction::Kind::town;
}

// The street's or town's own office: the unit of the place that is below no other.
std::optional<org::Unit> office_of(std::vector<org::Unit> const& units, org::Jurisdiction const& place) {
    for (auto const& unit : units)
        if (unit.jurisdiction == place.id && !unit.parent) return unit;
    return std::nullopt;
}

// What became of one catalog within the round.
struct Done {
    std::optional<Date> on;
    bool begun = false;
};

class Progresses {
  public:
    Progresses(Transaction& tx, std::string_view path, Date from, std::optional<Date> until)
        : from_(from), until_(until) {
        for (auto const& one : compilations_under(tx, path)) {
            auto const& compilation = one.compilation;
            auto& done = of_[key(compilation.catalog)];
            if (!compilation.finished_at)
                done.begun = done.begun || !until_ || local_date(compilation.begun_at) < *until_;
            else
                finish(done, local_date(*compilation.finished_at));
        }
        // A catalog that was uploaded and published is compiled too, whoever did it in which way.
        for (auto const& published : catalog::door::published_in(tx, path, true))
            for (auto const& edition : catalog::door::editions_of(tx, published.catalog.id))
                if (edition.published_at) finish(of_[key(published.catalog)], local_date(*edition.published_at));
    }
    Done of(org::JurisdictionId place, org::FieldId field, catalog::Level level) const {
        auto const at = of_.find({place, field, level});
        return at == of_.end() ? Done{} : at->second;
    }

  private:
    using Key = std::tuple<org::JurisdictionId, org::FieldId, catalog::Level>;
    static Key key(catalog::Catalog const& of) { return {of.jurisdiction, of.field, of.level}; }

    // The first day on which it was finished counts: a later correction does not make a unit late.
    void finish(Done& done, Date day) const {
        if (day < from_ || (until_ && day >= *until_)) return;
        if (!done.on || day < *done.on) done.on = day;
    }

    std::map<Key, Done> of_;
    Date from_;
    std::optional<Date> until_;
};

void count(Obligation& of, Done const& done) {
    ++of.fields;
    if (done.on) {
        ++of.done;
        if (!of.last_done || *done.on > *of.last_done) of.last_done = done.on;
    } else if (done.begun) {
        ++of.begun;
    }
}

}  // namespace

Result<RoundId> begin_round(Desk& desk, NewRound const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<RoundId> {
        auto const place = TRY(open_as_office(desk, tx, wanted.jurisdiction));
        Round round;
        round.id = desk.database.make_id<RoundId>();
        round.jurisdiction = place.id;
        round.name = clean_line(wanted.name);
        round.basis = clean_line(wanted.basis);
        round.starts_on = wanted.starts_on;
        if (round.name.empty()) return refuse(Kind::invalid, wording::bad_form, "名称");
        for (auto const& one : rounds_for(tx, place.path))
            if (one.jurisdiction == place.id && one.name == round.name)
                return refuse(Kind::conflict, wording::round_named);
        for (auto const day : {wanted.pilots, wanted.towns, wanted.departments})
            if (day < wanted.starts_on) return refuse(Kind::invalid, wording::due_before_start);
        add(tx, round);

        auto const units = org::units_under(tx, place.path, desk.today());
        for (auto const& one : org::jurisdictions_under(tx, place.path))
            if (is_town(one))
                if (auto const office = office_of(units, one))
                    put(tx, round.id,
                        {office->id, office->pilot ? wanted.pilots : wanted.towns,
                         std::string{office->pilot ? pilot_phase : town_phase}});
        std::set<org::UnitId> leads;
        for (auto const& field : org::fields(tx, desk.today()))
            if (field.lead_unit && leads.insert(field.lead_unit).second)
                put(tx, round.id, {field.lead_unit, wanted.departments, std::string{department_phase}});
        record(desk, tx, "compilation.begin_round", "round", round.id.value, "",
               round.name + "：试点街镇 " + iso(wanted.pilots) + "，其他街镇 " + iso(wanted.towns) + "，部门 " +
                   iso(wanted.departments),
               round.basis);
        return round.id;
    });
}

Result<RoundId> move_deadline(Desk& desk, RoundId id, org::UnitId unit, Date due_on, std::string const& reason) {
    return desk.database.change([&](Transaction& tx) -> Result<RoundId> {
        auto const round = find_round(tx, id);
        if (!round) return refuse(Kind::not_found, wording::round_not_found);
        TRY(open_as_office(desk, tx, round->jurisdiction));
        auto deadline = find_deadline(tx, id, unit);
        if (!deadline) return refuse(Kind::not_found, wording::round_not_found);
        auto const words = clean_text(reason);
        if (words.empty()) return refuse(Kind::invalid, wording::reason_needed);
        if (due_on < round->starts_on) return refuse(Kind::invalid, wording::due_before_start);
        auto const before = deadline->due_on;
        deadline->due_on = due_on;
        put(tx, id, *deadline);
        record(desk, tx, "compilation.move_deadline", "round", id.value, iso(before), iso(due_on), words);
        return id;
    });
}

Result<Board> board_of(Desk const& desk, Transaction& tx, RoundId id) {
    auto const round = find_round(tx, id);
    if (!round) return refuse(Kind::not_found, wording::round_not_found);
    auto const place = org::find_jurisdiction(tx, round->jurisdiction);
    auto const& own = desk.actor.jurisdiction_path;
    if (!identity::covers(own, place->path) && !identity::covers(place->path, own))
        return refuse(Kind::not_found, wording::round_not_found);

    std::optional<Date> until;
    for (auto const& one : rounds_for(tx, place->path))
        if (one.jurisdiction == place->id && one.starts_on > round->starts_on && (!until || one.starts_on < *until))
            until = one.starts_on;
    Progresses const progresses{tx, place->path, round->starts_on, until};
    std::map<org::UnitId, org::Unit> units;
    for (auto& unit : org::units_under(tx, place->path, desk.today())) units.emplace(unit.id, std::move(unit));
    std::map<org::JurisdictionId, org::Jurisdiction> places;
    for (auto& one : org::jurisdictions_under(tx, place->path)) places.emplace(one.id, std::move(one));
    auto const fields = org::fields(tx, desk.today());
    // A street or town compiles the fields in which the district's catalog has rows for it; a catalog that came after
    // its day could not be begun from.
    std::map<org::FieldId, Date> of_towns;
    for (auto const& published : catalog::door::published_in(tx, place->path, false)) {
        auto const editions = catalog::door::editions_of(tx, published.catalog.id);
        if (published.town > 0 && !editions.empty() && editions.back().published_at)
            of_towns.emplace(published.catalog.field, local_date(*editions.back().published_at));
    }

    Board board{*round, {}};
    for (auto const& deadline : deadlines_of(tx, id)) {
        auto const unit = units.find(deadline.unit);
        if (unit == units.end()) continue;  // it ended; its fields are somebody else's now
        Obligation of;
        of.unit = deadline.unit;
        of.name = unit->second.name;
        of.phase = deadline.phase;
        of.due_on = deadline.due_on;
        auto const& where = places.at(unit->second.jurisdiction);
        if (is_town(where)) {
            for (auto const& [field, since] : of_towns)
                if (since <= deadline.due_on) count(of, progresses.of(where.id, field, catalog::Level::town));
        } else {
            for (auto const& field : fields)
                if (field.lead_unit == deadline.unit)
                    count(of, progresses.of(place->id, field.id, catalog::Level::county));
        }
        board.lines.push_back(judge(of, desk.today(), desk.workdays));
    }
    return board;
}

}  // namespace mingtang::compilation

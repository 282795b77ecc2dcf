// find – check – change – record – commit.
#include "response/registering.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/store.hpp"
#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/wording.hpp"

namespace mingtang::response {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

constexpr std::size_t longest_matter = 200, longest_detail = 10'000, longest_line = 200, longest_words = 1000;

Result<std::string> words_of(std::string_view typed, std::size_t most, std::string_view name) {
    auto words = clean_text(typed);
    if (length_in_characters(words) > most) return refuse(Why::invalid, wording::too_long, std::string{name});
    return words;
}

Result<std::string> reason_of(std::string_view typed) {
    auto words = TRY(words_of(typed, longest_words, "理由"));
    if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
    return words;
}

Result<publication::PublicationId> document_of(Transaction& tx, std::string_view typed) {
    auto const text = clean_line(typed);
    if (text.empty()) return publication::PublicationId{};
    auto const id = publication::PublicationId::parse(text);
    if (!id || !publication::is_public(tx, *id)) return refuse(Why::invalid, wording::no_such_document, text);
    return *id;
}

// A unit of the actor's own place or below it that there is today: nobody answers for one that was merged away.
Result<org::Unit> unit_within(Desk const& desk, Transaction& tx, org::UnitId id) {
    auto const units = org::units_under(tx, desk.actor.jurisdiction_path, desk.today());
    auto const unit = std::ranges::find(units, id, &org::Unit::id);
    if (unit == units.end()) return refuse(Why::invalid, wording::unknown_unit);
    return *unit;
}

}  // namespace

Result<Concern> register_concern(Desk& desk, NewConcern const& wanted) {
    Concern one;
    one.matter = clean_line(wanted.matter);
    if (one.matter.empty() || length_in_characters(one.matter) > longest_matter)
        return refuse(Why::invalid, wording::matter_needed);
    if (!wanted.source) return refuse(Why::invalid, wording::source_needed);
    if (!wanted.tier) return refuse(Why::invalid, wording::tier_needed);
    if (!wanted.seen_at || *wanted.seen_at > desk.now) return refuse(Why::invalid, wording::seen_needed);
    one.source = *wanted.source;
    one.tier = *wanted.tier;
    one.seen_at = *wanted.seen_at;
    one.detail = TRY(words_of(wanted.detail, longest_detail, "具体情况"));
    one.place = TRY(words_of(wanted.place, longest_line, "地点"));
    one.reference = TRY(words_of(wanted.reference, longest_line, "来源编号"));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const& actor = desk.actor;
        if (!identity::may(actor, identity::Act::edit_publication, {actor.jurisdiction_path, {}}))
            return refuse(Why::not_allowed, wording::not_allowed);
        auto const unit = org::find_unit(tx, actor.unit);
        if (!unit) return refuse(Why::invalid, wording::unknown_unit);
        one.id = desk.database.make_id<ConcernId>();
        one.jurisdiction = unit->jurisdiction;
        one.about = TRY(document_of(tx, wanted.about));
        one.registered_at = desk.now;
        one.registered_by = actor.account.value;
        one.registered_unit = unit->id;
        add(tx, one);
        add(desk.database, tx, one.id, {"register", actor.name, "", desk.now});
        touch(desk, tx, {"concerns"});
        record(desk, tx, "response.register", "concern", one.id.value, "",
               std::string{chinese(one.tier)} + " " + one.matter);
        return one;
    });
}

Result<Concern> assign(Desk& desk, ConcernId id, Assignment const& to) {
    auto const words = TRY(words_of(to.words, longest_words, "分办意见"));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        TRY(allowed(folder.concern.state, Step::assign, folder.parts));
        if (!to.lead) return refuse(Why::invalid, wording::lead_needed);
        auto const lead = TRY(unit_within(desk, tx, to.lead));
        std::vector<org::UnitId> units{lead.id};
        std::string told = "牵头：" + lead.name;
        for (auto const one : to.joint) {
            if (std::ranges::find(units, one) != units.end()) continue;
            auto const unit = TRY(unit_within(desk, tx, one));
            told += (units.size() == 1 ? "；联合核实：" : "、") + unit.name;
            units.push_back(unit.id);
        }
        auto changed = folder.concern;
        changed.lead = lead.id;
        changed.tier = to.tier.value_or(changed.tier);
        if (changed.tier != folder.concern.tier) told += "；等级改为" + std::string{chinese(changed.tier)};
        set_units(tx, id, units);
        return take(desk, tx, folder, std::move(changed), Step::assign, told + (words.empty() ? "" : "。" + words));
    });
}

Result<Concern> pass_on(Desk& desk, ConcernId id, std::string_view to, std::string_view reason) {
    auto const because = TRY(reason_of(reason));
    auto const whom = TRY(words_of(to, longest_line, "转往单位"));
    if (whom.empty()) return refuse(Why::invalid, wording::to_whom);
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        auto changed = folder.concern;
        changed.passed_to = whom;
        changed.because = because;
        return take(desk, tx, folder, std::move(changed), Step::pass_on, "转" + whom + "：" + because);
    });
}

Result<Concern> leave(Desk& desk, ConcernId id, std::string_view reason) {
    auto const because = TRY(reason_of(reason));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        auto changed = folder.concern;
        changed.because = because;
        return take(desk, tx, folder, std::move(changed), Step::leave, because);
    });
}

Result<Concern> merge(Desk& desk, ConcernId id, ConcernId into, std::string_view reason) {
    auto const because = TRY(words_of(reason, longest_words, "说明"));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        TRY(allowed(folder.concern.state, Step::merge, folder.parts));
        auto const other =
            into == id ? Result<Folder>{refuse(Why::not_found, wording::not_found)} : open_concern(desk, tx, into);
        if (!other || !(is_open(other->concern.state) || other->concern.state == State::settled))
            return refuse(Why::invalid, wording::no_such_concern, into ? into.text() : "");
        auto changed = folder.concern;
        changed.merged_into = into;
        changed.because = because;
        return take(desk, tx, folder, std::move(changed), Step::merge, "并入“" + other->concern.matter + "”");
    });
}

Result<Concern> reopen(Desk& desk, ConcernId id, std::string_view reason) {
    auto const because = TRY(reason_of(reason));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        auto changed = folder.concern;
        // What was answered before stays in its way; what comes now is answered anew, and was seen now.
        if (changed.state == State::settled) {
            changed.seen_at = desk.now;
            changed.briefed_at.reset();
            changed.briefing.clear();
            forget_findings(tx, id);
        }
        changed.holding = changed.full = {};
        changed.holding_at.reset();
        changed.full_at.reset();
        changed.effect.reset();
        return take(desk, tx, folder, std::move(changed), Step::reopen, because);
    });
}

}  // namespace mingtang::response

// find – check – change – record – commit.
#include "response/responding.hpp"

#include "base/html.hpp"
#include "base/text.hpp"
#include "org/store.hpp"
#include "publication/drafting.hpp"
#include "publication/store.hpp"
#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/wording.hpp"

namespace mingtang::response {
namespace {

using Why = Refusal::Kind;
using publication::PublicationId;
using storage::Transaction;

constexpr std::size_t longest_facts = 10'000, longest_words = 1000;

Result<std::string> facts_of(std::string_view typed) {
    auto words = clean_text(typed);
    if (words.empty()) return refuse(Why::invalid, wording::findings_needed);
    if (length_in_characters(words) > longest_facts) return refuse(Why::invalid, wording::too_long, "核实情况");
    return words;
}

std::string paragraphs(std::string_view text) {
    Html body;
    for (auto const line : split(text, '\n')) {
        if (trim(line).empty()) continue;
        body += Html{"<p>"};
        body += Html::text(trim(line));
        body += Html{"</p>"};
    }
    return body.str();
}

// 先行回应 says what is known, who looks into it, and that more will be said; the clerk writes on from there.
publication::Content first_words(Concern const& concern, org::Unit const& unit, Which which, Date today) {
    publication::Content content;
    content.metadata.title =
        std::string{"关于“"} + shorten(concern.matter, 60) + (which == Which::holding ? "”的情况说明" : "”的回应");
    content.metadata.summary = concern.matter;
    content.metadata.issuer = unit.name;
    content.metadata.formed_on = today;
    content.metadata.keywords = "回应关切";
    content.body = which == Which::holding
                       ? paragraphs("近日，有群众反映：" + concern.matter + "。\n我们已关注到这一情况，" + unit.name +
                                    "正会同有关单位核实，核实结果将及时向社会公布。")
                       : paragraphs("近日，有群众反映：" + concern.matter + "。经核实，现回应如下：\n" + concern.facts);
    if (concern.about) content.relations = {{publication::Relation::Kind::answers, concern.about, ""}};
    return content;
}

constexpr std::string_view answer_withdrawn = "回应已撤回，需要重新拟写";

// A text that is neither public nor in anybody's hands any more.
bool given_up(Transaction& tx, PublicationId id) {
    return id && !publication::is_public(tx, id) && !publication::open_revision(tx, id) &&
           publication::find_publication(tx, id)->life == publication::Life::unpublished;
}
bool taken_back(Transaction& tx, PublicationId id) {
    return id && !publication::is_public(tx, id) &&
           publication::find_publication(tx, id)->life != publication::Life::unpublished;
}
std::optional<Instant> seen_since(Transaction& tx, PublicationId id) {
    if (!id || !publication::is_public(tx, id)) return std::nullopt;
    return publication::find_publication(tx, id)->first_published_at;
}

Result<Concern> follow_texts(Desk& desk, Transaction& tx, Folder const& folder) {
    auto changed = folder.concern;
    changed.holding_at = changed.holding_at ? changed.holding_at : seen_since(tx, changed.holding);
    if (given_up(tx, changed.holding)) changed.holding = {};
    auto const held = changed.holding != folder.concern.holding || changed.holding_at != folder.concern.holding_at;
    std::optional<Step> step;
    std::string words;
    if (changed.state == State::responding) {
        if (auto const since = seen_since(tx, changed.full)) {
            // An answer that was taken back was an answer all the same, on its day.
            changed.full_at = changed.full_at ? changed.full_at : since;
            step = Step::publish;
            words = publication::live_revision(tx, changed.full)->content.metadata.title;
        } else if (given_up(tx, changed.full)) {
            changed.full = {};
            step = Step::drop;
        } else if (taken_back(tx, changed.full)) {
            // Put out and withdrawn between two looks.
            changed.full_at =
                changed.full_at ? changed.full_at : publication::find_publication(tx, changed.full)->first_published_at;
            words = answer_withdrawn;
            changed.full = {};
            step = Step::drop;
        }
    } else if ((changed.state == State::answered || changed.state == State::settled) && taken_back(tx, changed.full)) {
        step = Step::take_back;
        words = answer_withdrawn;
        changed.full = {};
        changed.effect.reset();
    }
    if (step) return take(desk, tx, folder, std::move(changed), *step, std::move(words));
    if (!held) return changed;
    if (!save(tx, changed)) return refuse(Why::conflict, wording::decided_meanwhile);
    ++changed.steps;
    auto const* const what = changed.holding ? "publish" : "drop";
    add(desk.database, tx, changed.id, {what, desk.actor.name, "先行回应", desk.now});
    touch(desk, tx, {"concerns"});
    record(desk, tx, changed.holding ? "response.publish" : "response.drop", "concern", changed.id.value, "",
           "先行回应");
    return changed;
}

}  // namespace

Result<Concern> report(Desk& desk, ConcernId id, std::string_view findings) {
    auto const words = TRY(facts_of(findings));
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        TRY(allowed(folder.concern.state, Step::report, folder.parts));
        // Stations report for their own unit where it is named, else for the house.
        auto const* own = &folder.units.front();
        for (auto const& one : folder.units)
            if (one.unit == desk.actor.unit) own = &one;
        if (own->unit != desk.actor.unit)
            for (auto const& one : folder.units) {
                auto const unit = org::find_unit(tx, one.unit);
                auto const place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
                if (place && place->path == desk.actor.jurisdiction_path) own = &one;
            }
        save_findings(tx, id, {own->unit, own->unit_name, words, desk.actor.name, desk.now});
        return take(desk, tx, folder, folder.concern, Step::report, own->unit_name + "：" + words);
    });
}

Result<Concern> verify(Desk& desk, ConcernId id, std::string_view facts, std::string_view regardless) {
    auto const words = TRY(facts_of(facts));
    auto const why = shorten(clean_text(regardless), longest_words);
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        TRY(allowed(folder.concern.state, Step::verify, folder.parts));
        // 相关部门共同做好: who was asked to find out is heard, or it is said why not.
        std::vector<std::string> silent;
        for (auto const& one : folder.units)
            if (!one.found_at && one.unit != folder.concern.lead) silent.push_back(one.unit_name);
        if (!silent.empty() && why.empty()) return refuse(Why::invalid, wording::units_missing, join(silent, "、"));
        auto changed = folder.concern;
        changed.facts = words;
        return take(desk, tx, folder, std::move(changed), Step::verify,
                    silent.empty() ? words : words + "（未等待" + join(silent, "、") + "：" + why + "）");
    });
}

Result<publication::RevisionId> begin_response(Desk& desk, ConcernId id, Which which) {
    return desk.database.change([&](Transaction& tx) -> Result<publication::RevisionId> {
        auto const folder = TRY(open_concern(desk, tx, id));
        auto const step = which == Which::holding ? Step::hold : Step::draft;
        TRY(allowed(folder.concern.state, step, folder.parts));
        auto const there = which == Which::holding ? folder.concern.holding : folder.concern.full;
        if (there && !given_up(tx, there) && !taken_back(tx, there))
            return refuse(Why::conflict, wording::already_drafted, std::string{chinese(which)});
        auto const unit = *org::find_unit(tx, folder.concern.lead);
        auto const draft = TRY(publication::start(desk, tx, {publication::Kind::response, unit.id, {}},
                                                  first_words(folder.concern, unit, which, desk.today())));
        auto changed = folder.concern;
        auto const text = publication::find_revision(tx, draft)->publication;
        (which == Which::holding ? changed.holding : changed.full) = text;
        add(tx, id, ConcernText{text, which}, desk.now);
        TRY(take(desk, tx, folder, std::move(changed), step));
        return draft;
    });
}

Result<Concern> brief(Desk& desk, ConcernId id, std::optional<Instant> at, std::string_view where) {
    auto const words = clean_text(where);
    if (words.empty()) return refuse(Why::invalid, wording::findings_needed);
    if (length_in_characters(words) > longest_words) return refuse(Why::invalid, wording::too_long, "发布会情况");
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        if (!at || *at > desk.now || *at < folder.concern.seen_at) return refuse(Why::invalid, wording::bad_moment);
        auto changed = folder.concern;
        changed.briefed_at = at;
        changed.briefing = words;
        return take(desk, tx, folder, std::move(changed), Step::brief, local_minute(*at) + " " + words);
    });
}

Result<Concern> review_effect(Desk& desk, ConcernId id, std::optional<Effect> effect, std::string_view words) {
    auto const why = clean_text(words);
    if (!effect || why.empty()) return refuse(Why::invalid, wording::effect_needed);
    if (length_in_characters(why) > longest_words) return refuse(Why::invalid, wording::too_long, "评估依据");
    return desk.database.change([&](Transaction& tx) -> Result<Concern> {
        auto const folder = TRY(open_concern(desk, tx, id));
        if (folder.concern.state == State::answered && !seen_since(tx, folder.concern.full))
            return refuse(Why::wrong_state, wording::response_not_public);
        auto changed = folder.concern;
        changed.effect = effect;
        changed.effect_words = why;
        auto const step = *effect == Effect::unsettled ? Step::follow_up : Step::close;
        // Asked again: the next answer is a text of its own, the former one stays public.
        if (step == Step::follow_up) changed.full = {};
        return take(desk, tx, folder, std::move(changed), step, std::string{chinese(*effect)} + "：" + why);
    });
}

int keep_up(Desk& desk, Transaction& tx) {
    int changed = 0;
    // What was settled within a year may still be taken back; older answers have had their effect.
    for (auto const id : concerns_with_texts(tx, desk.now - Days{366})) {
        auto const concern = *find_concern(tx, id);
        Folder const folder{concern, *org::find_jurisdiction(tx, concern.jurisdiction), {}, {By::publication}};
        auto const followed = follow_texts(desk, tx, folder);
        if (followed && followed->steps != concern.steps) ++changed;
    }
    return changed;
}

}  // namespace mingtang::response

#include "publication/dossier.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "documents/rich_text.hpp"
#include "org/store.hpp"
#include "publication/chain_store.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/digest.hpp"
#include "publication/negative_store.hpp"
#include "publication/numbers_store.hpp"
#include "publication/review_store.hpp"
#include "publication/screened.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"
#include "screening/file_store.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::publication {
namespace {

using identity::Act;
using Why = Refusal::Kind;
using storage::Transaction;

// Four eyes, by person and not by role: one part in one revision (C14).
std::optional<Refusal> another_part(Desk const& desk, Transaction& tx, RevisionId id, Stage part) {
    auto const had = part_of(tx, id, desk.actor.account.value);
    if (!had || *had == part) return std::nullopt;
    if (*had == Stage::none) return Refusal{Why::not_allowed, wording::own_work};
    return Refusal{Why::not_allowed, wording::another_part, std::string{chinese(*had)}};
}

bool may_read(Desk const& desk, Dossier const& dossier) {
    auto const state = dossier.revision.state;
    return state == State::live || state == State::replaced || works_on(desk, dossier);
}

Result<Dossier> assembled(Desk const& desk, Transaction& tx, Revision revision) {
    auto dossier = dossier_of(tx, std::move(revision));
    auto const& path = dossier.place.path;
    if (!identity::covers(desk.actor.jurisdiction_path, path)) return refuse(Why::not_found, wording::not_found);
    if (!identity::may(desk.actor, Act::read_workbench, {path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (!may_read(desk, dossier)) return refuse(Why::not_found, wording::not_found);
    return dossier;
}

bool publishes(Desk const& desk, Dossier const& dossier) {
    auto const& actor = desk.actor;
    if (!identity::may(actor, Act::publish_publication, {dossier.place.path, {}})) return false;
    // A unit's own publisher puts out what is the unit's; the disclosure office and its publishers everything.
    return actor.has(identity::Role::disclosure_office) || drafts_for(actor, dossier.unit, dossier.place) ||
           actor.unit == dossier.drafting.id || actor.unit == dossier.unit.id;
}

}  // namespace

Dossier dossier_of(Transaction& tx, Revision revision) {
    auto publication = *find_publication(tx, revision.publication);
    auto unit = *org::find_unit(tx, publication.unit);
    auto drafting = *org::find_unit(tx, revision.drafted_by);
    auto place = *org::find_jurisdiction(tx, drafting.jurisdiction);
    auto chain = chain_for(tx, place, publication.unit, publication.kind);
    return {std::move(publication), std::move(revision), std::move(unit),
            std::move(drafting),    std::move(place),    std::move(chain)};
}

Result<Dossier> open_dossier(Desk const& desk, Transaction& tx, RevisionId id) {
    auto revision = find_revision(tx, id);
    if (!revision) return refuse(Why::not_found, wording::not_found);
    return assembled(desk, tx, std::move(*revision));
}

Result<Dossier> open_publication(Desk const& desk, Transaction& tx, PublicationId id) {
    auto revision = open_revision(tx, id);
    if (!revision) revision = live_revision(tx, id);
    if (!revision) revision = latest_revision(tx, id);
    if (!revision) return refuse(Why::not_found, wording::not_found);
    auto opened = assembled(desk, tx, std::move(*revision));
    // Who may not read the draft still reads what is public.
    if (opened || opened.error().kind != Why::not_found) return opened;
    auto live = live_revision(tx, id);
    if (!live) return refuse(Why::not_found, wording::not_found);
    return assembled(desk, tx, std::move(*live));
}

bool drafts_for(identity::Actor const& actor, org::Unit const& unit, org::Jurisdiction const& place) {
    if (!identity::may(actor, Act::edit_publication, {place.path, {}})) return false;
    if (actor.has(identity::Role::disclosure_office)) return true;
    if (actor.unit == unit.id) return true;
    // One house: the office of a street or town and its stations.
    return place.kind != org::Jurisdiction::Kind::district && actor.jurisdiction_path == place.path;
}

// F24: before it is public, a text is for its own unit, for who judges or publishes it, and for the disclosure office.
bool works_on(Desk const& desk, Dossier const& dossier) {
    auto const& actor = desk.actor;
    if (actor.unit == dossier.drafting.id || actor.unit == dossier.unit.id) return true;
    if (actor.has(identity::Role::disclosure_office)) return true;
    if (drafts_for(actor, dossier.unit, dossier.place)) return true;
    auto const review = under_review(dossier);
    return std::ranges::any_of(dossier.chain.stages, [&](auto const& stage) { return does(actor, stage, review); });
}

Result<Dossier> open_for_work(Desk const& desk, Transaction& tx, RevisionId id) {
    auto dossier = TRY(open_dossier(desk, tx, id));
    if (!identity::may(desk.actor, Act::edit_publication, {dossier.place.path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (!drafts_for(desk.actor, dossier.unit, dossier.place) && desk.actor.unit != dossier.drafting.id)
        return refuse(Why::not_allowed, wording::not_your_unit);
    if (!in_work(dossier.revision.state))
        return refuse(Why::wrong_state, wording::step_not_open, state_in_words(dossier.revision));
    if (auto other = another_part(desk, tx, id, Stage::none)) return tl::unexpected(std::move(*other));
    return dossier;
}

Result<Dossier> open_for_review(Desk const& desk, Transaction& tx, RevisionId id) {
    auto dossier = TRY(open_dossier(desk, tx, id));
    auto const& revision = dossier.revision;
    identity::Target const target{dossier.place.path, {}};
    if (!identity::may(desk.actor, Act::review_publication, target) &&
        !identity::may(desk.actor, Act::sign_publication, target))
        return refuse(Why::not_allowed, wording::not_allowed);
    if (revision.author != 0 && revision.author == desk.actor.account.value)
        return refuse(Why::not_allowed, wording::own_work);
    if (revision.state != State::submitted)
        return refuse(Why::wrong_state, wording::step_not_open, state_in_words(revision));
    auto const stage = stage_now(dossier);
    if (auto other = another_part(desk, tx, id, stage.stage)) return tl::unexpected(std::move(*other));
    if (!does(desk.actor, stage, under_review(dossier)))
        return refuse(Why::not_allowed, wording::not_your_stage, who_does(tx, stage, dossier));
    return dossier;
}

Result<Dossier> open_to_publish(Desk const& desk, Transaction& tx, RevisionId id) {
    auto dossier = TRY(open_dossier(desk, tx, id));
    if (!publishes(desk, dossier)) return refuse(Why::not_allowed, wording::not_allowed);
    return dossier;
}

Result<Dossier> open_publication_to_publish(Desk const& desk, Transaction& tx, PublicationId id) {
    auto revision = live_revision(tx, id);
    if (!revision) revision = latest_revision(tx, id);
    if (!revision) return refuse(Why::not_found, wording::not_found);
    auto dossier = TRY(assembled(desk, tx, std::move(*revision)));
    if (!publishes(desk, dossier)) return refuse(Why::not_allowed, wording::not_allowed);
    return dossier;
}

Result<Stage> take_part(Desk const& desk, Transaction& tx, RevisionId id, Stage part) {
    if (!desk.actor.account) return part;  // the importer writes nothing of a person's
    if (auto other = another_part(desk, tx, id, part)) return tl::unexpected(std::move(*other));
    if (!part_of(tx, id, desk.actor.account.value)) add_part(tx, id, desk.actor.account.value, part);
    return part;
}

UnderReview under_review(Dossier const& dossier) {
    return {dossier.place.path, dossier.place.kind != org::Jurisdiction::Kind::district, dossier.drafting.id};
}

ChainStage stage_now(Dossier const& dossier) {
    auto const wanted = dossier.revision.stage;
    if (auto const* stage = dossier.chain.find(wanted)) return *stage;
    // The chain was changed while this document waited at a stage that is no more: it is finished as it was begun.
    auto const standard = standard_chain();
    auto const* stage = standard.find(wanted);
    return stage ? *stage : standard.stages.back();
}

std::string who_does(Transaction& tx, ChainStage const& stage, Dossier const& dossier) {
    bool const own = !stage.unit && (stage.role == identity::Role::reviewer || stage.role == identity::Role::signatory);
    auto const unit = stage.unit ? stage.unit : own ? dossier.drafting.id : org::UnitId{};
    auto const found = unit ? org::find_unit(tx, unit) : std::nullopt;
    return std::string{chinese(stage.stage)} + "环节（" + (found ? found->name + "的" : "") +
           (stage.person ? "指定的" : "") + std::string{identity::chinese(stage.role)} + "）";
}

Context gather(Desk const& desk, Transaction& tx, Dossier const& dossier, PublicationId beside) {
    auto const& revision = dossier.revision;
    auto const& content = revision.content;
    Context context;
    context.today = desk.today();
    context.digest = digest_of(revision);
    context.text = words_of(content);
    if (content.metadata.formed_on)
        context.days_since_formed = desk.workdays.between(*content.metadata.formed_on, context.today);
    if (auto const limit = statutes::built_in().limit("disclosure.proactive", context.today))
        context.statutory_days = limit->amount;
    context.secrecy = last_secrecy_review(tx, revision.id);
    if (auto const opinion = office_opinion(tx, revision.id, context.digest)) context.office_opinion = opinion->words;
    context.companions = companions_of(tx, dossier.publication.id);
    for (auto const& one : content.relations) {
        auto const target = live_revision(tx, one.to);
        auto const shown = target ? target : open_revision(tx, one.to);
        if (one.kind == Relation::Kind::interprets && shown) context.interpreted_text += words_of(shown->content);
        if (!target && one.to != beside)
            context.links_not_public.push_back(shown ? shown->content.metadata.title : one.to.text());
    }
    for (auto const item : content.items) {
        auto const found = catalog::door::find_item(tx, item);
        auto const name = [](catalog::Entry const& entry) {
            return entry.level2.empty() ? entry.level1 : entry.level2;
        };
        if (!found) {
            auto const former = catalog::door::find_former_item(tx, item);
            context.items_not_in_force.push_back(former ? name(former->item.entry) : item.text());
        } else if (found->item.entry.audience.find("特定") != std::string::npos) {
            context.items_for_a_group.push_back(name(found->item.entry));
        }
    }
    if (auto const& number = content.metadata.number)
        context.same_number = public_with_number(tx, *number, dossier.publication.id);
    context.must_fixes = must_fixes(content, comments_of(tx, revision.id));
    context.negative_list = negative_matters_for(tx, dossier.place.path, dossier.publication.unit);
    if (!context.negative_list.empty())
        for (auto const& file : content.attachments)
            if (auto const words = screening::find_words_of_file(tx, file.sm3))
                for (auto const& passage : words->passages) context.attached_text += documents::plain(passage) + "\n";
    context.screened = screened(tx, revision, dossier.place.path, context.today);
    return context;
}

Result<Context> through_the_gates(Desk const& desk, Transaction& tx, Dossier const& dossier, Moment moment,
                                  std::string_view doing, PublicationId beside) {
    auto context = gather(desk, tx, dossier, beside);
    std::vector<std::string> accepted;
    for (auto const& one : accepted_findings(tx, dossier.revision.id, context.digest)) accepted.push_back(one.finding);
    auto open = holding_back(find_all(dossier.publication, dossier.revision, context, moment), accepted);
    // Whoever submits cannot answer for their own doubts: those wait for the reviewers.
    if (moment == Moment::submit)
        std::erase_if(open, [](Finding const& one) { return one.weight == Finding::Weight::doubt; });
    if (open.empty()) return context;
    std::string sentences{doing};
    sentences += open.size() == 1 ? "：" : "，有 " + std::to_string(open.size()) + " 处：";
    for (auto const& one : open) sentences += one.sentence;
    return refuse(Why::invalid, wording::held_back, std::move(sentences));
}

}  // namespace mingtang::publication

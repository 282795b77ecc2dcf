// find – check – change – record – commit.
#include "publication/reviewing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/commenting.hpp"
#include "publication/digest.hpp"
#include "publication/dossier.hpp"
#include "publication/kinds.hpp"
#include "publication/numbers_store.hpp"
#include "publication/queries.hpp"
#include "publication/review_store.hpp"
#include "publication/store.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

// 办理期限: working days from the day it arrives at the stage.
std::optional<Date> due_at(Desk const& desk, Chain const& chain, Stage stage) {
    auto const* found = chain.find(stage);
    return found ? std::optional{desk.workdays.after(desk.today(), found->days).day} : std::nullopt;
}

void write_step(Desk const& desk, Transaction& tx, Dossier const& dossier, Step step, std::string words) {
    auto const& revision = dossier.revision;
    add(desk.database, tx, revision.publication, revision.id,
        {std::string{code(step)}, revision.stage, desk.actor.name, std::move(words), desk.now, revision.due_on});
}

Result<Revision> signed_by(Desk const& desk, Transaction& tx, Dossier const& dossier, std::string_view words) {
    auto const id = dossier.revision.id;
    TRY(allowed(place_of(dossier.revision), Step::sign, By::final_stage, dossier.chain));
    auto const context = TRY(through_the_gates(desk, tx, dossier, Moment::sign, "签发"));
    TRY(take_part(desk, tx, id, Stage::final));
    tx.run(queries::revision_signed, {id, desk.actor.account, desk.actor.name, desk.now, context.digest});
    if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
    write_step(desk, tx, dossier, Step::sign, std::string{words});
    record(desk, tx, "publication.sign", "revision", id.value, "final", "signed_off", context.digest);
    return *find_revision(tx, id);
}

bool comes_with_interpretation(Dossier const& dossier) {
    auto const& content = dossier.revision.content;
    return info(dossier.publication.kind).interpreted && dossier.revision.purpose != Purpose::correction &&
           content.openness.openness == Openness::proactive && content.interpretation.exempt_because.empty();
}

// plan §三(六): 同步审签. What explains a policy that is still on its way waits for the policy's signature.
Result<int> not_ahead_of_its_policy(Transaction& tx, Dossier const& dossier) {
    if (dossier.publication.kind != Kind::interpretation) return 0;
    for (auto const& one : dossier.revision.content.relations) {
        if (one.kind != Relation::Kind::interprets || is_public(tx, one.to)) continue;
        auto const policy = open_revision(tx, one.to);
        if (policy && policy->state != State::signed_off && policy->state != State::scheduled)
            return refuse(Why::wrong_state, wording::signed_with_policy, policy->content.metadata.title);
    }
    return 0;
}

// Comments at their places say what must be changed better than one reason for all; without any, it is written.
Result<std::string> why_back(Transaction& tx, RevisionId id, std::string_view reason) {
    auto words = clean_text(reason);
    auto const open = std::ranges::count(comments_of(tx, id), Comment::State::open, &Comment::state);
    if (words.empty() && open == 0) return refuse(Why::invalid, wording::reason_needed);
    if (open == 0) return words;
    return (words.empty() ? "" : words + "\n") + "有 " + std::to_string(open) + " 条意见待办理，见稿件中所指的各处。";
}

}  // namespace

Result<Revision> submit(Desk& desk, RevisionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_for_work(desk, tx, id));
        auto const way = TRY(allowed(place_of(dossier.revision), Step::submit, By::drafter, dossier.chain));
        TRY(through_the_gates(desk, tx, dossier, Moment::submit, "提交"));
        TRY(take_part(desk, tx, id, Stage::none));
        answer_by_edits(desk, tx, dossier);
        auto const due = due_at(desk, dossier.chain, way.to.stage);
        tx.run(queries::revision_submitted, {id, code(way.to.stage), desk.now, due});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier, Step::submit, clean_text(note));
        record(desk, tx, "publication.submit", "revision", id.value, std::string{code(dossier.revision.state)},
               std::string{code(way.to.stage)}, clean_text(note));
        return *find_revision(tx, id);
    });
}

Result<Revision> pass(Desk& desk, RevisionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_for_review(desk, tx, id));
        auto const stage = dossier.revision.stage;
        auto const way = TRY(allowed(place_of(dossier.revision), Step::pass, actor_of(stage), dossier.chain));
        auto const moment = way.to.stage == Stage::final ? Moment::for_signature : Moment::submit;
        TRY(through_the_gates(desk, tx, dossier, moment, moment == Moment::submit ? "转下一环节" : "送签"));
        TRY(take_part(desk, tx, id, stage));
        tx.run(queries::revision_passed,
               {id, code(stage), code(way.to.stage), due_at(desk, dossier.chain, way.to.stage)});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier, Step::pass, clean_text(note));
        record(desk, tx, "publication.pass", "revision", id.value, std::string{code(stage)},
               std::string{code(way.to.stage)}, clean_text(note));
        return *find_revision(tx, id);
    });
}

Result<Revision> send_back(Desk& desk, RevisionId id, std::string_view reason) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_for_review(desk, tx, id));
        auto const stage = dossier.revision.stage;
        TRY(allowed(place_of(dossier.revision), Step::send_back, actor_of(stage), dossier.chain));
        auto const words = TRY(why_back(tx, id, reason));
        TRY(take_part(desk, tx, id, stage));
        tx.run(queries::revision_returned, {id, "submitted", desk.actor.name + "：" + words});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier, Step::send_back, words);
        record(desk, tx, "publication.send_back", "revision", id.value, std::string{code(stage)}, "returned", words);
        return *find_revision(tx, id);
    });
}

Result<Revision> sign(Desk& desk, RevisionId id, std::string_view note) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_for_review(desk, tx, id));
        TRY(not_ahead_of_its_policy(tx, dossier));
        auto const words = clean_text(note);
        auto done = TRY(signed_by(desk, tx, dossier, words));
        if (!comes_with_interpretation(dossier)) return done;

        int together = 0;
        std::string waiting;
        for (auto const& one : companions_of(tx, dossier.publication.id)) {
            if (one.state == State::submitted && one.stage == Stage::final) {
                auto const beside = TRY(open_for_review(desk, tx, one.revision));
                TRY(signed_by(desk, tx, beside, "与《" + done.content.metadata.title + "》同步签发"));
                ++together;
            } else if (one.state == State::signed_off || one.state == State::scheduled || one.state == State::live) {
                ++together;
            } else {
                waiting = one.title;
            }
        }
        if (together == 0) return refuse(Why::invalid, wording::companion_waits, waiting);
        return done;
    });
}

Result<SecrecyReview> review_secrecy(Desk& desk, RevisionId id, SecrecyForm const& form) {
    auto kept = TRY(checked(form));
    return desk.database.change([&](Transaction& tx) -> Result<SecrecyReview> {
        auto const dossier = TRY(open_for_review(desk, tx, id));
        if (dossier.revision.stage != Stage::second) return refuse(Why::wrong_state, wording::not_the_secrecy_reviewer);
        TRY(take_part(desk, tx, id, Stage::second));
        SecrecyReview const review{kept, digest_of(dossier.revision), desk.actor.name, desk.actor.account.value,
                                   desk.now};
        add(desk.database, tx, id, review);
        record(desk, tx, "publication.review_secrecy", "revision", id.value, "",
               std::string{chinese(review.form.verdict)}, review.form.basis);
        return review;
    });
}

Result<RevisionId> accept_finding(Desk& desk, RevisionId id, std::string_view finding, std::string_view reason) {
    return desk.database.change([&](Transaction& tx) -> Result<RevisionId> {
        auto const dossier = TRY(open_for_review(desk, tx, id));
        auto const words = clean_text(reason);
        if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
        auto const context = gather(desk, tx, dossier);
        auto const found = find_all(dossier.publication, dossier.revision, context, Moment::sign);
        auto const one = std::ranges::find(found, finding, &Finding::key);
        if (one == found.end()) return refuse(Why::not_found, wording::no_such_finding);
        if (one->weight != Finding::Weight::doubt) return refuse(Why::invalid, wording::cannot_accept);
        TRY(take_part(desk, tx, id, dossier.revision.stage));
        add(tx, id, context.digest, {std::string{finding}, words, desk.actor.name, desk.actor.account.value, desk.now});
        record(desk, tx, "publication.accept_finding", "revision", id.value, one->sentence, std::string{finding},
               words);
        return id;
    });
}

Result<RevisionId> give_opinion(Desk& desk, RevisionId id, std::string_view words) {
    return desk.database.change([&](Transaction& tx) -> Result<RevisionId> {
        auto const dossier = TRY(open_dossier(desk, tx, id));
        auto const& revision = dossier.revision;
        if (!desk.actor.has(identity::Role::disclosure_office)) return refuse(Why::not_allowed, wording::not_allowed);
        if (!info(dossier.publication.kind).policy || revision.content.openness.openness == Openness::proactive)
            return refuse(Why::wrong_state, wording::no_opinion_needed);
        if (revision.author == desk.actor.account.value) return refuse(Why::not_allowed, wording::own_work);
        if (revision.state != State::submitted)
            return refuse(Why::wrong_state, wording::step_not_open, state_in_words(revision));
        auto const clean = clean_text(words);
        if (clean.empty()) return refuse(Why::invalid, wording::reason_needed);
        add(tx, id, digest_of(revision), {clean, desk.actor.name, desk.actor.account.value, desk.now});
        record(desk, tx, "publication.give_opinion", "revision", id.value, "", clean);
        return id;
    });
}

}  // namespace mingtang::publication

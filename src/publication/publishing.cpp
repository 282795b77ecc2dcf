// find – check – change – record – commit.
#include "publication/publishing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "jobs/queue.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/digest.hpp"
#include "publication/door.hpp"
#include "publication/dossier.hpp"
#include "publication/ending.hpp"
#include "publication/gates.hpp"
#include "publication/kinds.hpp"
#include "publication/numbers_store.hpp"
#include "publication/queries.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

void write_step(Desk const& desk, Transaction& tx, Revision const& revision, Step step, std::string words = {}) {
    add(desk.database, tx, revision.publication, revision.id,
        {std::string{code(step)}, Stage::none, desk.actor.name, std::move(words), desk.now});
}

IndexFacts index_facts(Desk const& desk, Transaction& tx, Dossier const& dossier) {
    auto const& publication = dossier.publication;
    auto const place = org::find_jurisdiction(tx, publication.jurisdiction);
    auto const three = [](int number) {
        auto text = std::to_string(number % 1000);
        return std::string(3 - text.size(), '0') + text;
    };
    IndexFacts facts;
    facts.area = place ? place->code : "";
    facts.unit = three(dossier.unit.position);
    facts.kind = std::string(1, char('A' + int(publication.kind)));
    facts.field = three(int(publication.field.value)).substr(1);
    facts.year = year_of(desk.today());
    return facts;
}

// C43: 128 bit that nobody can guess, made now and not before. A file that did not change keeps its address.
void name_files(Transaction& tx, Revision const& revision, std::optional<Revision> const& former) {
    for (auto const& one : revision.content.attachments) {
        std::string name;
        if (former)
            for (auto const& before : former->content.attachments)
                if (before.id == one.id && before.sm3 == one.sm3) name = before.public_id;
        if (name.empty()) name = crypto::hex(crypto::random_bytes(16));
        tx.run(queries::name_attachment_publicly, {revision.id, one.id, name});
    }
}

// 修改、废止 are announced and marked on the former document's own page (指引; rulebook §6.2).
Result<int> end_what_it_repeals(Desk& desk, Transaction& tx, Dossier const& dossier) {
    auto const& data = dossier.revision.content.metadata;
    for (auto const& one : dossier.revision.content.relations) {
        if (one.kind != Relation::Kind::repeals && one.kind != Relation::Kind::replaces) continue;
        auto const target = find_publication(tx, one.to);
        auto const place = target ? org::find_jurisdiction(tx, target->jurisdiction) : std::nullopt;
        // A unit ends documents of its own place only, and in part it ends none.
        if (!place || !identity::covers(dossier.place.path, place->path) || !one.clause.empty()) continue;
        if (target->life != Life::in_force) continue;
        auto const because = "由《" + data.title + "》" + (data.number ? "（" + data.number->text() + "）" : "") +
                             (one.kind == Relation::Kind::repeals ? "废止" : "代替");
        TRY(end_in(desk, tx, *target, LifeStep::repeal, data.valid_from.value_or(desk.today()), because));
    }
    return 0;
}

// Every reason why not, asked again at the moment (F15). `beside` goes out in the same commit and counts as public.
Result<Life> goes_out(Desk& desk, Transaction& tx, Dossier const& dossier, By who, PublicationId beside = {}) {
    auto const& revision = dossier.revision;
    TRY(allowed(place_of(revision), Step::publish, who, dossier.chain));
    auto const life = TRY(allowed(dossier.publication.life, LifeStep::publish)).to;
    if (revision.content.openness.openness != Openness::proactive)
        return refuse(Why::wrong_state, wording::not_proactive,
                      std::string{chinese(revision.content.openness.openness)});
    auto const context = TRY(through_the_gates(desk, tx, dossier, Moment::publish, "发布", beside));
    if (context.digest != revision.digest) return refuse(Why::invalid, wording::changed_after_signing);
    return life;
}

Result<Publication> put_out(Desk& desk, Transaction& tx, Dossier const& dossier, By who) {
    auto const& revision = dossier.revision;
    auto const life = TRY(goes_out(desk, tx, dossier, who));
    auto const id = revision.publication;
    auto const former = live_revision(tx, id);
    if (former) {
        tx.run(queries::revision_moved, {former->id, "live", "replaced"});
        record(desk, tx, "publication.replace", "revision", former->id.value, "live", "replaced");
    }
    tx.run(queries::revision_published, {revision.id, code(revision.state), desk.now});
    if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
    name_files(tx, revision, former);
    std::optional<std::string> number;
    if (dossier.publication.index_number.empty())
        number = give_index_number(tx, id, index_template(tx, dossier.publication.jurisdiction),
                                   index_facts(desk, tx, dossier), desk.now);
    tx.run(queries::publication_published, {id, code(life), number, desk.now, desk.today()});
    TRY(end_what_it_repeals(desk, tx, dossier));
    write_step(desk, tx, revision, Step::publish);
    show_change(desk, tx, id, former ? &former->content : nullptr);
    record(desk, tx, "publication.publish", "publication", id.value, std::string{code(revision.state)}, "live",
           revision.content.metadata.title);
    return *find_publication(tx, id);
}

By who_publishes(Companion const& one) {
    return one.state == State::scheduled ? By::calendar : By::publisher;
}

// plan §三(六): 同步部署. What explains the document and is signed goes out after it, in the same commit; a policy
// whose interpretation is nowhere near does not go out at all.
Result<std::vector<Companion>> companions_to_put_out(Transaction& tx, Dossier const& policy) {
    auto const& content = policy.revision.content;
    bool const wanted = info(policy.publication.kind).interpreted && policy.revision.purpose != Purpose::correction &&
                        content.openness.openness == Openness::proactive &&
                        content.interpretation.exempt_because.empty();
    if (!wanted) return std::vector<Companion>{};
    std::vector<Companion> ready;
    bool public_already = false;
    std::string waiting;
    for (auto& one : companions_of(tx, policy.publication.id)) {
        if (one.state == State::live)
            public_already = true;
        else if (one.state == State::signed_off || one.state == State::scheduled)
            ready.push_back(std::move(one));
        else
            waiting = one.title;
    }
    if (ready.empty() && !public_already) return refuse(Why::invalid, wording::companion_not_signed, waiting);
    return ready;
}

// An interpretation whose policy is due as well is put out by it.
bool comes_with_its_policy(Desk const& desk, Transaction& tx, Dossier const& dossier) {
    if (dossier.publication.kind != Kind::interpretation) return false;
    return std::ranges::any_of(dossier.revision.content.relations, [&](Relation const& one) {
        if (one.kind != Relation::Kind::interprets) return false;
        auto const policy = open_revision(tx, one.to);
        return policy && policy->state == State::scheduled && *policy->publish_at <= desk.now;
    });
}

Result<int> may_go_out(Desk& desk, Transaction& tx, Dossier const& dossier, By who) {
    TRY(goes_out(desk, tx, dossier, who));
    for (auto const& one : TRY(companions_to_put_out(tx, dossier)))
        TRY(goes_out(desk, tx, dossier_of(tx, *find_revision(tx, one.revision)), who_publishes(one),
                     dossier.publication.id));
    return 0;
}

Result<Publication> put_out_together(Desk& desk, Transaction& tx, Dossier const& dossier, By who) {
    auto const companions = TRY(companions_to_put_out(tx, dossier));
    auto done = TRY(put_out(desk, tx, dossier, who));
    for (auto const& one : companions)
        TRY(put_out(desk, tx, dossier_of(tx, *find_revision(tx, one.revision)), who_publishes(one)));
    return done;
}

}  // namespace

Result<Publication> publish(Desk& desk, RevisionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Publication> {
        auto const dossier = TRY(open_to_publish(desk, tx, id));
        return put_out_together(desk, tx, dossier, By::publisher);
    });
}

Result<Revision> schedule(Desk& desk, RevisionId id, Instant at) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_to_publish(desk, tx, id));
        auto const& revision = dossier.revision;
        TRY(allowed(place_of(revision), Step::schedule, By::publisher, dossier.chain));
        if (revision.content.openness.openness != Openness::proactive)
            return refuse(Why::wrong_state, wording::not_proactive,
                          std::string{chinese(revision.content.openness.openness)});
        if (at <= desk.now) return refuse(Why::invalid, wording::time_passed);
        if (at > desk.now + Days{366}) return refuse(Why::invalid, wording::time_too_far);
        tx.run(queries::revision_scheduled, {id, at});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        jobs::enqueue(desk.database, tx, appointment_job, id.text(), at);
        write_step(desk, tx, revision, Step::schedule, local_minute(at));
        record(desk, tx, "publication.schedule", "revision", id.value, "signed_off", local_minute(at));
        return *find_revision(tx, id);
    });
}

Result<Revision> unschedule(Desk& desk, RevisionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_to_publish(desk, tx, id));
        TRY(allowed(place_of(dossier.revision), Step::unschedule, By::publisher, dossier.chain));
        tx.run(queries::revision_unscheduled, {id, ""});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier.revision, Step::unschedule);
        record(desk, tx, "publication.unschedule", "revision", id.value, "scheduled", "signed_off");
        return *find_revision(tx, id);
    });
}

Result<Revision> recall(Desk& desk, RevisionId id, std::string_view reason) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_to_publish(desk, tx, id));
        TRY(allowed(place_of(dossier.revision), Step::recall, By::publisher, dossier.chain));
        auto const words = clean_text(reason);
        if (words.empty()) return refuse(Why::invalid, wording::reason_needed);
        tx.run(queries::revision_returned, {id, "signed_off", desk.actor.name + "：" + words});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier.revision, Step::recall, words);
        record(desk, tx, "publication.recall", "revision", id.value, "signed_off", "returned", words);
        return *find_revision(tx, id);
    });
}

Result<Revision> file(Desk& desk, RevisionId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Revision> {
        auto const dossier = TRY(open_to_publish(desk, tx, id));
        TRY(allowed(place_of(dossier.revision), Step::file, By::publisher, dossier.chain));
        if (dossier.revision.content.openness.openness == Openness::proactive)
            return refuse(Why::wrong_state, wording::is_proactive);
        tx.run(queries::revision_moved, {id, "signed_off", "filed"});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, dossier.revision, Step::file);
        record(desk, tx, "publication.file", "revision", id.value, "signed_off", "filed");
        return *find_revision(tx, id);
    });
}

identity::Actor calendar_actor() {
    return {{}, "日历", {}, "/", {}};
}

Kept keep_appointment(Desk& desk, Transaction& tx, RevisionId id) {
    auto const revision = find_revision(tx, id);
    if (!revision || revision->state != State::scheduled || *revision->publish_at > desk.now)
        return Kept::nothing_to_do;
    auto const dossier = dossier_of(tx, *revision);
    if (comes_with_its_policy(desk, tx, dossier)) return Kept::nothing_to_do;
    // A refusal half way would leave what was done before it: everything is asked before anything is written.
    auto const open = may_go_out(desk, tx, dossier, By::calendar);
    if (open) {
        if (put_out_together(desk, tx, dossier, By::calendar)) return Kept::published;
        throw std::logic_error{"an appointment was refused after its gates were open"};
    }
    auto const why = "到了定时发布的时间，没有发布：" + open.error().sentence();
    tx.run(queries::revision_unscheduled, {id, why});
    write_step(desk, tx, dossier.revision, Step::hold, why);
    record(desk, tx, "publication.hold", "revision", id.value, "scheduled", "signed_off", why);
    return Kept::held;
}

int keep_appointments(Desk& desk, Transaction& tx) {
    int kept = 0;
    for (auto const& row : tx.run(queries::due_appointments, {desk.now}))
        if (keep_appointment(desk, tx, row.as_id<RevisionId>(0)) != Kept::nothing_to_do) ++kept;
    return kept;
}

std::vector<PublicationId> compare_with_signed(Desk& desk, Transaction& tx) {
    constexpr int at_once = 500;
    std::vector<PublicationId> differing;
    RevisionId after;
    while (true) {
        auto const rows = tx.run(queries::signed_digests, {after, at_once});
        if (rows.empty()) return differing;
        for (auto const& row : rows) {
            after = row.as_id<RevisionId>(0);
            auto const revision = *find_revision(tx, after);
            if (is_as_signed(revision)) continue;
            differing.push_back(revision.publication);
            touch(desk, tx, {door::topic_of(revision.publication), "publications"});
            record(desk, tx, "publication.differs", "publication", revision.publication.value, revision.digest,
                   digest_of(revision), "公开的内容与签发时不一致，已停止显示");
        }
    }
}

}  // namespace mingtang::publication

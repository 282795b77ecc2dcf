// find – check – change – record – commit.
#include "publication/ending.hpp"

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/dossier.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"
#include "publication/screened.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;

void write_step(Desk const& desk, Transaction& tx, PublicationId id, LifeStep step, std::string words) {
    add(desk.database, tx, id, {}, {std::string{code(step)}, Stage::none, desk.actor.name, std::move(words), desk.now});
}

// The tombstone and the mark of an end are public like the text was.
Result<int> fit_for_readers(Desk const& desk, Transaction& tx, Dossier const& dossier, std::string const& words) {
    auto const why = unfit_for_readers(tx, words, dossier.place.path, desk.today());
    if (!why.empty()) return refuse(Why::invalid, wording::unfit_for_readers, why);
    return 0;
}

Result<Publication> ended(Desk& desk, PublicationId id, LifeStep step, Ending const& ending) {
    return desk.database.change([&](Transaction& tx) -> Result<Publication> {
        auto const dossier = TRY(open_publication_to_publish(desk, tx, id));
        auto const because = clean_text(ending.because);
        if (because.empty()) return refuse(Why::invalid, wording::reason_needed);
        TRY(fit_for_readers(desk, tx, dossier, because));
        auto const on = ending.on.value_or(desk.today());
        if (on > desk.today()) return refuse(Why::invalid, wording::bad_day);
        TRY(end_in(desk, tx, dossier.publication, step, on, because));
        return *find_publication(tx, id);
    });
}

// A correction on its way has nothing to correct any more: back to its author, with the reason.
void return_what_is_open(Desk const& desk, Transaction& tx, PublicationId id, std::string const& why) {
    auto const open = open_revision(tx, id);
    if (!open || in_work(open->state)) return;
    tx.run(queries::revision_returned, {open->id, code(open->state), why});
    record(desk, tx, "publication.send_back", "revision", open->id.value, std::string{code(open->state)}, "returned",
           why);
}

}  // namespace

Result<int> end_in(Desk& desk, Transaction& tx, Publication const& publication, LifeStep step, Date on,
                   std::string const& because) {
    auto const way = TRY(allowed(publication.life, step));
    tx.run(queries::publication_ended, {publication.id, code(way.to), on, because, desk.now});
    if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
    write_step(desk, tx, publication.id, step, because);
    show_change(desk, tx, publication.id);
    record(desk, tx, step == LifeStep::lapse ? "publication.lapse" : "publication.repeal", "publication",
           publication.id.value, std::string{code(publication.life)}, std::string{code(way.to)}, because);
    return 1;
}

Result<Publication> lapse(Desk& desk, PublicationId id, Ending const& ending) {
    return ended(desk, id, LifeStep::lapse, ending);
}

Result<Publication> repeal(Desk& desk, PublicationId id, Ending const& ending) {
    return ended(desk, id, LifeStep::repeal, ending);
}

Result<Publication> withdraw(Desk& desk, PublicationId id, Withdrawal const& withdrawal) {
    return desk.database.change([&](Transaction& tx) -> Result<Publication> {
        auto const dossier = TRY(open_publication_to_publish(desk, tx, id));
        TRY(allowed(dossier.publication.life, LifeStep::withdraw));
        auto const reason = clean_text(withdrawal.reason), approver = clean_line(withdrawal.approved_by);
        if (reason.empty()) return refuse(Why::invalid, wording::reason_needed);
        if (approver.empty()) return refuse(Why::invalid, wording::approver_needed);
        TRY(fit_for_readers(desk, tx, dossier, reason));
        bool const merged = withdrawal.kind == WithdrawalKind::merged;
        if (merged && (withdrawal.successor == id || !is_public(tx, withdrawal.successor)))
            return refuse(Why::invalid, wording::successor_needed);

        auto const live = live_revision(tx, id);
        if (!live) return refuse(Why::wrong_state, wording::nothing_live);
        tx.run(queries::revision_moved, {live->id, "live", "withdrawn"});
        tx.run(queries::publication_withdrawn,
               {id, code(withdrawal.kind), reason, approver,
                merged ? maybe(withdrawal.successor) : std::optional<PublicationId>{}, desk.now});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        return_what_is_open(desk, tx, id, "原信息已撤回：" + reason);
        write_step(desk, tx, id, LifeStep::withdraw,
                   std::string{chinese(withdrawal.kind)} + "：" + reason + "（" + approver + "批准）");
        show_change(desk, tx, id, &live->content);
        record(desk, tx, "publication.withdraw", "publication", id.value, std::string{code(dossier.publication.life)},
               "withdrawn", std::string{chinese(withdrawal.kind)} + "：" + reason + "；批准人：" + approver);
        return *find_publication(tx, id);
    });
}

Result<Publication> archive(Desk& desk, PublicationId id) {
    return desk.database.change([&](Transaction& tx) -> Result<Publication> {
        auto const dossier = TRY(open_publication_to_publish(desk, tx, id));
        auto const life = dossier.publication.life;
        TRY(allowed(life, LifeStep::archive));
        if (life == Life::unpublished && !tx.first(queries::filed_revision, {id}))
            return refuse(Why::wrong_state, wording::not_filed);
        tx.run(queries::publication_archived, {id, code(life)});
        if (tx.changed() != 1) return refuse(Why::conflict, wording::decided_meanwhile);
        write_step(desk, tx, id, LifeStep::archive, "");
        record(desk, tx, "publication.archive", "publication", id.value, std::string{code(life)}, "archived");
        return *find_publication(tx, id);
    });
}

int lapse_overdue(Desk& desk, Transaction& tx) {
    int count = 0;
    for (auto const& row : tx.run(queries::publications_over, {desk.today()})) {
        auto const publication = find_publication(tx, row.as_id<PublicationId>(0));
        auto const live = live_revision(tx, publication->id);
        auto const last = *live->content.metadata.valid_until;
        if (end_in(desk, tx, *publication, LifeStep::lapse, last + Days{1}, "有效期至 " + mingtang::chinese(last)))
            ++count;
    }
    return count;
}

}  // namespace mingtang::publication

// What an action gathers before it judges: a revision with its publication, place, chain, and who may touch it; and the
// facts its gates ask for. What is another place's, or another unit's and not public yet, is not found, by every door
// alike (C12, F24).
#pragma once

#include "desk/desk.hpp"
#include "org/types.hpp"
#include "publication/chain.hpp"
#include "publication/gates.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct Dossier {
    Publication publication;
    Revision revision;
    org::Unit unit;           // 发布机构
    org::Unit drafting;       // whose people drafted it
    org::Jurisdiction place;  // of the drafting unit
    Chain chain;
};

// Nobody's rights are asked: for the calendar, and for who asks them otherwise.
Dossier dossier_of(storage::Transaction& tx, Revision revision);

// Readable: what is public, for everybody of the workbench; a draft for its unit, the disclosure office, and whoever
// judges it.
Result<Dossier> open_dossier(Desk const& desk, storage::Transaction& tx, RevisionId id);
// The one in work, else the live one, else the last.
Result<Dossier> open_publication(Desk const& desk, storage::Transaction& tx, PublicationId id);
// The same, and the actor may draft for its unit and has no other part, and it is in work.
Result<Dossier> open_for_work(Desk const& desk, storage::Transaction& tx, RevisionId id);
// The same for who judges it: the actor does the stage at which it waits, and had no other part in this revision.
Result<Dossier> open_for_review(Desk const& desk, storage::Transaction& tx, RevisionId id);
// The same for who puts it out.
Result<Dossier> open_to_publish(Desk const& desk, storage::Transaction& tx, RevisionId id);
Result<Dossier> open_publication_to_publish(Desk const& desk, storage::Transaction& tx, PublicationId id);

// Whether this person drafts for this unit: their own, those of a street or town for its office, all for the
// disclosure office.
bool drafts_for(identity::Actor const& actor, org::Unit const& unit, org::Jurisdiction const& place);
// Whether this person has to do with it before it is public: what was said of it among them is theirs to read for ever.
bool works_on(Desk const& desk, Dossier const& dossier);
// What is written down when somebody has a part; refused when they have another one already.
Result<Stage> take_part(Desk const& desk, storage::Transaction& tx, RevisionId id, Stage part);
UnderReview under_review(Dossier const& dossier);
ChainStage stage_now(Dossier const& dossier);
std::string who_does(storage::Transaction& tx, ChainStage const& stage, Dossier const& dossier);

// The facts for the gates, as of the desk's day. `beside` goes out in the same commit and counts as public.
Context gather(Desk const& desk, storage::Transaction& tx, Dossier const& dossier, PublicationId beside = {});
// What holds the document back at this moment, in one refusal; nothing when it may go on. `doing`: 提交, 签发, 发布.
Result<Context> through_the_gates(Desk const& desk, storage::Transaction& tx, Dossier const& dossier, Moment moment,
                                  std::string_view doing, PublicationId beside = {});

}  // namespace mingtang::publication

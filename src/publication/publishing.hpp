// Putting out what was signed: now, at an appointed time, or not at all because it was decided not to be public. Every
// gate is asked again at that moment (F15); the former text is replaced, the index number given, the search index and
// the kept pages follow, all in one commit.
#pragma once

#include <string_view>

#include "desk/desk.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

// The interpretations signed with a policy go out in the same commit (同步部署), or nothing does.
Result<Publication> publish(Desk& desk, RevisionId id);
Result<Revision> schedule(Desk& desk, RevisionId id, Instant at);
Result<Revision> unschedule(Desk& desk, RevisionId id);
// Back into the author's hands: signature, review and digest are void.
Result<Revision> recall(Desk& desk, RevisionId id, std::string_view reason);
// 留存: of what was signed as not to be disclosed proactively.
Result<Revision> file(Desk& desk, RevisionId id);

// The calendar's part, inside its own transaction. A document whose gates are shut at its moment is not published: it
// is put back as signed, with the reason, where its unit sees it.
enum class Kept { published, held, nothing_to_do };
Kept keep_appointment(Desk& desk, storage::Transaction& tx, RevisionId id);
// Every appointment whose time has come: also those whose job was lost. Returns how many were kept.
int keep_appointments(Desk& desk, storage::Transaction& tx);
inline constexpr std::string_view appointment_job = "publication.appointment";

// C72: every text that readers see, against the digest that was signed. What differs is not served any more (door.cpp);
// here it is written into the audit and its kept pages are dropped. Returns the ids of what differs.
std::vector<PublicationId> compare_with_signed(Desk& desk, storage::Transaction& tx);

// Who acts when the calendar does.
identity::Actor calendar_actor();

}  // namespace mingtang::publication

// Rows <-> values of publications and revisions with what hangs on them. No rights and no rules here: actions ask those
// first. What a reviewer writes beside a document is review_store's, the door has its own questions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

std::optional<Publication> find_publication(storage::Transaction& tx, PublicationId id);
void add(storage::Transaction& tx, Publication const& publication, Instant at);
void change(storage::Transaction& tx, Publication const& publication);  // kind, unit, field; before it is public

std::optional<Revision> find_revision(storage::Transaction& tx, RevisionId id);
std::optional<Revision> live_revision(storage::Transaction& tx, PublicationId id);
std::optional<Revision> open_revision(storage::Transaction& tx, PublicationId id);
std::optional<Revision> latest_revision(storage::Transaction& tx, PublicationId id);  // of any state but discarded
std::optional<Revision> public_revision(storage::Transaction& tx, PublicationId id, int number);
// What readers have ever seen under this number, withdrawn or not: for the proof that it is gone.
std::vector<Revision> former_texts(storage::Transaction& tx, PublicationId id, int number);
bool is_public(storage::Transaction& tx, PublicationId id);
int next_revision_number(storage::Transaction& tx, PublicationId id);
void add(storage::Transaction& tx, Revision const& revision, Instant at);  // an empty draft
// Everything but the attachments. False when somebody saved since `saves` was read, or it is not in work.
bool save(storage::Transaction& tx, RevisionId id, int saves, Content const& content, std::string_view change_note);
// As a change of its attachments does.
bool count_save(storage::Transaction& tx, RevisionId id, int saves);
void add_attachments(storage::Transaction& tx, RevisionId id, std::vector<Attachment> const& attachments);
void remove_attachment(storage::Transaction& tx, RevisionId id, AttachmentId attachment);

// Documents that other documents stand in a link with, either way.
std::vector<PublicationId> neighbours(storage::Transaction& tx, PublicationId id);

// One step of the way it took.
struct TakenStep {
    std::string step;  // "pass"
    Stage stage = Stage::none;
    std::string actor, words;
    Instant at{};
    std::optional<Date> due_on{};
    int revision = 0;  // its number; 0: of the publication itself
};
void add(storage::Database& database, storage::Transaction& tx, PublicationId publication, RevisionId revision,
         TakenStep const& step);
std::vector<TakenStep> steps_of(storage::Transaction& tx, PublicationId id);

// A person's part in a revision: Stage::none stands for having drafted it.
std::optional<Stage> part_of(storage::Transaction& tx, RevisionId revision, std::int64_t account);
// A second, other part of the same person breaks the key of the table.
void add_part(storage::Transaction& tx, RevisionId revision, std::int64_t account, Stage part);

// What the workbench lists: a revision that is not public yet, with the words beside it.
struct OpenRevision {
    RevisionId id;
    PublicationId publication;
    Kind kind;
    std::string title;
    State state;
    Stage stage;
    Purpose purpose;
    std::string unit, drafted_by_name, place;
    org::UnitId unit_id, drafted_by;
    org::JurisdictionId jurisdiction;
    std::int64_t author = 0;
    std::string author_name, note, signer_name;
    std::optional<Instant> submitted_at, publish_at;
    std::optional<Date> due_on;
};
std::vector<OpenRevision> open_revisions_under(storage::Transaction& tx, std::string_view path,
                                               std::optional<State> state = {});

// What was published, withdrawn or filed, for the workbench's list.
struct Managed {
    PublicationId id;
    Kind kind;
    std::string title, unit, index_number;
    Life life, closed_as;
    State state;
    std::optional<Date> published_on;
};
struct ManagedFilter {
    std::string words{};
    std::optional<Kind> kind{};
    org::UnitId unit{};
    int page = 1, page_size = 50;
};
struct ManagedPage {
    std::vector<Managed> publications;
    int total = 0;
};
ManagedPage managed_under(storage::Transaction& tx, std::string_view path, ManagedFilter const& filter);

// What is withheld and due to be looked at again (条例 18), each in a sentence.
std::vector<std::string> documents_to_review(storage::Transaction& tx, std::string_view path, Date on);

// Columns of a revision in the order of queries.sql, without what hangs on it.
Revision revision_from(storage::Row const& row);
void load_parts(storage::Transaction& tx, Revision& revision);

}  // namespace mingtang::publication

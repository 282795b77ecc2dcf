#include "publication/store.hpp"

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/door.hpp"
#include "publication/kinds.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Row;
using storage::Transaction;

constexpr std::string_view drafted = "drafted";

std::string_view code_of_part(Stage part) {
    return part == Stage::none ? drafted : code(part);
}

std::string codes(std::vector<Ground> const& grounds) {
    std::vector<std::string> words;
    for (auto const ground : grounds) words.emplace_back(code(ground));
    return join(words, " ");
}

std::vector<Ground> grounds_from(std::string_view text) {
    std::vector<Ground> found;
    for (auto const word : split(text, ' '))
        if (auto const ground = parse_ground(word)) found.push_back(*ground);
    return found;
}

std::optional<Revision> whole(Transaction& tx, std::optional<Row> const& row) {
    if (!row) return std::nullopt;
    auto revision = revision_from(*row);
    load_parts(tx, revision);
    return revision;
}

}  // namespace

std::optional<Publication> find_publication(Transaction& tx, PublicationId id) {
    auto const row = tx.first(queries::find_publication, {id});
    if (!row) return std::nullopt;
    Publication found;
    found.id = row->as_id<PublicationId>(0);
    found.kind = parse_kind(row->text(1)).value_or(Kind::notice);
    found.unit = row->as_id<org::UnitId>(2);
    found.jurisdiction = row->as_id<org::JurisdictionId>(3);
    found.field = row->as_id<org::FieldId>(4);
    found.index_number = row->text(5);
    found.life = life_from(row->text(6));
    found.closed_as = life_from(row->text(7));
    found.first_published_at = row->maybe_instant(8);
    found.changed_at = row->maybe_instant(9);
    found.ended_because = row->text(10);
    found.ended_on = row->maybe_date(11);
    if (auto const kind = parse_withdrawal(row->text(12)))
        found.withdrawal = Withdrawal{*kind, row->text(13), row->text(14), row->as_id<PublicationId>(15)};
    found.withdrawn_at = row->maybe_instant(16);
    return found;
}

void add(Transaction& tx, Publication const& one, Instant at) {
    tx.run(queries::add_publication, {one.id, code(one.kind), one.unit, one.jurisdiction, maybe(one.field), at});
}

void change(Transaction& tx, Publication const& one) {
    tx.run(queries::change_publication, {one.id, code(one.kind), one.unit, one.jurisdiction, maybe(one.field)});
}

Revision revision_from(Row const& row) {
    Revision one;
    one.id = row.as_id<RevisionId>(0);
    one.publication = row.as_id<PublicationId>(1);
    one.number = int(row.integer(2));
    one.purpose = purpose_from(row.text(3));
    one.state = state_from(row.text(4));
    one.stage = stage_from(row.text(5));
    auto& data = one.content.metadata;
    data.title = row.text(6);
    data.summary = row.text(7);
    if (!row.text(8).empty()) data.number = DocumentNumber{row.text(8), int(row.integer(9)), int(row.integer(10))};
    data.issuer = row.text(11);
    data.topic_class = row.text(12);
    data.statutory = row.text(13);
    data.special = row.text(14);
    data.keywords = row.text(15);
    data.source = row.text(16);
    data.signed_on = row.maybe_date(17);
    data.formed_on = row.maybe_date(18);
    data.valid_from = row.maybe_date(19);
    data.valid_until = row.maybe_date(20);
    one.content.body = row.text(21);
    one.content.openness = {parse_openness(row.text(22)).value_or(Openness::withheld), grounds_from(row.text(23)),
                            row.text(24), row.maybe_date(25)};
    one.content.interpretation = {row.text(26), row.text(27), row.text(28), row.maybe_date(29), row.text(30)};
    one.content.form = row.text(31);
    one.change_note = row.text(32);
    one.author = row.null(33) ? 0 : row.integer(33);
    one.author_name = row.text(34);
    one.drafted_by = row.as_id<org::UnitId>(35);
    one.signer = row.null(36) ? 0 : row.integer(36);
    one.signer_name = row.text(37);
    one.note = row.text(38);
    one.digest = row.text(39);
    one.publish_at = row.maybe_instant(40);
    one.submitted_at = row.maybe_instant(41);
    one.signed_at = row.maybe_instant(42);
    one.published_at = row.maybe_instant(43);
    one.due_on = row.maybe_date(44);
    one.saves = int(row.integer(45));
    return one;
}

void load_parts(Transaction& tx, Revision& revision) {
    auto& content = revision.content;
    for (auto const& row : tx.run(queries::attachments_of, {revision.id}))
        content.attachments.push_back(
            {row.as_id<AttachmentId>(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.text(5)});
    for (auto const& row : tx.run(queries::relations_of, {revision.id}))
        content.relations.push_back(
            {parse_relation(row.text(0)).value_or(Relation::Kind::related), row.as_id<PublicationId>(1), row.text(2)});
    for (auto const& row : tx.run(queries::items_of_revision, {revision.id}))
        content.items.push_back(row.as_id<catalog::ItemId>(0));
}

std::optional<Revision> find_revision(Transaction& tx, RevisionId id) {
    return whole(tx, tx.first(queries::find_revision, {id}));
}
std::optional<Revision> live_revision(Transaction& tx, PublicationId id) {
    return whole(tx, tx.first(queries::live_revision, {id}));
}
std::optional<Revision> open_revision(Transaction& tx, PublicationId id) {
    return whole(tx, tx.first(queries::open_revision, {id}));
}
std::optional<Revision> latest_revision(Transaction& tx, PublicationId id) {
    return whole(tx, tx.first(queries::latest_revision, {id}));
}
std::optional<Revision> public_revision(Transaction& tx, PublicationId id, int number) {
    return whole(tx, tx.first(queries::public_revision, {id, number}));
}

std::vector<Revision> former_texts(Transaction& tx, PublicationId id, int number) {
    std::vector<Revision> found;
    for (auto const& row : tx.run(queries::former_texts, {id, number})) {
        found.push_back(revision_from(row));
        load_parts(tx, found.back());
    }
    return found;
}

bool is_public(Transaction& tx, PublicationId id) {
    return tx.first(queries::has_live_revision, {id}).has_value();
}

int next_revision_number(Transaction& tx, PublicationId id) {
    return int(tx.first(queries::last_revision_number, {id})->integer(0)) + 1;
}

void add(Transaction& tx, Revision const& one, Instant at) {
    tx.run(queries::add_revision, {one.id, one.publication, one.number, code(one.purpose), maybe(one.author),
                                   one.author_name, one.drafted_by, at});
}

bool save(Transaction& tx, RevisionId id, int saves, Content const& content, std::string_view change_note) {
    auto const& data = content.metadata;
    auto const& plan = content.interpretation;
    std::optional<int> year, serial;
    if (data.number) {
        year = data.number->year;
        serial = data.number->serial;
    }
    tx.run(queries::save_revision, {id,
                                    saves,
                                    data.title,
                                    data.summary,
                                    data.number ? data.number->organ : std::string{},
                                    year,
                                    serial,
                                    data.issuer,
                                    data.topic_class,
                                    data.statutory,
                                    data.special,
                                    data.keywords,
                                    data.source,
                                    data.signed_on,
                                    data.formed_on,
                                    data.valid_from,
                                    data.valid_until,
                                    content.body,
                                    code(content.openness.openness),
                                    codes(content.openness.grounds),
                                    content.openness.reason,
                                    content.openness.review_due,
                                    plan.outline,
                                    plan.form,
                                    plan.channels,
                                    plan.on,
                                    plan.exempt_because,
                                    content.form,
                                    change_note});
    if (tx.changed() != 1) return false;
    tx.run(queries::remove_relations, {id});
    for (std::size_t i = 0; i < content.relations.size(); ++i) {
        auto const& one = content.relations[i];
        tx.run(queries::add_relation, {id, i + 1, code(one.kind), one.to, one.clause});
    }
    tx.run(queries::remove_revision_items, {id});
    for (auto const item : content.items) tx.run(queries::add_revision_item, {id, item});
    return true;
}

bool count_save(Transaction& tx, RevisionId id, int saves) {
    tx.run(queries::revision_touched, {id, saves});
    return tx.changed() == 1;
}

void add_attachments(Transaction& tx, RevisionId id, std::vector<Attachment> const& attachments) {
    auto position = tx.run(queries::attachments_of, {id}).size();
    for (auto const& one : attachments)
        tx.run(queries::add_attachment,
               {id, ++position, one.id, one.sm3, one.name, one.kind, one.size, maybe(one.public_id)});
}

void remove_attachment(Transaction& tx, RevisionId id, AttachmentId attachment) {
    tx.run(queries::remove_attachment, {id, attachment});
}

std::vector<PublicationId> neighbours(Transaction& tx, PublicationId id) {
    std::vector<PublicationId> found;
    for (auto const& row : tx.run(queries::neighbours, {id})) found.push_back(row.as_id<PublicationId>(0));
    return found;
}

void add(storage::Database& database, Transaction& tx, PublicationId publication, RevisionId revision,
         TakenStep const& step) {
    tx.run(queries::add_step, {database.next_id(), publication, maybe(revision), step.step, code(step.stage),
                               step.actor, step.words, step.at, step.due_on});
}

std::vector<TakenStep> steps_of(Transaction& tx, PublicationId id) {
    std::vector<TakenStep> steps;
    for (auto const& row : tx.run(queries::steps_of, {id}))
        steps.push_back({row.text(0), stage_from(row.text(1)), row.text(2), row.text(3), row.instant(4),
                         row.maybe_date(5), row.null(6) ? 0 : int(row.integer(6))});
    return steps;
}

std::optional<Stage> part_of(Transaction& tx, RevisionId revision, std::int64_t account) {
    auto const row = tx.first(queries::part_of, {revision, account});
    if (!row) return std::nullopt;
    return row->text(0) == drafted ? Stage::none : stage_from(row->text(0));
}

void add_part(Transaction& tx, RevisionId revision, std::int64_t account, Stage part) {
    tx.run(queries::add_part, {revision, account, code_of_part(part)});
}

std::vector<OpenRevision> open_revisions_under(Transaction& tx, std::string_view path, std::optional<State> state) {
    std::vector<OpenRevision> found;
    std::optional<std::string> wanted;
    if (state) wanted = std::string{code(*state)};
    for (auto const& row : tx.run(queries::open_revisions_under, {path, wanted})) {
        OpenRevision one;
        one.id = row.as_id<RevisionId>(0);
        one.publication = row.as_id<PublicationId>(1);
        one.kind = parse_kind(row.text(2)).value_or(Kind::notice);
        one.title = row.text(3);
        one.state = state_from(row.text(4));
        one.stage = stage_from(row.text(5));
        one.purpose = purpose_from(row.text(6));
        one.unit = row.text(7);
        one.unit_id = row.as_id<org::UnitId>(8);
        one.drafted_by = row.as_id<org::UnitId>(9);
        one.drafted_by_name = row.text(10);
        one.place = row.text(11);
        one.author = row.null(12) ? 0 : row.integer(12);
        one.author_name = row.text(13);
        one.note = row.text(14);
        one.submitted_at = row.maybe_instant(15);
        one.due_on = row.maybe_date(16);
        one.publish_at = row.maybe_instant(17);
        one.signer_name = row.text(18);
        one.jurisdiction = row.as_id<org::JurisdictionId>(19);
        found.push_back(std::move(one));
    }
    return found;
}

ManagedPage managed_under(Transaction& tx, std::string_view path, ManagedFilter const& filter) {
    std::optional<std::string> kind;
    if (filter.kind) kind = std::string{code(*filter.kind)};
    storage::Parameters parameters{path, maybe(std::string_view{filter.words}), kind, maybe(filter.unit)};
    ManagedPage page;
    if (filter.words.empty()) {
        door::Filter seen;
        seen.jurisdiction_path = path;
        seen.kind = filter.kind;
        seen.unit = filter.unit;
        page.total = door::total(tx, seen) +
                     int(tx.first(queries::count_managed_unseen, {path, kind, maybe(filter.unit)})->integer(0));
    } else {
        page.total = int(tx.first(queries::count_managed_publications, parameters)->integer(0));
    }
    parameters.emplace_back(filter.page_size);
    parameters.emplace_back((filter.page - 1) * filter.page_size);
    for (auto const& row : tx.run(queries::managed_publications, parameters))
        page.publications.push_back({row.as_id<PublicationId>(0), parse_kind(row.text(1)).value_or(Kind::notice),
                                     row.text(2), row.text(3), row.text(7), life_from(row.text(4)),
                                     life_from(row.text(5)), state_from(row.text(9)), row.maybe_date(6)});
    return page;
}

std::vector<std::string> documents_to_review(Transaction& tx, std::string_view path, Date on) {
    std::vector<std::string> found;
    for (auto const& row : tx.run(queries::review_due_documents, {path, on}))
        found.push_back(row.text(4) + "《" + row.text(1) + "》（" +
                        std::string{chinese(parse_openness(row.text(2)).value_or(Openness::withheld))} + "）应于 " +
                        mingtang::chinese(row.date(3)) + "复核");
    return found;
}

}  // namespace mingtang::publication

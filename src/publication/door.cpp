#include "publication/door.hpp"

#include <algorithm>
#include <array>

#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/digest.hpp"
#include "publication/door_rows.hpp"
#include "publication/kinds.hpp"
#include "publication/none_is_null.hpp"
#include "publication/queries.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication::door {
namespace {

using storage::Row;
using storage::Transaction;

struct ValidityWords {
    std::string_view code, chinese;
};
constexpr std::array<ValidityWords, 4> validity_words{
    {{"in_force", "有效"}, {"amended", "已修改"}, {"lapsed", "失效"}, {"repealed", "废止"}}};

std::vector<Linked> links(Transaction& tx, storage::Query const& query, std::int64_t of) {
    std::vector<Linked> found;
    for (auto const& row : tx.run(query, {of}))
        found.push_back({parse_relation(row.text(0)).value_or(Relation::Kind::related), row.as_id<PublicationId>(1),
                         parse_kind(row.text(2)).value_or(publication::Kind::notice), row.text(3), number_from(row, 4),
                         row.text(7), row.text(8), row.maybe_date(9)});
    return found;
}

Document document_of(Transaction& tx, Publication publication, Revision revision) {
    Document found;
    found.published_at = revision.published_at.value_or(Instant{});
    found.validity = validity_from(tx.first(queries::validity_of, {publication.id})->text(0));
    found.links = links(tx, queries::links_from, revision.id.value);
    found.linked_from = links(tx, queries::links_to, publication.id.value);
    for (auto const& row : tx.run(queries::public_editions, {publication.id}))
        found.editions.push_back(
            {int(row.integer(0)), purpose_from(row.text(1)), row.instant(2), row.text(3), row.as_id<RevisionId>(4)});
    if (auto const unit = org::find_unit(tx, publication.unit)) found.unit_name = unit->name;
    if (auto const place = org::find_jurisdiction(tx, publication.jurisdiction)) found.place_name = place->name;
    if (publication.field)
        if (auto const field = org::find_field(tx, publication.field, local_date(found.published_at)))
            found.field_name = field->name;
    found.topics = {topic_of(publication.id), "units"};
    for (auto const* side : {&found.links, &found.linked_from})
        for (auto const& one : *side) found.topics.push_back(topic_of(one.id));
    // A link to what is not public now is not shown, and its coming back must be seen.
    for (auto const& one : revision.content.relations) found.topics.push_back(topic_of(one.to));
    std::ranges::sort(found.topics);
    found.topics.erase(std::ranges::unique(found.topics).begin(), found.topics.end());
    found.publication = std::move(publication);
    found.revision = std::move(revision);
    return found;
}

// C72: what is not byte for byte what was signed is not served, whoever changed it and how.
bool as_signed(Revision const& revision) {
    return is_as_signed(revision);
}

Tombstone tombstone_from(Transaction& tx, Row const& row) {
    Tombstone one;
    one.id = row.as_id<PublicationId>(0);
    one.kind = parse_kind(row.text(1)).value_or(publication::Kind::notice);
    one.title = row.text(2);
    one.index_number = row.text(3);
    one.number = number_from(row, 4);
    one.unit_name = row.text(7);
    one.reason = row.text(8);
    one.withdrawal = parse_withdrawal(row.text(9)).value_or(WithdrawalKind::error);
    one.withdrawn_at = row.instant(10);
    auto const successor = row.as_id<PublicationId>(11);
    if (successor && is_public(tx, successor)) one.successor = successor;
    return one;
}

}  // namespace

std::string_view chinese(Validity validity) {
    return validity_words[std::size_t(validity)].chinese;
}
std::string_view code(Validity validity) {
    return validity_words[std::size_t(validity)].code;
}

Validity validity_from(std::string_view text) {
    for (std::size_t i = 0; i < validity_words.size(); ++i)
        if (validity_words[i].code == text) return Validity(i);
    return Validity::in_force;
}

std::string number_from(Row const& row, std::size_t at) {
    if (row.text(at).empty()) return "";
    return DocumentNumber{row.text(at), int(row.integer(at + 1)), int(row.integer(at + 2))}.text();
}

std::optional<Document> find_document(Transaction& tx, PublicationId id) {
    auto live = live_revision(tx, id);
    if (!live || !as_signed(*live)) return std::nullopt;
    return document_of(tx, *find_publication(tx, id), std::move(*live));
}

std::optional<Document> find_edition(Transaction& tx, PublicationId id, int number) {
    if (!is_public(tx, id)) return std::nullopt;
    auto revision = public_revision(tx, id, number);
    if (!revision || !as_signed(*revision)) return std::nullopt;
    return document_of(tx, *find_publication(tx, id), std::move(*revision));
}

std::optional<Tombstone> find_tombstone(Transaction& tx, PublicationId id) {
    auto const row = tx.first(queries::find_tombstone, {id});
    if (!row) return std::nullopt;
    return tombstone_from(tx, *row);
}

std::optional<PublicFile> find_file(Transaction& tx, PublicationId id, std::string_view public_id) {
    if (public_id.empty()) return std::nullopt;
    auto const row = tx.first(queries::public_attachment, {id, public_id});
    if (!row) return std::nullopt;
    return PublicFile{
        {row->as_id<AttachmentId>(0), row->text(1), row->text(2), row->text(3), row->integer(4), row->text(5)},
        id,
        row->as_id<RevisionId>(6)};
}

WithdrawnList withdrawn(Transaction& tx, Filter const& filter) {
    storage::Parameters parameters{maybe(std::string_view{filter.jurisdiction_path}), maybe(filter.unit)};
    WithdrawnList found;
    found.total = int(tx.first(queries::count_tombstones, parameters)->integer(0));
    parameters.emplace_back(filter.page_size);
    parameters.emplace_back((std::max(filter.page, 1) - 1) * filter.page_size);
    for (auto const& row : tx.run(queries::tombstones, parameters)) found.tombstones.push_back(tombstone_from(tx, row));
    return found;
}

std::string path_of(PublicationId id) {
    return "/doc/" + id.text();
}
std::string file_path_of(PublicationId id, std::string_view public_id) {
    return path_of(id) + "/file/" + std::string{public_id};
}
std::string edition_path_of(PublicationId id, int number) {
    return path_of(id) + "/edition/" + std::to_string(number);
}

web::Topic topic_of(PublicationId id) {
    return "publication:" + id.text();
}
web::Topic topic_of(catalog::ItemId id) {
    return "item:" + id.text();
}
web::Topic topic_of(Filter const& filter) {
    if (filter.item) return topic_of(filter.item);
    if (filter.unit) return "publications:unit:" + filter.unit.text();
    if (filter.field) return "publications:field:" + filter.field.text();
    if (!filter.special.empty()) return "publications:special:" + filter.special;
    if (filter.kind) return "publications:kind:" + std::string{publication::code(*filter.kind)};
    return "publications";
}

std::vector<Text> texts_after(Transaction& tx, PublicationId after, int most) {
    std::vector<Text> found;
    for (auto const& row : tx.run(queries::public_texts_after, {after, most})) {
        auto const revision = find_revision(tx, row.as_id<RevisionId>(1));
        auto const& data = revision->content.metadata;
        found.push_back({row.as_id<PublicationId>(0), data.title, data.number ? data.number->text() : std::string{},
                         words_of(revision->content), revision->content.attachments});
    }
    return found;
}

}  // namespace mingtang::publication::door

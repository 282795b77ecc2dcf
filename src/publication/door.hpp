// What others may ask of publications: the portal, search pages, feeds, the API, the catalog's pages. Only what is
// public is behind this door: a draft, a withheld document, a future edition and a withdrawn text are not to be had
// here, whatever is asked. Answers are values; nothing here asks for rights.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/types.hpp"
#include "storage/database.hpp"
#include "web/kept_page.hpp"

namespace mingtang::publication::door {

// How a document stands, as readers are told: 有效 / 已修改 / 失效 / 废止.
enum class Validity { in_force, amended, lapsed, repealed };
std::string_view chinese(Validity validity);  // 已修改
std::string_view code(Validity validity);     // "amended"

// ---- one document ----

// The other end of a typed link, which is public itself.
struct Linked {
    Relation::Kind kind;
    PublicationId id;
    publication::Kind of_kind;
    std::string title, number, clause, form;  // form: of an interpretation, 图解 …
    std::optional<Date> published_on;
};

// One public edition in the change log (发布、更正、更新), newest first.
struct Edition {
    int number = 0;
    Purpose purpose = Purpose::first;
    Instant published_at{};
    std::string note;  // 更正、更新说明
    RevisionId revision;
};

struct Document {
    Publication publication;
    Revision revision;  // the live one; its content is what readers see, its people are not for them
    std::string unit_name, field_name, place_name;
    Validity validity = Validity::in_force;
    Instant published_at{};           // of this edition; the first one's is publication.first_published_at
    std::vector<Linked> links;        // from here: 本文件解读…, 修改…
    std::vector<Linked> linked_from;  // to here: its interpretations, what amended or repealed it
    std::vector<Edition> editions;
    std::vector<web::Topic> topics;  // what a page that shows it has read
};
// The document now public under this id; nothing for everything else.
std::optional<Document> find_document(storage::Transaction& tx, PublicationId id);
// A former public edition of a document that is still public (历次文本).
std::optional<Document> find_edition(storage::Transaction& tx, PublicationId id, int number);

// What stays at the address of a withdrawn document: title, index number, why; never the text, never a file.
struct Tombstone {
    PublicationId id;
    publication::Kind kind;
    std::string title, index_number, number, unit_name, reason;
    WithdrawalKind withdrawal;
    PublicationId successor;  // of a merged one, where readers are led; none when it is not public itself
    Instant withdrawn_at{};
};
std::optional<Tombstone> find_tombstone(storage::Transaction& tx, PublicationId id);

// A file, asked for by its document and its public id (C43): only while that very edition is live.
struct PublicFile {
    Attachment attachment;
    PublicationId publication;
    RevisionId revision;
};
std::optional<PublicFile> find_file(storage::Transaction& tx, PublicationId id, std::string_view public_id);

// ---- lists ----

struct Filter {
    std::string jurisdiction_path{};  // this place and below; "" = all
    bool and_below = true;            // false: exactly this place
    org::UnitId unit{};
    org::FieldId field{};
    std::optional<publication::Kind> kind{};
    std::string statutory{};    // "20-07", or "20" for all of article 20
    std::string special{};      // "standardization"
    std::string topic_class{};  // a class of the 22, or class\subclass
    std::optional<int> year{};  // of first publication
    std::optional<Validity> validity{};
    catalog::ItemId item{};
    int page = 1, page_size = 20;
};
struct Listed {
    PublicationId id;
    publication::Kind kind;
    std::string title, summary, number, index_number, unit_name, form;
    org::UnitId unit;
    org::FieldId field;
    Validity validity = Validity::in_force;
    std::optional<Date> signed_on;
    Instant published_at{}, changed_at{};  // first publication; last change of what readers see
    int attachments = 0;
};
struct Page {
    std::vector<Listed> documents;
    int total = 0;
};
// Newest first publication first.
Page list(storage::Transaction& tx, Filter const& filter);
// The same by last change, for feeds and the site map.
Page latest_changes(storage::Transaction& tx, Filter const& filter);
int total(storage::Transaction& tx, Filter const& filter);
// These, in this order, those that are public: for the hits of a search.
std::vector<Listed> listed(storage::Transaction& tx, std::vector<PublicationId> const& ids);
// Only what narrows a search, for many of them.
struct Sort {
    PublicationId id;
    publication::Kind kind;
    org::UnitId unit;
    std::string unit_name;
    int year = 0;
    Validity validity = Validity::in_force;
};
std::vector<Sort> sorts(storage::Transaction& tx, std::vector<PublicationId> const& ids);

// How many there are behind each link of a list, under the same filter without the one that is counted.
struct Count {
    std::string code, words;  // kind, unit id, field id, year
    int documents = 0;
};
std::vector<Count> count_by_kind(storage::Transaction& tx, Filter const& filter);
std::vector<Count> count_by_unit(storage::Transaction& tx, Filter const& filter);
std::vector<Count> count_by_field(storage::Transaction& tx, Filter const& filter);
std::vector<Count> count_by_year(storage::Transaction& tx, Filter const& filter);
std::vector<Count> count_by_statutory(storage::Transaction& tx, Filter const& filter);

struct WithdrawnList {
    std::vector<Tombstone> tombstones;
    int total = 0;
};
WithdrawnList withdrawn(storage::Transaction& tx, Filter const& filter);

// ---- where it is seen, and when that changes ----

std::string path_of(PublicationId id);                                   // "/doc/123"
std::string file_path_of(PublicationId id, std::string_view public_id);  // "/doc/123/file/…"
std::string edition_path_of(PublicationId id, int number);               // "/doc/123/edition/2"

// Topics (web/kept_page.hpp) that pages name when they read publications. Every change of what readers see touches the
// document's own topic, those of the documents it is linked with, and the lists it stands or stood in.
web::Topic topic_of(PublicationId id);    // "publication:123": a page that shows this document or a link to it
web::Topic topic_of(catalog::ItemId id);  // "item:7": a page that shows what serves the item
// A list under this filter: the narrowest topic that covers it ("publications:unit:7", "publications:field:3",
// "publications:kind:notice", "publications:special:…", else "publications").
web::Topic topic_of(Filter const& filter);

// ---- the text, for whoever indexes or exports all of it ----

struct Text {
    PublicationId id;
    std::string title, number, body;  // plain words: summary, body, names of attachments
    std::vector<Attachment> attachments;
};
// Public documents after this id, oldest first, at most so many: for `mingtang rebuild` and whole exports.
std::vector<Text> texts_after(storage::Transaction& tx, PublicationId after, int most);

}  // namespace mingtang::publication::door

#include "publication/surfaces.hpp"

#include <set>

#include "base/text.hpp"
#include "documents/rich_text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/door.hpp"
#include "publication/file_parts.hpp"
#include "publication/kinds.hpp"
#include "publication/listing.hpp"
#include "publication/store.hpp"
#include "search/search.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

search::Entry search_entry(Publication const& publication, Revision const& revision, std::string_view unit) {
    auto const& data = revision.content.metadata;
    std::string body{unit};
    for (auto const& part : {publication.index_number, data.number ? data.number->text() : std::string{}, data.keywords,
                             std::string{chinese(publication.kind)}, words_of(revision.content)})
        if (!part.empty()) body += "\n" + part;
    return {std::string{search_kind}, publication.id.value, data.title, std::move(body)};
}

void index(storage::Database& database, Transaction& tx, Publication const& publication, Revision const& revision) {
    auto const unit = org::find_unit(tx, publication.unit);
    search::index(database, tx, search_entry(publication, revision, unit ? unit->name : ""));
}

void add_topics_of(std::set<web::Topic>& topics, Content const& content) {
    for (auto const item : content.items) topics.insert(door::topic_of(item));
    for (auto const& one : content.relations) topics.insert(door::topic_of(one.to));
    if (!content.metadata.special.empty()) topics.insert("publications:special:" + content.metadata.special);
}

}  // namespace

std::string plain_words(std::string_view body) {
    auto const text = documents::rich_text::read(body);
    return text ? documents::rich_text::plain(*text) : std::string{body};
}

std::string words_of(Content const& content) {
    std::string words = content.metadata.title;
    for (auto const& part : {content.metadata.summary, plain_words(content.body)})
        if (!part.empty()) words += "\n" + part;
    for (auto const& one : content.attachments) words += "\n" + one.name;
    return words;
}

void show_change(Desk const& desk, Transaction& tx, PublicationId id, Content const* former) {
    auto const publication = find_publication(tx, id);
    auto const live = live_revision(tx, id);
    if (live) {
        index(desk.database, tx, *publication, *live);
        index_files(desk.database, tx, *live, desk.now);
    } else {
        search::forget(desk.database, tx, search_kind, id.value);
    }

    std::set<web::Topic> topics{"publications", door::topic_of(id), "publications:unit:" + publication->unit.text(),
                                "publications:kind:" + std::string{code(publication->kind)}};
    if (publication->field) topics.insert("publications:field:" + publication->field.text());
    keep_listed(tx, id);
    for (auto const neighbour : neighbours(tx, id)) {
        keep_listed(tx, neighbour);  // what is amended by this one, or is no longer
        topics.insert(door::topic_of(neighbour));
    }
    if (live) add_topics_of(topics, live->content);
    if (former) add_topics_of(topics, *former);
    touch(desk, tx, {topics.begin(), topics.end()});
}

int rebuild_search(storage::Database& database) {
    constexpr int at_once = 200;
    int count = 0;
    PublicationId after;
    while (true) {
        auto const ids = database.read([&](Transaction& tx) {
            std::vector<PublicationId> found;
            for (auto const& one : door::texts_after(tx, after, at_once)) found.push_back(one.id);
            return found;
        });
        if (ids.empty()) return count;
        auto const done = database.change([&](Transaction& tx) -> Result<int> {
            for (auto const id : ids)
                if (auto const live = live_revision(tx, id)) {
                    index(database, tx, *find_publication(tx, id), *live);
                    index_all_files(database, tx, *live);
                }
            return int(ids.size());
        });
        count += *done;
        after = ids.back();
    }
}

}  // namespace mingtang::publication

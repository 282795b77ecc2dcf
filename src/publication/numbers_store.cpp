#include "publication/numbers_store.hpp"

#include "documents/rich_text.hpp"
#include "org/store.hpp"
#include "publication/codes.hpp"
#include "publication/queries.hpp"
#include "publication/surfaces.hpp"

namespace mingtang::publication {

using storage::Transaction;

std::string index_template(Transaction& tx, org::JurisdictionId jurisdiction) {
    for (auto at = org::find_jurisdiction(tx, jurisdiction); at;) {
        if (auto const row = tx.first(queries::index_template, {at->id})) return row->text(0);
        if (!at->parent) break;
        at = org::find_jurisdiction(tx, at->parent);
    }
    return std::string{usual_template};
}

void set_index_template(Transaction& tx, org::JurisdictionId jurisdiction, std::string_view text) {
    tx.run(queries::set_index_template, {jurisdiction, text});
}

std::string give_index_number(Transaction& tx, PublicationId id, std::string_view text, IndexFacts const& facts,
                              Instant at) {
    auto const counter = counter_of(text, facts);
    // Two templates may write the same number; the register of all numbers given decides, and the counter goes on.
    for (int tries = 0; tries < 10'000; ++tries) {
        auto const running = tx.first(queries::next_index, {counter})->integer(0);
        auto number = index_number(text, facts, running);
        if (tx.first(queries::add_index_number, {number, id, at})) return number;
    }
    throw storage::Failure{storage::Failure::Kind::constraint, "no index number is free under " + counter};
}

std::vector<std::string> public_with_number(Transaction& tx, DocumentNumber const& number, PublicationId besides) {
    std::vector<std::string> titles;
    for (auto const& row : tx.run(queries::public_with_number, {number.organ, number.year, number.serial, besides}))
        titles.push_back(row.text(0));
    return titles;
}

std::vector<Companion> companions_of(Transaction& tx, PublicationId policy) {
    std::vector<Companion> found;
    for (auto const& row : tx.run(queries::companions_of, {policy}))
        found.push_back({row.as_id<RevisionId>(0), row.as_id<PublicationId>(1), row.text(2), row.text(3),
                         plain_words(row.text(4)), state_from(row.text(5)), stage_from(row.text(6))});
    return found;
}

}  // namespace mingtang::publication

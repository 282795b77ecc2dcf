// Finding what a draft may be tied to, by words instead of numbers: documents to interpret, amend, repeal, and catalog
// items it serves. Public documents by full text; drafts by title, and only those the person may read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct Candidate {
    std::string id, title, facts;  // facts: what tells two of one name apart
};
struct Candidates {
    std::vector<Candidate> found{};
    std::string sentence{};  // how many, or why none
};

Candidates documents_to_link(Desk const& desk, storage::Transaction& tx, std::string_view words, PublicationId own);
// Without words: what the unit owes.
Candidates items_to_serve(Desk const& desk, storage::Transaction& tx, std::string_view words, org::UnitId unit);

// What is tied already, named; another's draft by its number only.
Candidate named(Desk const& desk, storage::Transaction& tx, PublicationId id);
Candidate named(storage::Transaction& tx, catalog::ItemId id);
// A link may be made to what everybody reads and to what this person reads; anything else is not there (C12).
bool may_link(Desk const& desk, storage::Transaction& tx, PublicationId id);

}  // namespace mingtang::publication

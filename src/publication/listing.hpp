// How lists know a document: where, whose, what kind, from which year, still valid; one narrow row each and a count of
// each sort, kept with every change of what readers see. Derived: whatever they say, the documents themselves are
// right.
#pragma once

#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// After any change of the document or of a link to it; takes it out when it is public no more.
void keep_listed(storage::Transaction& tx, PublicationId id);
// From nothing (mingtang rebuild).
void rebuild_listing(storage::Database& database);

}  // namespace mingtang::publication

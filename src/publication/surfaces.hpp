// Where a publication is seen, and what must follow when that changes: the search index and the topics of kept pages,
// in the transaction of the change itself. There is no other place where either is touched, so nothing is forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

inline constexpr std::string_view search_kind = "publication";

// After any change of what readers see of it: published, replaced, ended, withdrawn, a link to it come or gone.
// `former` is what they saw before, where there was something: its lists and neighbours change too.
void show_change(Desk const& desk, storage::Transaction& tx, PublicationId id, Content const* former = nullptr);

// Title, summary, numbers, body and names of files as words.
std::string words_of(Content const& content);
std::string plain_words(std::string_view body);
// The index made again (mingtang rebuild). Returns how many documents.
int rebuild_search(storage::Database& database);

}  // namespace mingtang::publication

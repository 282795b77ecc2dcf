// Where an answered question is seen, and what must follow when that changes: the search index and the topics of kept
// pages, in the transaction of the change itself.
#pragma once

#include <string_view>

#include "desk/desk.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

inline constexpr std::string_view search_kind = "question";

// After any change of what readers see of it: come, changed, gone.
void show_change(Desk const& desk, storage::Transaction& tx, QuestionId id);
// The index made again (mingtang rebuild). Returns how many questions.
int rebuild_search(storage::Database& database);

}  // namespace mingtang::questions

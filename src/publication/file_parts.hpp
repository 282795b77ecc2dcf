// What is inside the files of a document, put into the search page by page and sheet by sheet (F94), so that a hit says
// where it is. The first pages go in with the document itself; a long file's others are put in by a job soon after, so
// that putting out a document stays quick. A withdrawal takes all of them away in its own transaction.
#pragma once

#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "publication/types.hpp"
#include "search/search.hpp"

namespace mingtang::publication {

inline constexpr std::string_view file_parts_job = "publication.file_parts";

// Numbered from 1. A page too long for one part becomes several; beyond the limits a file is found by its name.
std::vector<search::Part> parts_of_files(storage::Transaction& tx, Content const& content);

// In the transaction that shows the revision: the first ones, and a job for the others.
void index_files(storage::Database& database, storage::Transaction& tx, Revision const& revision, Instant now);
// All at once (mingtang rebuild).
void index_all_files(storage::Database& database, storage::Transaction& tx, Revision const& revision);
// The job: some more of them, and a job for the rest. Nothing when that revision is not what readers see any more.
void index_more_files(storage::Database& database, storage::Transaction& tx, std::string_view payload, Instant now);

}  // namespace mingtang::publication

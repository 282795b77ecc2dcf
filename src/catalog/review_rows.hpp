// The rows of the reviewer's page: what changed, what the checks found, what was said of it, side by side in each cell;
// and which of them are shown.
#pragma once

#include <string>
#include <vector>

#include "catalog/comments.hpp"
#include "catalog/difference.hpp"
#include "catalog/difference_words.hpp"
#include "catalog/lint/finding.hpp"
#include "catalog/pages.hpp"

namespace mingtang::catalog {

// The last two show every such row of the edition, changed or not.
enum class ReviewFilter { changes, added, changed, removed, findings, commented };
ReviewFilter parse_review_filter(std::string_view word);
std::string_view code(ReviewFilter filter);

struct UnderReviewRows {
    std::vector<Item> const& items;  // of the edition under review
    Difference const& difference;
    ChangeNotes const& notes;
    std::vector<lint::Finding> const& findings;
    std::vector<Comment> const& comments;
};

// How many rows each filter would show, as links; the one that holds is marked.
std::vector<web::Link> review_filters(UnderReviewRows const& of, std::string const& path, ReviewFilter now);
// The rows a filter shows, from one to another.
std::vector<ChangedItem> review_rows(UnderReviewRows const& of, ReviewFilter filter, std::size_t from,
                                     std::size_t count);
int count_of(UnderReviewRows const& of, ReviewFilter filter);

}  // namespace mingtang::catalog

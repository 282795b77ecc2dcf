// The box of comments that the reviewer's page and the edition's page both hold.
#pragma once

#include "catalog/comments.hpp"
#include "catalog/pages.hpp"
#include "desk/route.hpp"

namespace mingtang::catalog {

// `from` says to which page its forms lead back: "review" or "".
CommentsBox comments_box(desk::Visit& visit, storage::Transaction& tx, EditionId id, std::string from);

// The page again, with the sentence that says why not.
web::Response review_refused(desk::Visit& visit, EditionId id, Refusal const& refusal);
web::Response edition_refused(desk::Visit& visit, EditionId id, Refusal const& refusal);

}  // namespace mingtang::catalog

// A draft as its judges and its author read it: its facts, its text and its files, what changed against what readers
// see now, and beside each place the comments on it. Plain values for the views, filled for one visitor.
#pragma once

#include "desk/route.hpp"
#include "publication/comments.hpp"
#include "publication/dossier.hpp"
#include "publication/pages.hpp"

namespace mingtang::publication {

// From where a comment's form sends back what was typed: nothing typed is lost.
struct TypedComment {
    std::string place, kind, words;
};

ReviewText review_text(desk::Visit const& visit, storage::Transaction& tx, Dossier const& dossier,
                       TypedComment const& typed = {});
// Of all its texts, read only: for the document's own page.
std::vector<CommentGroup> comments_on_record(storage::Transaction& tx, PublicationId id);
// The comments of one draft for its author: each with its place, and a form for the answer.
std::vector<CommentLine> comment_lines(desk::Visit const& visit, storage::Transaction& tx, Dossier const& dossier);

}  // namespace mingtang::publication

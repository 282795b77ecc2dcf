// Saying what must be changed, and where: comments on one place of a draft, the author's answer, and its acceptance.
// One function per intention, one transaction each. To comment is to have a part: who comments judges (C14).
#pragma once

#include <string_view>

#include "desk/desk.hpp"
#include "publication/comments.hpp"
#include "publication/dossier.hpp"

namespace mingtang::publication {

struct NewComment {
    Anchor anchor{};
    Comment::Kind kind = Comment::Kind::note;
    std::string words{};
    int saves = 0;  // of the draft as it was read: places are counted in that text
};
// By whoever judges the draft now; while it is in work its drafters leave each other notes.
Result<Comment> comment_on(Desk& desk, RevisionId id, NewComment const& wanted);
// By its drafters: how it was met, or why not.
Result<Comment> answer_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view words);
// By the stage that said it. An open one is taken back, and that takes words.
Result<Comment> accept_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view words = {});
Result<Comment> reopen_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view words);

// As part of a submission: what the author changed at the place of an open comment is the answer to it.
void answer_by_edits(Desk const& desk, storage::Transaction& tx, Dossier const& dossier);

}  // namespace mingtang::publication

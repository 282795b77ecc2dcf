// Rows <-> values of comments. No rights and no rules here.
#pragma once

#include <vector>

#include "publication/comments.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// As they were made.
std::vector<Comment> comments_of(storage::Transaction& tx, RevisionId id);
// Of all its texts, the latest text first.
std::vector<Comment> comments_of(storage::Transaction& tx, PublicationId id);
void add(storage::Transaction& tx, Comment const& comment);  // without its turns
void add_turn(storage::Transaction& tx, CommentId id, std::size_t before, CommentTurn const& turn);
void set_state(storage::Transaction& tx, CommentId id, Comment::State state);
void set_place(storage::Transaction& tx, CommentId id, Anchor const& anchor, std::string_view quoted);

// After an edit of a draft: every comment goes where its place went.
void follow_edit(storage::Transaction& tx, RevisionId id, Content const& before, Content const& after);

}  // namespace mingtang::publication

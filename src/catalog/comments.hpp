// Comments on a cell (审核意见): said by whoever judges the edition, resolved with words by whoever compiles it,
// reopened when that was not enough. An open must-fix holds the edition back. Drafts and comments alike are never
// public.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/cells.hpp"
#include "catalog/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

using CommentId = Id<struct CommentTag>;

struct CommentTurn {
    enum class Kind { said, resolved, reopened } kind = Kind::said;
    std::string actor, words;
    Instant at{};
};

struct Comment {
    enum class Kind { note, must_fix };
    CommentId id;
    EditionId edition;
    ItemId item;
    Column column = Column::level1;
    Kind kind = Kind::note;
    bool open = true;
    std::vector<CommentTurn> turns;
    // Where the item stands now; position 0: it left the draft meanwhile.
    int position = 0;
    std::string name;
};

struct NewComment {
    int position = 0;  // the row, as the edition prints it
    Column column = Column::level1;
    Comment::Kind kind = Comment::Kind::note;
    std::string words;
};
// By whoever judges the edition now. While it is in work those who compile it may leave notes for each other.
Result<Comment> comment_on(Desk& desk, EditionId id, NewComment const& wanted);
// By whoever compiles it, or by the reviewer who takes the comment back; never without words.
Result<Comment> resolve_comment(Desk& desk, EditionId id, CommentId comment, std::string_view words);
// By whoever judges the edition now.
Result<Comment> reopen_comment(Desk& desk, EditionId id, CommentId comment, std::string_view words);

// In the order of the rows, then as they were made.
std::vector<Comment> comments_of(storage::Transaction& tx, EditionId id);

// What still must be fixed, in one sentence; "" when nothing must.
std::string open_must_fixes(std::vector<Comment> const& comments);
std::string_view chinese(Comment::Kind kind);  // 必须修改

}  // namespace mingtang::catalog

// Comments of reviewers on one place of a draft (审核意见): said by whoever judges it, met by an edit or an answer of
// its author, accepted by the stage that said it. They are internal: what goes out beside a text is its change note.
// Values and rules; the actions are commenting.hpp's, the rows comment_store's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publication/anchors.hpp"

namespace mingtang::publication {

using CommentId = Id<struct RevisionCommentTag>;

struct CommentTurn {
    enum class Kind { said, edited, answered, accepted, reopened } kind = Kind::said;
    std::string actor, words;
    Instant at{};
};

struct Comment {
    enum class Kind { note, must_fix };
    enum class State { open, answered, accepted };
    CommentId id;
    RevisionId revision;
    Stage stage = Stage::none;  // of who said it; none: one of the drafters
    Kind kind = Kind::note;
    State state = State::open;
    Anchor anchor{};
    std::string quoted{};  // what stood there when it was said
    std::vector<CommentTurn> turns{};
};

std::string_view code(Comment::Kind kind);
std::string_view chinese(Comment::Kind kind);  // 必须修改
std::string_view code(Comment::State state);
std::string_view chinese(Comment::State state);  // 待办理
std::string_view code(CommentTurn::Kind kind);
std::string_view chinese(CommentTurn::Kind kind);  // 提出
Comment::Kind comment_kind_from(std::string_view code);
Comment::State comment_state_from(std::string_view code);
CommentTurn::Kind turn_from(std::string_view code);

// The place reads otherwise than when the comment was said, or is no more.
bool was_edited(Places const& places, Comment const& comment);

// A must-fix as the gates ask for it.
struct MustFix {
    std::string where;  // 正文第 3 段“……”
    Stage stage = Stage::none;
    Comment::State state = Comment::State::open;
    bool edited = false;
    std::string id{};
};
std::vector<MustFix> must_fixes(Content const& content, std::vector<Comment> const& comments);

// What holds a revision back in this state and stage: in work, what was neither edited nor answered; before its
// judges, what the judging stage or one before it has not accepted. A later stage's own waits until the draft is there.
bool holds_back(MustFix const& one, State state, Stage stage);
// Whoever does `now` may accept or reopen what was said at `said`: their own and that of stages before.
bool answers_for(Stage now, Stage said);

}  // namespace mingtang::publication

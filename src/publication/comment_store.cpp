#include "publication/comment_store.hpp"

#include "publication/codes.hpp"
#include "publication/queries.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

std::vector<Comment> comments_in(storage::Rows const& rows) {
    std::vector<Comment> comments;
    for (auto const& row : rows) {
        auto const id = row.as_id<CommentId>(0);
        if (comments.empty() || comments.back().id != id) {
            Comment one;
            one.id = id;
            one.revision = row.as_id<RevisionId>(1);
            one.stage = stage_from(row.text(2));
            one.kind = comment_kind_from(row.text(3));
            one.state = comment_state_from(row.text(4));
            one.anchor = parse_anchor(row.text(5)).value_or(Anchor{});
            one.anchor.gone = row.integer(6) != 0;
            one.quoted = row.text(7);
            comments.push_back(std::move(one));
        }
        comments.back().turns.push_back({turn_from(row.text(8)), row.text(9), row.text(10), row.instant(11)});
    }
    return comments;
}

}  // namespace

std::vector<Comment> comments_of(Transaction& tx, RevisionId id) {
    return comments_in(tx.run(queries::comments_of_revision, {id}));
}

std::vector<Comment> comments_of(Transaction& tx, PublicationId id) {
    return comments_in(tx.run(queries::comments_of_publication, {id}));
}

void add(Transaction& tx, Comment const& one) {
    tx.run(queries::add_comment, {one.id, one.revision, code(one.stage), code(one.kind), code(one.anchor), one.quoted});
}

void add_turn(Transaction& tx, CommentId id, std::size_t before, CommentTurn const& turn) {
    tx.run(queries::add_comment_turn, {id, before + 1, code(turn.kind), turn.actor, turn.words, turn.at});
}

void set_state(Transaction& tx, CommentId id, Comment::State state) {
    tx.run(queries::set_comment_state, {id, code(state)});
}

void set_place(Transaction& tx, CommentId id, Anchor const& anchor, std::string_view quoted) {
    tx.run(queries::set_comment_place, {id, code(anchor), anchor.gone ? 1 : 0, quoted});
}

void follow_edit(Transaction& tx, RevisionId id, Content const& before, Content const& after) {
    auto const comments = comments_of(tx, id);
    std::vector<Fastened> anchors;
    for (auto const& one : comments) anchors.push_back({one.anchor, one.quoted});
    auto const now = followed(before, after, anchors);
    for (std::size_t i = 0; i < comments.size(); ++i)
        if (now[i] != comments[i].anchor) set_place(tx, comments[i].id, now[i], comments[i].quoted);
}

}  // namespace mingtang::publication

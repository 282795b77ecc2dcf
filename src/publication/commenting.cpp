// find – check – change – record – commit.
#include "publication/commenting.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/store.hpp"
#include "publication/wording.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

using Why = Refusal::Kind;
using storage::Transaction;
using Turn = CommentTurn::Kind;

constexpr std::size_t longest_words = 2000;  // characters
constexpr std::size_t most_comments = 500;   // of one revision

Result<std::string> checked(std::string_view words) {
    auto text = clean_text(words);
    if (text.empty()) return refuse(Why::invalid, wording::comment_empty);
    if (length_in_characters(text) > longest_words) return refuse(Why::invalid, wording::comment_long);
    return text;
}

Result<Comment> found(Transaction& tx, RevisionId revision, CommentId id) {
    for (auto& one : comments_of(tx, revision))
        if (one.id == id) return std::move(one);
    return refuse(Why::not_found, wording::no_such_comment);
}

Refusal not_open(Comment const& comment) {
    return {Why::conflict, wording::comment_not_open, std::string{chinese(comment.state)}};
}

std::string where(Dossier const& dossier, Comment const& comment) {
    return Places{dossier.revision.content}.name(comment.anchor);
}

void take_turn(Desk const& desk, Transaction& tx, Comment const& comment, Turn turn, Comment::State state,
               std::string const& words) {
    add_turn(tx, comment.id, comment.turns.size(), {turn, desk.actor.name, words, desk.now});
    set_state(tx, comment.id, state);
}

// Drafters speak while it is in work, judges while it waits for them.
Result<Dossier> open_to_either(Desk const& desk, Transaction& tx, RevisionId id) {
    auto const dossier = TRY(open_dossier(desk, tx, id));
    return in_work(dossier.revision.state) ? open_for_work(desk, tx, id) : open_for_review(desk, tx, id);
}

Result<Dossier> open_to_its_stage(Desk const& desk, Transaction& tx, RevisionId id, Comment const& comment) {
    auto dossier = TRY(open_for_review(desk, tx, id));
    if (!answers_for(dossier.revision.stage, comment.stage))
        return refuse(Why::not_allowed, wording::comment_of_later_stage, std::string{chinese(comment.stage)});
    return dossier;
}

}  // namespace

Result<Comment> comment_on(Desk& desk, RevisionId id, NewComment const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        auto const dossier = TRY(open_to_either(desk, tx, id));
        auto const& revision = dossier.revision;
        bool const drafting = in_work(revision.state);
        if (drafting && wanted.kind == Comment::Kind::must_fix)
            return refuse(Why::not_allowed, wording::must_fix_by_reviewer);
        auto const words = TRY(checked(wanted.words));
        if (wanted.saves != revision.saves) return refuse(Why::invalid, wording::draft_moved);
        Places const places{revision.content};
        auto const quoted = places.words(wanted.anchor);
        if (!quoted) return refuse(Why::invalid, wording::no_such_place);
        if (comments_of(tx, id).size() >= most_comments) return refuse(Why::invalid, wording::too_many_comments);
        auto const stage = drafting ? Stage::none : revision.stage;
        TRY(take_part(desk, tx, id, stage));
        Comment comment{desk.database.make_id<CommentId>(), id, stage, wanted.kind};
        comment.anchor = wanted.anchor;
        comment.quoted = *quoted;
        add(tx, comment);
        add_turn(tx, comment.id, 0, {Turn::said, desk.actor.name, words, desk.now});
        record(desk, tx, "publication.comment", "revision", id.value, "",
               places.name(comment.anchor) + "（" + std::string{chinese(comment.kind)} + "）", words);
        return found(tx, id, comment.id);
    });
}

Result<Comment> answer_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view typed) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        auto const dossier = TRY(open_for_work(desk, tx, id));
        auto const before = TRY(found(tx, id, comment));
        if (before.state != Comment::State::open) return tl::unexpected(not_open(before));
        auto const words = TRY(checked(typed));
        TRY(take_part(desk, tx, id, Stage::none));
        // A note among drafters is theirs to close; a judge's waits for the judge.
        bool const own = before.stage == Stage::none;
        take_turn(desk, tx, before, Turn::answered, own ? Comment::State::accepted : Comment::State::answered, words);
        record(desk, tx, "publication.answer_comment", "revision", id.value, where(dossier, before), "已办理", words);
        return found(tx, id, comment);
    });
}

Result<Comment> accept_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view typed) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        TRY(open_for_review(desk, tx, id));
        auto const before = TRY(found(tx, id, comment));
        auto const dossier = TRY(open_to_its_stage(desk, tx, id, before));
        if (before.state == Comment::State::accepted) return tl::unexpected(not_open(before));
        auto const words = before.state == Comment::State::open ? TRY(checked(typed)) : clean_text(typed);
        if (length_in_characters(words) > longest_words) return refuse(Why::invalid, wording::comment_long);
        TRY(take_part(desk, tx, id, dossier.revision.stage));
        take_turn(desk, tx, before, Turn::accepted, Comment::State::accepted, words);
        record(desk, tx, "publication.accept_comment", "revision", id.value, where(dossier, before), "已认可", words);
        return found(tx, id, comment);
    });
}

Result<Comment> reopen_comment(Desk& desk, RevisionId id, CommentId comment, std::string_view typed) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        TRY(open_for_review(desk, tx, id));
        auto const before = TRY(found(tx, id, comment));
        auto const dossier = TRY(open_to_its_stage(desk, tx, id, before));
        if (before.state == Comment::State::open) return tl::unexpected(not_open(before));
        auto const words = TRY(checked(typed));
        TRY(take_part(desk, tx, id, dossier.revision.stage));
        take_turn(desk, tx, before, Turn::reopened, Comment::State::open, words);
        // What is asked for now is another edit than the one that was made; of a place that went, an answer.
        auto const now = Places{dossier.revision.content}.words(before.anchor);
        set_place(tx, comment, now ? before.anchor : Anchor{}, now.value_or(""));
        record(desk, tx, "publication.reopen_comment", "revision", id.value, where(dossier, before), "重新提出", words);
        return found(tx, id, comment);
    });
}

void answer_by_edits(Desk const& desk, Transaction& tx, Dossier const& dossier) {
    auto const comments = comments_of(tx, dossier.revision.id);
    if (comments.empty()) return;
    Places const places{dossier.revision.content};
    for (auto const& one : comments) {
        if (one.state != Comment::State::open || one.stage == Stage::none || !was_edited(places, one)) continue;
        auto const now = places.words(one.anchor);
        take_turn(desk, tx, one, Turn::edited, Comment::State::answered,
                  now ? "改为：" + shorten(*now, 300) : "已删去。");
    }
}

}  // namespace mingtang::publication

#include "catalog/comments.hpp"

#include "base/text.hpp"
#include "catalog/difference.hpp"
#include "catalog/folder.hpp"
#include "catalog/queries.hpp"
#include "catalog/store.hpp"
#include "catalog/wording.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

using Kind = Refusal::Kind;
using storage::Transaction;
using Turn = CommentTurn::Kind;

constexpr std::size_t longest_words = 2000;  // characters
constexpr std::size_t most_comments = 2000;  // of one edition

std::string_view code(Turn turn) {
    constexpr std::array<std::string_view, 3> codes{"said", "resolved", "reopened"};
    return codes[std::size_t(turn)];
}

Turn turn_from(std::string_view word) {
    for (auto const turn : {Turn::resolved, Turn::reopened})
        if (code(turn) == word) return turn;
    return Turn::said;
}

std::string where(Comment const& comment) {
    auto const row = comment.position > 0 ? "第 " + std::to_string(comment.position) + " 行" : "已删去的一行";
    return row + std::string{info(comment.column).chinese};
}

Result<std::string> checked(std::string_view words) {
    auto text = clean_text(words);
    if (text.empty()) return refuse(Kind::invalid, wording::comment_empty);
    if (length_in_characters(text) > longest_words) return refuse(Kind::invalid, wording::comment_long);
    return text;
}

void take_turn(Desk const& desk, Transaction& tx, CommentId comment, std::size_t before, Turn turn,
               std::string const& words) {
    tx.run(queries::add_comment_turn, {comment, before + 1, code(turn), desk.actor.name, words, desk.now});
}

Result<Comment> found(Transaction& tx, EditionId edition, CommentId id) {
    for (auto& one : comments_of(tx, edition))
        if (one.id == id) return std::move(one);
    return refuse(Kind::not_found, wording::not_found);
}

// Who may speak for the edition as it stands: its compilers while it is in work, whoever judges it while it waits.
Result<Folder> open_to_either(Desk const& desk, Transaction& tx, EditionId id) {
    auto const folder = TRY(open_folder(desk, tx, id));
    return in_work(folder.edition.state) ? open_for_work(desk, tx, id) : open_to_judge(desk, tx, id);
}

}  // namespace

std::string_view chinese(Comment::Kind kind) {
    return kind == Comment::Kind::must_fix ? "必须修改" : "建议";
}

Result<Comment> comment_on(Desk& desk, EditionId id, NewComment const& wanted) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        auto const folder = TRY(open_to_either(desk, tx, id));
        if (wanted.kind == Comment::Kind::must_fix && in_work(folder.edition.state))
            return refuse(Kind::not_allowed, wording::must_fix_by_reviewer);
        auto const words = TRY(checked(wanted.words));
        ItemFilter row;
        row.from = std::max(0, wanted.position - 1);
        row.count = 1;
        auto const items = items_of_edition(tx, id, row);
        if (items.empty() || wanted.position < 1)
            return refuse(Kind::invalid, wording::no_row_to_comment, std::to_string(folder.edition.items));
        if (comments_of(tx, id).size() >= most_comments) return refuse(Kind::invalid, wording::too_many_comments);
        auto const comment = desk.database.make_id<CommentId>();
        std::string_view const kind = wanted.kind == Comment::Kind::must_fix ? "must_fix" : "note";
        tx.run(queries::add_comment, {comment, id, items.front().id, info(wanted.column).key, kind});
        take_turn(desk, tx, comment, 0, Turn::said, words);
        auto made = TRY(found(tx, id, comment));
        record(desk, tx, "catalog.comment", "edition", id.value, "",
               where(made) + "（" + std::string{chinese(wanted.kind)} + "）", words);
        return made;
    });
}

Result<Comment> resolve_comment(Desk& desk, EditionId id, CommentId comment, std::string_view typed) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        TRY(open_to_either(desk, tx, id));
        auto const before = TRY(found(tx, id, comment));
        if (!before.open) return refuse(Kind::conflict, wording::comment_is_resolved);
        auto const words = TRY(checked(typed));
        tx.run(queries::set_comment_state, {comment, "resolved"});
        take_turn(desk, tx, comment, before.turns.size(), Turn::resolved, words);
        record(desk, tx, "catalog.resolve_comment", "edition", id.value, where(before), "已办理", words);
        return found(tx, id, comment);
    });
}

Result<Comment> reopen_comment(Desk& desk, EditionId id, CommentId comment, std::string_view typed) {
    return desk.database.change([&](Transaction& tx) -> Result<Comment> {
        TRY(open_to_judge(desk, tx, id));
        auto const before = TRY(found(tx, id, comment));
        if (before.open) return refuse(Kind::conflict, wording::comment_is_open);
        auto const words = TRY(checked(typed));
        tx.run(queries::set_comment_state, {comment, "open"});
        take_turn(desk, tx, comment, before.turns.size(), Turn::reopened, words);
        record(desk, tx, "catalog.reopen_comment", "edition", id.value, where(before), "重新提出", words);
        return found(tx, id, comment);
    });
}

std::vector<Comment> comments_of(Transaction& tx, EditionId id) {
    std::vector<Comment> comments;
    for (auto const& row : tx.run(queries::comments_of_edition, {id})) {
        auto const comment = row.as_id<CommentId>(0);
        if (comments.empty() || comments.back().id != comment) {
            Comment one;
            one.id = comment;
            one.edition = id;
            one.item = row.as_id<ItemId>(1);
            one.column = parse_column(row.text(2)).value_or(Column::level1);
            one.kind = row.text(3) == "must_fix" ? Comment::Kind::must_fix : Comment::Kind::note;
            one.open = row.text(4) == "open";
            one.position = row.null(5) ? 0 : int(row.integer(5));
            Entry named;
            if (!row.null(6)) named.level1 = row.text(6);
            if (!row.null(7)) named.level2 = row.text(7);
            one.name = full_name(named);
            comments.push_back(std::move(one));
        }
        comments.back().turns.push_back({turn_from(row.text(8)), row.text(9), row.text(10), row.instant(11)});
    }
    return comments;
}

std::string open_must_fixes(std::vector<Comment> const& comments) {
    constexpr int most_named = 5;
    std::string named;
    int count = 0;
    for (auto const& one : comments) {
        if (!one.open || one.kind != Comment::Kind::must_fix) continue;
        if (++count > most_named) continue;
        if (!named.empty()) named += "、";
        named += where(one);
    }
    if (count == 0) return "";
    return named + (count > most_named ? " 等 " : " 共 ") + std::to_string(count) + " 处";
}

}  // namespace mingtang::catalog

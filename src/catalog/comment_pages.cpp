// Comments on the pages where they are read: the reviewer's and the edition's own. Each act leads back to the page.
#include "catalog/comment_pages.hpp"

#include <charconv>

#include "catalog/cells.hpp"
#include "catalog/folder.hpp"
#include "catalog/handlers.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

std::string said(CommentTurn const& turn) {
    constexpr std::array<std::string_view, 3> did{"提出", "办理", "重新提出"};
    return turn.actor + " " + local_minute(turn.at) + " " + std::string{did[std::size_t(turn.kind)]} + "：" +
           turn.words;
}

web::Response back(desk::Visit& visit, EditionId id, Result<Comment> const& done) {
    if (!done && done.error().kind != Refusal::Kind::invalid && done.error().kind != Refusal::Kind::conflict)
        return desk::page_for(visit, done.error());
    bool const review = visit.request.field("from") == "review";
    if (!done) return review ? review_refused(visit, id, done.error()) : edition_refused(visit, id, done.error());
    return web::redirect(web::own_path(path_of(id, review ? "/review" : ""), {{"done", "commented"}}));
}

struct Asked {
    EditionId edition;
    CommentId comment;
};
Result<Asked> asked(desk::Visit const& visit) {
    auto const edition = TRY(captured_id<EditionId>(visit));
    auto const comment = CommentId::parse(visit.captured(1));
    return Asked{edition, comment.value_or(CommentId{})};
}

}  // namespace

CommentsBox comments_box(desk::Visit& visit, storage::Transaction& tx, EditionId id, std::string from) {
    CommentsBox box;
    box.csrf = visit.csrf;
    box.from = std::move(from);
    auto const path = path_of(id, "/comments");
    auto const folder = open_folder(visit.desk, tx, id);
    if (!folder) return box;
    bool const compiles = bool(open_for_work(visit.desk, tx, id));
    bool const judges = bool(open_to_judge(visit.desk, tx, id));
    for (auto const& one : comments_of(tx, id)) {
        CommentLine line;
        line.where = (one.position > 0 ? "第 " + std::to_string(one.position) + " 行 " : "已删去 ") + one.name + "，" +
                     std::string{info(one.column).chinese};
        line.kind = chinese(one.kind);
        line.tone = !one.open ? "ok" : one.kind == Comment::Kind::must_fix ? "late" : "due";
        line.state = one.open ? "待办理" : "已办理";
        for (auto const& turn : one.turns) line.turns.push_back(said(turn));
        if (one.position > 0) line.open = web::own_url(path_of(id, "/items/" + one.item.text()));
        line.resolvable = one.open && (compiles || judges);
        line.reopenable = !one.open && judges;
        line.resolve = web::own_url(path + "/" + one.id.text() + "/resolve");
        line.reopen = web::own_url(path + "/" + one.id.text() + "/reopen");
        line.answer = {"words", judges && !one.open ? "为什么还不行" : "怎样办理的"};
        line.answer.required = true;
        line.answer.max_length = 2000;
        box.lines.push_back(std::move(line));
        ++(one.open ? box.open : box.resolved);
    }
    box.addable = compiles || judges;
    box.add = web::own_url(path);
    box.row = {"row", "行号", "", "这一版里的序号。"};
    box.row.required = true;
    box.row.type = "number";
    box.column = {"column", "列"};
    for (auto const& column : columns()) box.columns.push_back({std::string{column.key}, std::string{column.chinese}});
    box.kind = {"kind", "性质"};
    box.kind.type = "radio";
    box.kinds = {{"note", "建议", "供编制人参考", true}};
    if (judges) box.kinds.push_back({"must_fix", "必须修改", "办理之前不能再次提交，也不能公布"});
    box.words = {"words", "意见"};
    box.words.required = true;
    box.words.max_length = 2000;
    return box;
}

web::Response add_comment(desk::Visit& visit) {
    auto const id = captured_id<EditionId>(visit);
    if (!id) return desk::not_found(visit);
    NewComment wanted;
    auto const row = visit.request.field("row");
    std::from_chars(row.data(), row.data() + row.size(), wanted.position);  // nothing readable: no such row
    wanted.column = parse_column(visit.request.field("column")).value_or(Column::level1);
    if (visit.request.field("kind") == "must_fix") wanted.kind = Comment::Kind::must_fix;
    wanted.words = visit.request.field("words");
    return back(visit, *id, comment_on(visit.desk, *id, wanted));
}

web::Response resolve_comment_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    return back(visit, ids->edition,
                resolve_comment(visit.desk, ids->edition, ids->comment, visit.request.field("words")));
}

web::Response reopen_comment_form(desk::Visit& visit) {
    auto const ids = asked(visit);
    if (!ids) return desk::not_found(visit);
    return back(visit, ids->edition,
                reopen_comment(visit.desk, ids->edition, ids->comment, visit.request.field("words")));
}

}  // namespace mingtang::catalog

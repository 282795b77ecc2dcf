// Comments on cells: what must be fixed holds an edition back, is resolved with words, and may be reopened.
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/comments.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/breaking.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using Kind = Refusal::Kind;

namespace {

// Everything an action on comments writes, as one line.
storage::Query const counts{
    "test.fingerprint",
    "SELECT (SELECT count(*) FROM cell_comments), (SELECT count(*) FROM cell_comments WHERE state = 'open'), "
    "(SELECT count(*) FROM comment_turns), (SELECT CAST(coalesce(sum(length(words)), 0) AS BIGINT) FROM "
    "comment_turns), (SELECT count(*) FROM edition_parts), (SELECT count(*) FROM audit)"};

EditionId drafted(Desk& desk, make::Office& office) {
    auto const id = start_draft(
        desk, {office.district().root.id, office.field("义务教育").id, Level::county, NewDraft::Begin::empty});
    REQUIRE(id);
    REQUIRE(take_rows(
        desk, *id,
        {{make::entry("招生管理", "招生范围"), "手工录入"}, {make::entry("招生管理", "招生结果"), "手工录入"}}));
    return *id;
}

NewComment must_fix(int row) {
    return {row, Column::time_limit, Comment::Kind::must_fix, "请写明起算日"};
}

std::vector<Comment> all(storage::Database& database, EditionId id) {
    return database.read([&](storage::Transaction& tx) { return comments_of(tx, id); });
}

}  // namespace

SCENARIO("what must be fixed holds the edition back until it is resolved with words") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = office.reviewer("区教育和体育局");
        auto legal = office.legal_reviewer();
        auto const id = drafted(clerk, office);
        REQUIRE(submit(clerk, id));

        CHECK(comment_on(legal, id, must_fix(1)).error().says.key == "catalog.not_your_stage");
        CHECK(comment_on(clerk, id, must_fix(1)).error().kind == Kind::not_allowed);
        CHECK(comment_on(unit, id, must_fix(3)).error().sentence() == "没有这一行。这一版共 2 行，请填写序号。");
        CHECK(comment_on(unit, id, must_fix(0)).error().says.key == "catalog.no_row_to_comment");
        CHECK(comment_on(unit, id, {1, Column::basis, Comment::Kind::note, "  "}).error().says.key ==
              "catalog.comment_empty");
        CHECK(comment_on(unit, id, {1, Column::basis, Comment::Kind::note, std::string(2001, 'x')}).error().says.key ==
              "catalog.comment_long");
        auto const comment = comment_on(unit, id, must_fix(2));
        REQUIRE(comment);
        CHECK(comment->position == 2);
        CHECK(comment->name == "招生管理 · 招生结果");
        REQUIRE(comment_on(unit, id, {1, Column::basis, Comment::Kind::note, "可以写得短些"}));

        // neither past it nor around it
        CHECK(pass(unit, id).error().sentence().find("第 2 行公开时限 共 1 处") != std::string::npos);
        REQUIRE(send_back(unit, id, "请按意见修改"));
        CHECK(submit(clerk, id).error().says.key == "catalog.must_fix_open");
        CHECK(resolve_comment(clerk, id, comment->id, "").error().says.key == "catalog.comment_empty");
        auto const resolved = resolve_comment(clerk, id, comment->id, "已写明自信息形成之日起");
        REQUIRE(resolved);
        CHECK_FALSE(resolved->open);
        CHECK(resolve_comment(clerk, id, comment->id, "再说一遍").error().kind == Kind::conflict);
        CHECK(reopen_comment(clerk, id, comment->id, "不").error().kind == Kind::not_allowed);
        REQUIRE(submit(clerk, id));  // the open note does not stand in the way

        auto const reopened = reopen_comment(unit, id, comment->id, "起算日仍然不明确");
        REQUIRE(reopened);
        CHECK(reopened->open);
        REQUIRE(reopened->turns.size() == 3);
        CHECK(reopened->turns[1].words == "已写明自信息形成之日起");
        CHECK(reopened->turns[2].actor == unit.actor.name);
        CHECK(pass(unit, id).error().says.key == "catalog.must_fix_open");
        REQUIRE(resolve_comment(unit, id, comment->id, "当面已核实"));  // the reviewer takes it back
        CHECK(pass(unit, id));
    });
}

SCENARIO("comments stay with their item, and are seen by nobody from outside") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = office.reviewer("区教育和体育局");
        auto stranger = office.reviewer("褚墩镇");
        auto const id = drafted(clerk, office);
        REQUIRE(submit(clerk, id));
        auto const comment = comment_on(unit, id, must_fix(1));
        REQUIRE(comment);
        CHECK(comment_on(stranger, id, must_fix(1)).error().kind == Kind::not_found);
        CHECK(resolve_comment(stranger, id, comment->id, "好").error().kind == Kind::not_found);
        CHECK(resolve_comment(unit, id, CommentId{1}, "好").error().kind == Kind::not_found);
        REQUIRE(send_back(unit, id, "请修改"));

        ItemFilter doubtful;
        doubtful.only_doubts = true;
        auto const marked = database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id, doubtful); });
        REQUIRE(marked.size() == 1);  // "only what has problems" finds it
        CHECK(marked[0].id == comment->item);

        // the row moves down: the comment goes with it
        auto const revision = database.read([&](storage::Transaction& tx) { return find_edition(tx, id)->revision; });
        REQUIRE(save_rows(clerk, id, {revision, {{comment->item, 2, {}}}, {}}));
        CHECK(all(database, id).front().position == 2);
        REQUIRE(discard_draft(clerk, id));
        CHECK(all(database, id).empty());
    });
}

SCENARIO("a comment that breaks anywhere was not made") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = office.reviewer("区教育和体育局");
        auto const id = drafted(clerk, office);
        REQUIRE(submit(clerk, id));
        auto const break_everywhere = [&](std::string const& name, make::Act const& act) {
            make::break_everywhere(database, counts, unit, name, act);
        };
        break_everywhere("comment_on", [&](Desk& at) { return bool(comment_on(at, id, must_fix(1))); });
        auto const comment = all(database, id).front().id;
        break_everywhere("resolve", [&](Desk& at) { return bool(resolve_comment(at, id, comment, "已改")); });
        break_everywhere("reopen", [&](Desk& at) { return bool(reopen_comment(at, id, comment, "未改")); });
    });
}

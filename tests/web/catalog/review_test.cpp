// The reviewer's page: which rows it shows, and what stands beside the words of each cell.
#include "make/review.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/comments.hpp"
#include "catalog/editing.hpp"
#include "catalog/handlers.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

web::Response ask(Desk& desk, EditionId id, std::string only) {
    web::Site const site;
    web::Request request;
    request.captured = {id.text()};
    if (!only.empty()) request.query = {{"only", only}};
    desk::Visit visit{request, desk, site};
    return review(visit);
}

bool has(web::Response const& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("changes by kind, rows with findings and rows with comments, also those that did not change") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto chief = office.disclosure_office();
    NewDraft const wanted{office.district().root.id, office.field("义务教育").id, Level::county};
    auto vague = make::entry("招生", "结果");
    vague.time_limit = "按规定时限";  // the lint finds nothing to hold on to
    auto const first = start_draft(clerk, wanted);
    REQUIRE(first);
    REQUIRE(take_rows(
        clerk, *first,
        {{make::entry("招生", "范围"), "手工录入"}, {vague, "手工录入"}, {make::entry("招生", "条件"), "手工录入"}}));
    REQUIRE(submit(clerk, *first));
    make::to_the_office(office, *first);
    REQUIRE(publish(chief, *first));

    auto const id = start_draft(clerk, wanted);
    REQUIRE(id);
    auto const items = clerk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, *id); });
    REQUIRE(save_rows(clerk, *id,
                      {1,
                       {{items[0].id, 0, {{Column::basis, "《中华人民共和国义务教育法》"}}},
                        {ItemId{},
                         0,
                         {{Column::level1, "招生"},
                          {Column::level2, "投诉"},
                          {Column::content, "电话"},
                          {Column::basis, "《义务教育法》"}}}},
                       {{items[2].id, "职权已划出"}}}));
    REQUIRE(submit(clerk, *id));
    auto reviewer = office.reviewer("区教育和体育局");
    REQUIRE(comment_on(reviewer, *id, {2, Column::subject, Comment::Kind::must_fix, "请写全称"}));

    auto const all = ask(reviewer, *id, "");
    CHECK(all.status == 200);
    CHECK(has(all, "投诉"));
    CHECK(has(all, "退出理由：职权已划出"));
    CHECK_FALSE(has(all, "没有变</td>"));
    auto const added = ask(reviewer, *id, "added");
    CHECK(has(added, "招生 · 投诉"));
    CHECK_FALSE(has(added, "招生 · 条件"));
    CHECK(has(ask(reviewer, *id, "removed"), "招生 · 条件"));
    CHECK(has(ask(reviewer, *id, "changed"), "招生 · 范围"));
    auto const commented = ask(reviewer, *id, "commented");
    CHECK(has(commented, "没有变</td>"));
    CHECK(has(commented, "招生 · 结果"));
    CHECK(has(commented, "审核意见：必须修改，待办理：请写全称"));
    CHECK_FALSE(has(commented, "招生 · 投诉</a>"));
    auto const found = ask(reviewer, *id, "findings");
    CHECK(has(found, "招生 · 结果"));
    CHECK(has(found, "按规定时限"));
    CHECK(has(found, "class=\"found\""));
    CHECK(has(ask(reviewer, *id, "什么"), "招生 · 投诉"));  // a word nobody knows: all changes
}

// The workbench's pages, a request in and a response out: the officer's way from a draft to publication.
#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "base/text.hpp"
#include "catalog/actions.hpp"
#include "catalog/handlers.hpp"
#include "catalog/store.hpp"
#include "catalog/today.hpp"
#include "catalog/uploading.hpp"
#include "desk/handlers.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
namespace json = boost::json;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;
using Handler = web::Response (*)(desk::Visit&);

web::Response get(Desk& desk, Handler handler, std::vector<std::string> captured = {}, Pairs query = {}) {
    web::Site const site;
    web::Request request;
    request.captured = std::move(captured);
    request.query = std::move(query);
    desk::Visit visit{request, desk, site};
    visit.csrf = "token-of-this-session";
    return handler(visit);
}

web::Response post(Desk& desk, Handler handler, std::vector<std::string> captured, Pairs form, std::string body = {}) {
    web::Site const site;
    web::Request request;
    request.method = web::Method::post;
    request.captured = std::move(captured);
    request.form = std::move(form);
    request.body = std::move(body);
    desk::Visit visit{request, desk, site};
    visit.csrf = "token-of-this-session";
    return handler(visit);
}

bool has(web::Response const& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

struct Draft {
    catalog::EditionId id;
    std::vector<catalog::Item> items;
    std::string text() const { return id.text(); }
};

Draft draft_of(Desk& desk, make::Office& office) {
    auto const id =
        catalog::start_draft(desk, {office.district().root.id, office.field("义务教育").id, catalog::Level::county});
    REQUIRE(id);
    REQUIRE(catalog::take_rows(desk, *id,
                               {{make::entry("招生管理", "<b>招生范围</b>"), "范围.xlsx 表1 行3"},
                                {make::entry("招生管理", "招生结果"), "范围.xlsx 表1 行4", {"channels: 方框已丢失"}}}));
    return {*id, desk.database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, *id); })};
}

web::Response today_of(Desk& desk) {
    std::vector<desk::TodaySource> const sources{catalog::today_lines};
    web::Site const site;
    web::Request request;
    desk::Visit visit{request, desk, site};
    visit.today = &sources;
    return desk::today(visit);
}

}  // namespace

TEST_CASE("today: what waits for this person, and what to do when nothing does") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto reviewer = office.disclosure_office();
    CHECK(has(today_of(clerk), "今天没有待办"));
    auto const draft = draft_of(clerk, office);
    CHECK(has(today_of(clerk), "我的草稿"));
    CHECK(has(today_of(clerk), "1 项需要核对"));
    CHECK_FALSE(has(today_of(reviewer), "义务教育领域"));
    REQUIRE(catalog::submit(clerk, draft.id));
    CHECK_FALSE(has(today_of(reviewer), "等我审核"));  // the unit's stage comes first
    CHECK(has(get(reviewer, catalog::reviews), "在其他环节审核"));
    CHECK(has(get(reviewer, catalog::reviews), "待单位审核"));
    make::to_the_office(office, draft.id);
    CHECK(has(today_of(reviewer), "等我审核"));
    CHECK(has(get(reviewer, catalog::reviews), "/console/editions/" + draft.text() + "/review"));
    CHECK(has(today_of(clerk), "已提交，等他人审核"));
}

TEST_CASE("the catalogs page: fields by level, and a way to begin where the unit may") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto const page = get(clerk, catalog::catalogs);
    CHECK(page.status == 200);
    CHECK(has(page, "义务教育领域"));
    CHECK(has(page, "/console/catalogs/new?field=23&amp;level=county&amp;jurisdiction=371311"));
    CHECK_FALSE(has(page, "field=5&amp;"));  // 税收管理 is another's
    CHECK(get(clerk, catalog::catalogs, {}, {{"jurisdiction", "990000"}}).status == 404);
    auto const form = get(clerk, catalog::new_catalog, {}, {{"field", "23"}});
    CHECK(has(form, "<option value=\"23\" selected>义务教育领域</option>"));
    CHECK(has(form, "token-of-this-session"));
    CHECK_FALSE(has(form, "税收管理"));
}

TEST_CASE("beginning without a file makes a draft, without a field it says so") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    CHECK(post(clerk, catalog::create_catalog, {}, {{"field", ""}}).status == 422);
    auto const begun = post(clerk, catalog::create_catalog, {}, {{"field", "23"}, {"level", "county"}});
    CHECK(begun.status == 303);
    auto const again = post(clerk, catalog::create_catalog, {}, {{"field", "23"}, {"level", "county"}});
    CHECK(again.status == 422);
    CHECK(has(again, "已有一个正在编制的版本"));
    CHECK(post(clerk, catalog::create_catalog, {}, {{"field", "5"}}).status == 422);
}

TEST_CASE("the edition's page escapes what officers wrote, filters doubts, and says what is missing") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto const draft = draft_of(clerk, office);
    auto const page = get(clerk, catalog::edition, {draft.text()});
    CHECK(page.status == 200);
    CHECK(has(page, "&lt;b&gt;招生范围&lt;/b&gt;"));
    CHECK_FALSE(has(page, "<b>招生范围"));
    CHECK(has(page, "<catalog-grid"));
    CHECK(has(page, "公开渠道和载体：方框已丢失"));
    auto const doubts = get(clerk, catalog::edition, {draft.text()}, {{"doubts", "1"}});
    CHECK_FALSE(has(doubts, "&lt;b&gt;招生范围"));
    CHECK(has(doubts, "招生结果"));
    for (auto const* bad : {"1", "x", "-1"}) CHECK(get(clerk, catalog::edition, {bad}).status == 404);
}

TEST_CASE("the grid's rows: a window out, a batch in, problems by cell, conflicts by cell") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto const draft = draft_of(clerk, office);
    auto const window =
        json::parse(get(clerk, catalog::grid_rows, {draft.text()}, {{"from", "1"}, {"count", "1"}}).body);
    CHECK(window.at("total").as_int64() == 2);
    CHECK(window.at("revision").as_int64() == 2);
    CHECK(window.at("columns").as_array().size() == 11);
    auto const row = window.at("rows").as_array().at(0);
    CHECK(row.at("position").as_int64() == 2);
    CHECK(row.at("doubts").at("channels").as_string() == "方框已丢失");

    auto body = [&](int revision, std::string const& cells) {
        return R"({"revision":)" + std::to_string(revision) + R"(,"rows":[{"id":")" + draft.items[1].id.text() +
               R"(","position":2,"cells":)" + cells + R"(}],"removed":[]})";
    };
    auto const wrong = post(clerk, catalog::save_grid_rows, {draft.text()}, {}, body(2, R"({"channels":"大喇叭"})"));
    CHECK(wrong.status == 422);
    CHECK(json::parse(wrong.body).at("cells").as_array().at(0).at("column").as_string() == "channels");
    auto const saved = post(clerk, catalog::save_grid_rows, {draft.text()}, {}, body(2, R"({"channels":"政府网站"})"));
    CHECK(saved.status == 200);
    CHECK(json::parse(saved.body).at("revision").as_int64() == 3);
    CHECK(json::parse(saved.body).at("rows").as_array().at(0).at("doubts").as_object().empty());
    CHECK(json::parse(saved.body).at("rows").as_array().at(0).at("cells").at("channels").as_string() == "政府网站");
    auto const late = post(clerk, catalog::save_grid_rows, {draft.text()}, {}, body(2, R"({"channels":"政府公报"})"));
    CHECK(late.status == 409);
    CHECK(json::parse(late.body).at("conflicts").as_array().at(0).at("theirs").as_string() == "政府网站");
    for (auto const* bad :
         {"", "[]", "{}", R"({"revision":3,"rows":[{"id":7}]})", R"({"revision":3,"rows":[{"id":null}]})",
          R"({"revision":3,"rows":[{"id":null,"cells":{"doubts":"x"}}]})", "[[[[[[[[[[[["})
        CHECK(post(clerk, catalog::save_grid_rows, {draft.text()}, {}, bad).status == 422);
}

TEST_CASE("one row as a form: shown, saved, refused with the field named") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto const draft = draft_of(clerk, office);
    auto const id = draft.items[1].id.text();
    auto const page = get(clerk, catalog::item, {draft.text(), id});
    CHECK(has(page, "方框已丢失"));
    CHECK(has(page, "范围.xlsx 表1 行4"));
    CHECK(has(page, "系统理解为：信息形成或变更之日起20个工作日内"));
    Pairs form{{"revision", "2"},
               {"level1", "招生管理"},
               {"level2", "招生结果"},
               {"content", "录取名单\n录取办法"},
               {"basis", "《义务教育法》"},
               {"time_limit", "及时公开"},
               {"subject", "教育部门"},
               {"unit", "区教育和体育局"},
               {"channels", "政府网站"},
               {"channels", "精准推送"},
               {"other_channels", "橱窗；短信"},
               {"audience", "特定群体"},
               {"group", "适龄儿童"},
               {"method", "主动公开"},
               {"levels", "县级"}};
    auto const saved = post(clerk, catalog::save_item_form, {draft.text(), id}, form);
    CHECK(saved.status == 303);
    auto const item = (**test).read(
        [&](storage::Transaction& tx) { return *catalog::find_item_of(tx, draft.id, draft.items[1].id); });
    CHECK(item.entry.content == std::vector<std::string>{"录取名单", "录取办法"});
    CHECK(item.entry.channels == std::vector<std::string>{"政府网站", "精准推送", "其他:橱窗", "其他:短信"});
    CHECK(item.entry.audience == "特定群体:适龄儿童");
    CHECK(item.doubts.empty());
    CHECK(has(get(clerk, catalog::item, {draft.text(), id}), "系统理解为：及时公开（没有写明期限）"));
    CHECK(post(clerk, catalog::save_item_form, {draft.text(), id}, form).status == 409);  // an old page
    form[0].second = "3";
    form[7].second = "区外星局";
    auto const refused = post(clerk, catalog::save_item_form, {draft.text(), id}, form);
    CHECK(refused.status == 422);
    CHECK(has(refused, "没有名为“区外星局”的单位"));
    CHECK(has(refused, "录取名单"));  // nothing typed is lost
    CHECK(post(clerk, catalog::remove_item_form, {draft.text(), id}, {{"revision", "3"}}).status == 303);
    CHECK(get(clerk, catalog::item, {draft.text(), id}).status == 404);
}

TEST_CASE("review: what changes, who may decide, and the same answer for strangers and for nothing") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto reviewer = office.disclosure_office();
    auto stranger = office.reviewer("褚墩镇");
    auto const draft = draft_of(clerk, office);
    auto const submitted = post(clerk, catalog::submit_edition, {draft.text()}, {});
    CHECK(submitted.status == 303);
    auto own = office.reviewer("区教育和体育局");
    auto const first = get(own, catalog::review, {draft.text()});
    CHECK(has(first, "通过后转法制保密审核"));
    CHECK(has(first, "现在由单位审核环节（区教育和体育局的审核人）办理，应于 2026年11月25日前办结"));
    CHECK_FALSE(has(get(reviewer, catalog::review, {draft.text()}), "name=\"reason\""));
    CHECK(post(reviewer, catalog::publish_edition, {draft.text()}, {}).status == 403);
    CHECK(post(own, catalog::publish_edition, {draft.text()}, {}).status == 409);
    CHECK(post(own, catalog::pass_edition, {draft.text()}, {{"note", "内容属实"}}).status == 303);
    CHECK(post(own, catalog::pass_edition, {draft.text()}, {}).status == 403);
    auto legal = office.legal_reviewer();
    CHECK(post(legal, catalog::pass_edition, {draft.text()}, {}).status == 303);
    auto const page = get(reviewer, catalog::review, {draft.text()});
    CHECK(has(page, "新增 2 项"));
    CHECK(has(page, "审核通过并公布"));
    // Long differences: who decides gets to the decision at once.
    CHECK(has(page, "href=\"#decide\""));
    CHECK(has(page, "id=\"decide\""));
    CHECK_FALSE(has(get(clerk, catalog::review, {draft.text()}), "#decide"));
    CHECK(has(page, "单位审核通过"));
    CHECK(has(page, "内容属实"));
    CHECK_FALSE(has(get(clerk, catalog::review, {draft.text()}), "name=\"reason\""));
    auto const hidden = get(stranger, catalog::review, {draft.text()});
    auto const missing = get(stranger, catalog::review, {"424242"});
    CHECK(hidden.status == 404);
    CHECK(hidden.body == missing.body);
    for (auto const handler : {catalog::edition, catalog::grid_rows})
        CHECK(get(stranger, handler, {draft.text()}).status == 404);
    for (auto const handler :
         {catalog::publish_edition, catalog::return_edition, catalog::submit_edition, catalog::discard_edition})
        CHECK(post(stranger, handler, {draft.text()}, {{"reason", "x"}}).status == 404);
    CHECK(post(clerk, catalog::publish_edition, {draft.text()}, {}).status == 403);
    CHECK(post(reviewer, catalog::return_edition, {draft.text()}, {}).status == 422);
    CHECK(post(reviewer, catalog::publish_edition, {draft.text()}, {}).status == 303);
    CHECK(post(reviewer, catalog::publish_edition, {draft.text()}, {}).status == 409);
    CHECK(has(get(clerk, catalog::edition, {draft.text()}), "现行有效"));
}

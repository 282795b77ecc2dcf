// One field's compilation in the workbench: what the page says, and what its forms do, all without script.
#include "make/compilation.hpp"

#include <doctest/doctest.h>

#include "asking.hpp"
#include "compilation/handlers.hpp"
#include "compilation/rounds.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using asking::get;
using asking::has;
using asking::post;
using asking::where;

namespace {

std::string field_value(make::Office const& office) {
    return "371311 " + office.field("义务教育").id.text() + " county";
}

}  // namespace

TEST_CASE("the board: nothing yet, then fields to begin, then the round with who is late") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("区教育和体育局");
    auto desk = office.disclosure_office();
    CHECK(has(get(clerk, board), "还没有建立编制工作"));
    CHECK(has(get(desk, board), "新一轮编制"));
    CHECK_FALSE(has(get(clerk, board), "新一轮编制"));
    auto const own = get(clerk, board);
    CHECK(has(own, "我单位的编制"));
    CHECK(has(own, "value=\"" + field_value(office) + "\""));
    CHECK_FALSE(has(own, "税收管理领域"));  // another's
    CHECK(has(own, "token-of-this-session"));

    auto const refused = post(clerk, begin_compilation, {}, {{"begin", field_value(office)}});
    CHECK(refused.status == 409);
    CHECK(has(refused, "还没有导入义务教育领域的标准指引"));
    CHECK(post(clerk, begin_compilation, {}, {{"begin", "371311 x county"}}).status == 422);
    make::import_school_sources(office);
    auto const day = *parse_date("2026-11-12");
    auto const round = begin_round(
        desk, {office.district().root.id, "2026年动态调整", "方案", *parse_date("2026-11-02"), day, day, day});
    REQUIRE(round);
    auto const begun = post(clerk, begin_compilation, {}, {{"begin", field_value(office)}, {"round", round->text()}});
    CHECK(begun.status == 303);
    CHECK(where(begun).starts_with("/console/compilations/"));
    auto const after = get(clerk, board);
    CHECK(has(after, "继续编制"));
    CHECK(has(after, "6 行，已决定 0 行"));
    CHECK(has(after, "逾期 6 个工作日"));
    CHECK(has(after, "0/1"));
}

TEST_CASE("the compilation's page: sources, filters, both sides, and ticked rows kept together") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::import_school_sources(office);
    auto clerk = office.editor("区教育和体育局");
    auto stranger = office.editor("褚墩镇");
    auto reader = office.reviewer("区教育和体育局");
    auto const id = *begin(clerk, make::schools_of(office));
    auto page = get(clerk, compilation_page, {id.text()});
    CHECK(page.status == 200);
    CHECK(has(page, "标准指引 3 行：未决定 3"));
    CHECK(has(page, "完成编制前还需要：标准指引还有 3 行未决定"));
    CHECK(has(page, "招生范围"));
    CHECK(has(page, "草稿中没有"));
    CHECK(get(stranger, compilation_page, {id.text()}).status == 404);
    CHECK(get(clerk, compilation_page, {"17"}).status == 404);
    auto const read_only = get(reader, compilation_page, {id.text()});
    CHECK(read_only.status == 200);
    CHECK_FALSE(has(read_only, "保留所选"));

    auto const rows = make::claim_ids(clerk, id, Source::guideline);
    CHECK(post(clerk, decide_rows, {id.text()}, {{"act", "keep"}}).status == 422);
    auto const kept =
        post(clerk, decide_rows, {id.text()},
             {{"act", "keep"}, {"row", rows[0].text()}, {"row", rows[2].text()}, {"source", "guideline"}});
    CHECK(kept.status == 303);
    CHECK(where(kept).find("done=kept") != std::string::npos);
    page = get(clerk, compilation_page, {id.text()});
    CHECK(has(page, "保留 2"));
    CHECK(has(page, "与来源一致"));
    auto const left = get(clerk, compilation_page, {id.text()}, {{"decision", "undecided"}});
    CHECK(has(left, "选择第 2 行：招生结果"));
    CHECK_FALSE(has(left, "选择第 1 行"));
    auto const services = get(clerk, compilation_page, {id.text()}, {{"source", "services"}});
    CHECK(has(services, "校车使用许可"));
    CHECK(has(services, "按同名对应"));
    CHECK_FALSE(has(services, "保留所选"));

    auto const dropped =
        post(clerk, decide_rows, {id.text()}, {{"act", "drop"}, {"row", rows[1].text()}, {"reason", "无此职权"}});
    CHECK(dropped.status == 303);
    CHECK(has(get(clerk, compilation_page, {id.text()}, {{"decision", "drop"}}), "无此职权"));
    CHECK(post(clerk, finish_compilation, {id.text()}, {}).status == 409);
    CHECK(post(reader, finish_compilation, {id.text()}, {}).status == 403);
    CHECK(post(stranger, finish_compilation, {id.text()}, {}).status == 404);
}

TEST_CASE("one row: the form of a change says which cell is wrong and keeps what was typed") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::import_school_sources(office);
    auto clerk = office.editor("区教育和体育局");
    auto const id = *begin(clerk, make::schools_of(office));
    auto const claim = make::claim_ids(clerk, id, Source::guideline)[0];
    std::vector<std::string> const at{id.text(), claim.text()};
    auto const form = get(clerk, row_page, at);
    CHECK(form.status == 200);
    CHECK(has(form, "修改后列入"));
    CHECK(has(form, "教育行政部门"));
    CHECK(has(form, "<option value=\"无此职权\">"));
    CHECK(get(clerk, row_page, {id.text(), "9"}).status == 404);

    asking::Pairs fields{{"act", "modify"},       {"level1", "招生管理"},      {"level2", "<b>招生范围</b>"},
                         {"content", "学区"},     {"basis", "《义务教育法》"}, {"time_limit", "每年5月底前"},
                         {"subject", "区教体局"}, {"unit", "区教育和体育局"},  {"channels", "政府网站"},
                         {"audience", "全社会"},  {"method", "主动公开"},      {"levels", "县级"}};
    auto const without = post(clerk, decide_row, at, fields);
    CHECK(without.status == 422);
    CHECK(has(without, "请写明理由"));
    CHECK(has(without, "&lt;b&gt;招生范围&lt;/b&gt;"));
    fields.emplace_back("modify_reason", "按本地实际细化公开内容");
    auto wrong = fields;
    wrong.emplace_back("unit", "x");
    wrong[7].second = "区外星局";
    CHECK(post(clerk, decide_row, at, wrong).status == 422);
    CHECK(post(clerk, decide_row, at, fields).status == 303);
    CHECK(make::items(clerk, id)[0].entry.time_limit == "每年5月底前");
    CHECK(has(get(clerk, row_page, at), "改动：二级事项、公开内容（要素）、公开时限"));
    CHECK(post(clerk, decide_row, at, {{"act", "drop"}, {"drop_reason", ""}}).status == 422);
    CHECK(post(clerk, decide_row, at, {{"act", "keep"}}).status == 303);
    CHECK(post(clerk, decide_row, at, {{"act", "explode"}}).status == 422);
}

TEST_CASE("an entry of a list: suggestions with the difference shown, covered under the service's name") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto desk = office.disclosure_office();
    SourceTable guideline, services;
    guideline.guideline = {make::guideline_row("户口登记", "死亡注销", "户籍管理领域")};
    REQUIRE(import_source(desk, make::source_of(Source::guideline, office), guideline));
    services.matters = {make::listed("死亡注销户口登记", "罗庄公安分局", "公共服务")};
    REQUIRE(import_source(desk, make::source_of(Source::services, office), services));
    auto clerk = office.editor("罗庄公安分局");
    auto const id = *begin(clerk, {office.district().root.id, office.field("户籍管理").id, catalog::Level::county, {}});
    REQUIRE(keep(clerk, id, make::claim_ids(clerk, id, Source::guideline)));
    auto const claim = make::claim_ids(clerk, id, Source::services)[0];
    auto const list = get(clerk, compilation_page, {id.text()}, {{"source", "services"}});
    CHECK(has(list, "死亡注销<ins><span class=\"vh\">新：</span>户口登记</ins>"));
    auto const page = get(clerk, row_page, {id.text(), claim.text()});
    CHECK(has(page, "名称相近的事项"));
    auto const item = make::items(clerk, id)[0].id;
    CHECK(post(clerk, decide_row, {id.text(), claim.text()}, {{"act", "cover"}}).status == 422);
    CHECK(post(clerk, decide_row, {id.text(), claim.text()},
               {{"act", "cover"}, {"item", item.text()}, {"name", "service"}})
              .status == 303);
    CHECK(make::items(clerk, id)[0].entry.level2 == "死亡注销户口登记");
}

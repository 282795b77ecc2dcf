// The pages beside: rows to confirm, renamed services, sources, rounds, units and the matrix.
#include <doctest/doctest.h>

#include "asking.hpp"
#include "catalog/uploading.hpp"
#include "compilation/confirming.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/handlers.hpp"
#include "compilation/reforming.hpp"
#include "compilation/source_store.hpp"
#include "make/compilation.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using asking::get;
using asking::has;
using asking::post;
using asking::where;
using catalog::Column;

namespace {

// 户籍管理 is published with one item that carries the name of a service; the service is then renamed.
DriftId drifted(make::Office& office, Desk& clerk, Desk& desk) {
    auto const draft =
        catalog::start_draft(clerk, {office.district().root.id, office.field("户籍管理").id, catalog::Level::county});
    REQUIRE(catalog::take_rows(clerk, *draft, {{make::entry("居住证", "居住证申领"), "手工录入"}}));
    REQUIRE(catalog::submit(clerk, *draft));
    make::to_the_office(office, *draft);
    REQUIRE(catalog::publish(desk, *draft));
    for (auto const* name : {"居住证申领", "居住证首次申领"}) {
        SourceTable list;
        list.matters = {make::listed(name, "罗庄公安分局", "公共服务", "4372009001000")};
        REQUIRE(import_source(desk, make::source_of(Source::services, office), list));
    }
    return desk.database.read([](storage::Transaction& tx) { return drifts_under(tx, "/371311/", Drifts::open); })
        .front()
        .id;
}

}  // namespace

TEST_CASE("rows to confirm: the unit's own, ticked or objected to") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    make::import_school_sources(office);
    auto clerk = office.editor("区教育和体育局");
    auto responsible = office.editor("区行政审批服务局");
    CHECK(has(get(responsible, confirmations), "没有需要确认的事项"));
    auto const id = *begin(clerk, make::schools_of(office));
    make::decide_all(clerk, id);
    auto const claim = make::claim_ids(clerk, id, Source::guideline)[0];
    REQUIRE(
        decide(clerk, id, claim,
               {Decision::modify, "细化", {{Column::unit, "区行政审批服务局"}, {Column::time_limit, "每年5月底前"}}}));
    CHECK(post(clerk, ask_units, {id.text()}, {}).status == 303);
    auto const value = id.text() + " " + claim.text();
    auto const page = get(responsible, confirmations);
    CHECK(has(page, "招生范围"));
    CHECK(has(page, "value=\"" + value + "\""));
    CHECK(has(get(responsible, board), "待确认事项 <small>1</small>"));
    CHECK(post(responsible, answer_rows, {}, {}).status == 422);
    CHECK(post(responsible, answer_rows, {}, {{"object", value}, {"words " + claim.text(), ""}}).status == 422);
    CHECK(post(responsible, answer_rows, {}, {{"object", value}, {"words " + claim.text(), "时限不对"}}).status == 303);
    auto const row = get(clerk, row_page, {id.text(), claim.text()});
    CHECK(has(row, "时限不对"));
    CHECK(has(row, "维持决定并答复"));
    CHECK(post(clerk, settle_row, {id.text(), claim.text()}, {{"words", ""}}).status == 422);
    CHECK(post(clerk, settle_row, {id.text(), claim.text()}, {{"words", "按指引"}}).status == 303);
    CHECK(has(get(responsible, confirmations, {}, {{"answer", "settled"}}), "处理：按指引"));
}

TEST_CASE("a renamed service: the list, the task with both names, and its two ways") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto clerk = office.editor("罗庄公安分局");
    auto desk = office.disclosure_office();
    CHECK(has(get(clerk, drifts), "没有改名任务"));
    auto const id = drifted(office, clerk, desk);
    CHECK(has(get(clerk, drifts), "居住证<ins><span class=\"vh\">新：</span>首次</ins>申领"));
    auto stranger = office.editor("盛庄街道");
    CHECK(get(stranger, drift, {id.text()}).status == 404);
    CHECK(has(get(clerk, drift, {id.text()}), "在草稿中改名"));
    CHECK(post(clerk, set_drift_aside, {id.text()}, {{"reason", ""}}).status == 422);
    auto const renamed = post(clerk, rename_drifted, {id.text()}, {});
    CHECK(renamed.status == 303);
    CHECK(has(get(clerk, drift, {id.text()}), "打开草稿"));
    CHECK(post(clerk, rename_drifted, {id.text()}, {}).status == 409);
    CHECK(has(get(clerk, drifts, {}, {{"state", "all"}}), "已改名"));
}

TEST_CASE("sources: versions with what changed, and entries placed by the office") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto desk = office.disclosure_office();
    auto clerk = office.editor("区民政局");
    auto town = office.editor("盛庄街道");
    CHECK(has(get(clerk, sources), "由区政务公开办公室导入后显示在这里"));
    SourceTable list;
    list.matters = {make::listed("残疾人证办理", "区残联"), make::listed("<i>婚姻登记</i>", "区民政局")};
    auto const import = import_source(desk, make::source_of(Source::services, office), list)->imports.front().id;
    CHECK(has(get(town, sources), "公共服务事项清单"));  // the district's list holds for the towns
    CHECK(has(get(desk, sources), "项未归口"));
    auto const page = get(desk, source, {import.text()});
    CHECK(has(page, "&lt;i&gt;婚姻登记&lt;/i&gt;"));
    CHECK(has(page, "所选归口"));
    CHECK_FALSE(has(get(clerk, source, {import.text()}), "所选归口"));
    CHECK(get(desk, source, {"12"}).status == 404);
    auto const matter =
        (*test)->read([&](storage::Transaction& tx) { return listed_matters(tx, import); }).front().matter;
    CHECK(post(desk, assign_source_rows, {import.text()}, {{"matter", matter.text()}, {"field", ""}}).status == 422);
    CHECK(post(clerk, assign_source_rows, {import.text()}, {{"matter", matter.text()}, {"field", "20"}}).status == 403);
    CHECK(post(desk, assign_source_rows, {import.text()}, {{"matter", matter.text()}, {"field", "20"}}).status == 303);
    CHECK(has(get(desk, source, {import.text()}, {{"place", "field"}}), "残疾人证办理"));

    CHECK(get(clerk, new_source).status == 403);
    CHECK(has(get(desk, new_source), "版本日期"));
    CHECK(post(desk, upload_source, {}, {{"kind", "district"}}).status == 422);
    auto const undated = post(desk, upload_source, {}, {{"kind", "powers"}, {"dated", "昨天"}});
    CHECK(undated.status == 422);
    CHECK(has(undated, "2026-06-30 这样"));
    CHECK(has(post(desk, upload_source, {},
                   {{"kind", "powers"}, {"dated", "2026-06-30"}, {"title", "清单"}, {"place", "371311"}}),
              "请选择要上传的文件"));
}

TEST_CASE("a round is begun and its days are moved on its pages") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto desk = office.disclosure_office();
    auto clerk = office.editor("区民政局");
    CHECK(get(clerk, new_round).status == 403);
    CHECK(get(desk, new_round).status == 200);
    asking::Pairs form{{"name", "2026年动态调整"}, {"basis", "方案"},       {"starts_on", "2026-11-02"},
                       {"pilots", "2026-11-13"},   {"towns", "2026-11-20"}, {"departments", ""}};
    CHECK(post(desk, create_round, {}, form).status == 422);
    form.back().second = "2026-11-30";
    auto const made = post(desk, create_round, {}, form);
    REQUIRE(made.status == 303);
    CHECK(post(desk, create_round, {}, form).status == 409);
    auto id = where(made).substr(std::string{"/console/rounds/"}.size());
    id = id.substr(0, id.find('?'));
    auto const page = get(clerk, round_page, {id});
    CHECK(has(page, "2026年11月13日"));
    CHECK_FALSE(has(page, "调整一个单位的期限"));
    auto const unit = office.district().unit("盛庄街道").text();
    CHECK(post(desk, move_round_deadline, {id}, {{"unit", unit}, {"due_on", "2026-11-16"}}).status == 422);
    CHECK(
        post(desk, move_round_deadline, {id}, {{"unit", unit}, {"due_on", "2026-11-16"}, {"reason", "顺延"}}).status ==
        303);
    CHECK(has(get(desk, round_page, {id}), "2026年11月16日"));
    CHECK(get(clerk, round_page, {"5"}).status == 404);
}

TEST_CASE("units and the matrix: history for everybody, forms for the office") {
    auto const test = make::sqlite_database();
    make::Office office{**test};
    auto desk = office.disclosure_office();
    auto clerk = office.editor("区民政局");
    auto town = office.editor("盛庄街道");
    auto const bureau = office.district().unit("区扶贫开发领导小组办公室");
    auto const heir = office.district().unit("区农业农村局");
    CHECK(has(get(clerk, units), "区扶贫开发领导小组办公室"));
    CHECK(get(town, unit, {bureau.text()}).status == 404);
    CHECK_FALSE(has(get(clerk, unit, {bureau.text()}), "撤销并移交"));
    CHECK(has(get(desk, unit, {bureau.text()}), "撤销并移交"));
    asking::Pairs rename{{"name", "区乡村振兴局"}, {"since", "2021-05-21"}, {"basis", ""}};
    CHECK(post(desk, rename_unit_form, {bureau.text()}, rename).status == 422);
    rename.back().second = "机构改革方案";
    CHECK(post(clerk, rename_unit_form, {bureau.text()}, rename).status == 403);
    CHECK(post(desk, rename_unit_form, {bureau.text()}, rename).status == 303);
    CHECK(has(get(clerk, unit, {bureau.text()}), "曾用名称"));

    auto const field = office.field("扶贫").id.text();
    asking::Pairs end{{"ended_on", "2024-03-01"}, {"end_basis", "机构改革方案"}};
    auto const missing = post(desk, end_unit_form, {bureau.text()}, end);
    CHECK(missing.status == 422);
    CHECK(has(missing, "请为“扶贫领域”选择承接单位"));
    end.emplace_back("to " + field, heir.text());
    CHECK(post(desk, end_unit_form, {bureau.text()}, end).status == 303);
    auto const ended = get(clerk, unit, {bureau.text()});
    CHECK(has(ended, "现由谁承接"));
    CHECK(has(ended, "区农业农村局"));
    CHECK(has(get(clerk, units), "2024年3月1日 撤销"));

    CHECK(has(get(clerk, matrix), "实施方案"));
    CHECK(has(get(clerk, matrix_field, {field}), "区乡村振兴局　牵头"));
    asking::Pairs set{{"lead", heir.text()}, {"since", "2026-12-01"}, {"basis", "方案"}, {"responsible", heir.text()}};
    CHECK(post(desk, set_matrix_field, {field}, set).status == 422);
    set.back().second = office.district().unit("区财政局").text();
    CHECK(post(clerk, set_matrix_field, {field}, set).status == 403);
    CHECK(has(post(desk, set_matrix_field, {field}, set), "与现在相同"));
    set.back().second = office.district().unit("区民政局").text();
    CHECK(post(desk, set_matrix_field, {field}, set).status == 303);
    CHECK(post(desk, rename_field_form, {field},
               {{"name", "乡村振兴"}, {"renamed_on", "2021-06-01"}, {"rename_basis", "方案"}})
              .status == 303);
    CHECK(has(get(clerk, matrix), "乡村振兴领域"));

    // A field that came later, and one that is no longer compiled.
    CHECK_FALSE(has(get(clerk, matrix), "新增领域"));
    CHECK(has(get(desk, matrix), "新增领域"));
    asking::Pairs added{{"name", "数字<i>政府"}, {"lead", heir.text()}, {"since", ""}, {"basis", "通知"}};
    CHECK(post(desk, add_field_form, {}, added).status == 422);
    added[2].second = "2026-11-20";
    CHECK(post(clerk, add_field_form, {}, added).status == 403);
    auto const made = post(desk, add_field_form, {}, added);
    REQUIRE(made.status == 303);
    CHECK(where(made) == "/console/fields/27?done=field_added");
    auto const again = post(desk, add_field_form, {}, added);
    CHECK(again.status == 409);
    CHECK(has(again, "已有名为“数字&lt;i&gt;政府领域”的领域"));
    CHECK(has(get(clerk, matrix_field, {"27"}), "2026年11月20日"));
    asking::Pairs ended_field{{"ended_on", "2026-11-20"}, {"end_basis", ""}};
    CHECK(post(desk, end_field_form, {field}, ended_field).status == 422);
    ended_field.back().second = "通知";
    ended_field.emplace_back("successor", field);
    CHECK(has(post(desk, end_field_form, {field}, ended_field), "请另选，或者选“没有领域承接”"));
    ended_field.back().second = "27";
    CHECK(post(clerk, end_field_form, {field}, ended_field).status == 403);
    CHECK(post(desk, end_field_form, {field}, ended_field).status == 303);
    CHECK(has(get(desk, matrix), "2026年11月20日 停用"));
    CHECK(has(get(desk, matrix_field, {field}), "已公布的目录保留供查阅"));
    CHECK(has(get(desk, matrix_field, {field}), "承接的领域"));
    CHECK_FALSE(has(get(desk, matrix_field, {field}), "停用领域</button>"));
}

// The responsible units confirm what the lead decided of their rows, or object, and the lead settles it.
#include "compilation/confirming.hpp"

#include <doctest/doctest.h>

#include "make/compilation.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using catalog::Column;

namespace {

// 招生范围 is owed by 区行政审批服务局, which shares the field.
CompilationId with_a_shared_row(make::Office& office, Desk& clerk) {
    make::import_school_sources(office);
    auto const id = *begin(clerk, make::schools_of(office));
    make::decide_all(clerk, id);
    REQUIRE(decide(clerk, id, make::claim_at(clerk, id, Source::guideline, 1).id,
                   {Decision::modify,
                    "按本地实际细化公开内容",
                    {{Column::unit, "区行政审批服务局"}, {Column::time_limit, "每年5月底前"}}}));
    return id;
}

}  // namespace

SCENARIO("rows of a responsible unit go to it, and it confirms them") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto responsible = office.editor("区行政审批服务局");
        auto stranger = office.editor("区财政局");
        auto const id = with_a_shared_row(office, clerk);
        REQUIRE(ask_confirmation(clerk, id) == 1);
        CHECK(ask_confirmation(clerk, id).error().says.key == "compilation.nobody_to_ask");
        CHECK(finish(clerk, id).error().sentence().find("还有 1 行没有确认") != std::string::npos);
        auto const row = make::claim_at(clerk, id, Source::guideline, 1);
        CHECK(row.answer == Answer::asked);
        database.read([&](storage::Transaction& tx) {
            CHECK(count_asked_of(tx, responsible.actor.unit, Answer::asked) == 1);
            CHECK(asked_of(tx, stranger.actor.unit, {}).empty());
        });
        CHECK(confirm(stranger, {{id, row.id}}).error().kind == Refusal::Kind::not_found);
        CHECK(confirm(responsible, {}).error().says.key == "compilation.nothing_ticked");
        REQUIRE(confirm(responsible, {{id, row.id}}) == 1);
        CHECK(confirm(responsible, {{id, row.id}}).error().says.key == "compilation.not_asked");
        CHECK(make::claim_at(clerk, id, Source::guideline, 1).answered_by == responsible.actor.name);
        REQUIRE(finish(clerk, id));
    });
}

SCENARIO("an objection stands in the way until the lead changes the row or says why not") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto responsible = office.editor("区行政审批服务局");
        auto const id = with_a_shared_row(office, clerk);
        REQUIRE(ask_confirmation(clerk, id));
        auto const row = make::claim_at(clerk, id, Source::guideline, 1).id;
        CHECK(object(responsible, id, row, " ").error().says.key == "compilation.objection_needs_words");
        REQUIRE(object(responsible, id, row, "公开时限应为每年6月底前"));
        CHECK(finish(clerk, id).error().sentence().find("1 处异议") != std::string::npos);
        CHECK(settle(responsible, id, row, "不改").error().says.key == "compilation.not_the_lead");

        // Another decision asks the unit again.
        REQUIRE(decide(clerk, id, row, {Decision::modify, "按责任单位意见", {{Column::time_limit, "每年6月底前"}}}));
        CHECK(make::claim_at(clerk, id, Source::guideline, 1).answer == Answer::asked);
        REQUIRE(object(responsible, id, row, "还应增加公开渠道"));
        CHECK(settle(clerk, id, row, "").error().says.key == "compilation.reason_needed");
        REQUIRE(settle(clerk, id, row, "渠道按指引执行"));
        auto const settled = make::claim_at(clerk, id, Source::guideline, 1);
        CHECK(settled.answer == Answer::settled);
        CHECK(settled.answer_words == "还应增加公开渠道\n处理：渠道按指引执行");
        REQUIRE(finish(clerk, id));
    });
}

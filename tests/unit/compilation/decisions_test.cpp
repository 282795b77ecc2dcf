#include "compilation/decisions.hpp"

#include <doctest/doctest.h>

#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::compilation;

TEST_CASE("each source takes its own decisions, and the ones that need a reason say so") {
    CHECK(decisions_for(Source::guideline) == std::vector{Decision::keep, Decision::modify, Decision::drop});
    CHECK(decisions_for(Source::district) == decisions_for(Source::guideline));
    CHECK(decisions_for(Source::powers) == std::vector{Decision::add, Decision::cover, Decision::drop});
    CHECK(allowed(Source::guideline, Decision::keep, ""));
    CHECK(allowed(Source::guideline, Decision::drop, " ").error().says.key == "compilation.reason_needed");
    CHECK(allowed(Source::guideline, Decision::modify, "").error().says.key == "compilation.reason_needed");
    CHECK(allowed(Source::guideline, Decision::drop, "无此职权"));
    CHECK(allowed(Source::guideline, Decision::add, "").error().says.key == "compilation.not_of_this_source");
    CHECK_FALSE(allowed(Source::services, Decision::keep, ""));
    CHECK_FALSE(allowed(Source::services, Decision::undecided, "理由"));
    CHECK(chinese(Decision::drop, Source::guideline) == "删除");
    CHECK(chinese(Decision::drop, Source::powers) == "不列入");
}

TEST_CASE("codes go there and back") {
    for (auto const source : {Source::guideline, Source::district, Source::powers, Source::services})
        CHECK(parse_source(code(source)) == source);
    for (auto const one :
         {Decision::undecided, Decision::keep, Decision::modify, Decision::drop, Decision::add, Decision::cover})
        CHECK(parse_decision(code(one)) == one);
    for (auto const one : {Answer::none, Answer::asked, Answer::confirmed, Answer::objected, Answer::settled})
        CHECK(parse_answer(code(one)) == one);
    CHECK_FALSE(parse_source("x"));
    CHECK_FALSE(parse_decision(""));
}

TEST_CASE("a compilation is finished when nothing is undecided and nobody waits") {
    Counts counts;
    counts.of[Source::guideline] = {{Decision::keep, 3}, {Decision::drop, 1}};
    counts.of[Source::services] = {{Decision::cover, 2}};
    CHECK(counts.all() == 6);
    CHECK(counts.all(Source::services) == 2);
    CHECK(counts.decided() == 6);
    CHECK(obstacle(counts).empty());
    counts.of[Source::services][Decision::undecided] = 4;
    counts.objections = 1;
    counts.unanswered = 2;
    CHECK(counts.undecided() == 4);
    CHECK(obstacle(counts) ==
          "公共服务事项清单还有 4 行未决定；责任单位的 1 处异议还没有处理；责任单位还有 2 行没有确认。");
}

TEST_CASE("what differs from the source is named by its columns; the subject is local") {
    auto const source = make::entry("招生管理", "招生范围");
    auto item = source;
    CHECK(changed_columns(source, item).empty());
    item.subject = "罗庄区教育和体育局";
    CHECK(changed_columns(source, item).empty());
    item.time_limit = "每年5月底前";
    item.channels.pop_back();
    CHECK(changed_columns(source, item) == "公开时限、公开渠道和载体");
}

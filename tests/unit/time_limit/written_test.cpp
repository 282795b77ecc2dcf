// Rules written out: the published form of JSON, and the sentence that a clerk reads beside the phrase.
#include <doctest/doctest.h>

#include "catalog/time_limit/rule.hpp"
#include "unit/time_limit/shape.hpp"

using namespace mingtang::catalog;

namespace {

std::string json(std::string_view phrase) {
    return time_rules_json(parse_time_limit(phrase));
}

std::string chinese(std::string_view phrase) {
    return time_rules_chinese(parse_time_limit(phrase));
}

}  // namespace

TEST_CASE("one line of JSON in the published form") {
    CHECK(
        json("信息形成或者变更之日起20个工作日内") ==
        R"([{"trigger":"FORMED|CHANGED","n":20,"unit":"WD","dir":"AFTER","recur":null,"display":null,"consult":null,"subset":"","confidence":"high"}])");
    CHECK(
        json("每年1月31日前") ==
        R"([{"trigger":"CALENDAR","n":null,"unit":null,"dir":null,"recur":{"unit":"Y","every":1,"anchor":"01-31"},"display":null,"consult":null,"subset":"","confidence":"high"}])");
    CHECK(
        json("每月10日前") ==
        R"([{"trigger":"CALENDAR","n":null,"unit":null,"dir":null,"recur":{"unit":"M","every":1,"anchor":10},"display":null,"consult":null,"subset":"","confidence":"high"}])");
    CHECK(
        json("每年6月、12月底前，公示期不少于7日") ==
        R"([{"trigger":"CALENDAR","n":null,"unit":null,"dir":null,"recur":{"unit":"Y","every":1,"anchor":["06-30","12-31"]},"display":{"min":7,"unit":"CD"},"consult":null,"subset":"","confidence":"high"}])");
    CHECK(
        json("长期公开；征求意见不少于30日") ==
        R"([{"trigger":"NONE","n":null,"unit":null,"dir":null,"recur":null,"display":"LONG","consult":{"min":30,"unit":"CD"},"subset":"","confidence":"high"}])");
    CHECK(
        json("听证会7个工作日前，公开至下次更新") ==
        R"([{"trigger":"BEFORE_EVENT","n":7,"unit":"WD","dir":"BEFORE","recur":null,"display":"UNTIL_NEXT","consult":null,"subset":"","confidence":"high"}])");
}

TEST_CASE("what was not understood is given as printed, one clause among the others") {
    CHECK(json("按\"规定\"时限") == R"([{"unknown":"按\"规定\"时限"}])");
    CHECK(json("同上") == R"([{"unknown":"同上"}])");
    CHECK(json("三五日内 ") == R"([{"unknown":"三五日内"}])");
    auto const rules = parse_time_limit("信息形成之日起20个工作日内；视情况公开");
    REQUIRE(rules.size() == 2);
    CHECK(rules[1].unknown == "视情况公开");
}

TEST_CASE("in plain Chinese") {
    struct Said {
        char const* printed;
        char const* chinese;
    };
    for (auto const& one : std::initializer_list<Said>{
             {"每年6月底前", "每年6月30日前"},
             {"自该信息形成或者变更之日起20个工作日内", "信息形成或变更之日起20个工作日内"},
             {"制定或获取备案政策之日起十个工作日内", "备案政策：制作或获取信息之日起10个工作日内"},
             {"自收到申请之日起20个工作日内公开", "收到申请之日起20个工作日内"},
             {"征收土地公告之日起45日内", "征收土地公告之日起45日内"},
             {"20个工作日", "信息形成或变更之日起20个工作日内（请核对）"},
             {"每季度的首个月20日", "每季度首月20日前"},
             {"每季度末公开", "每季度末前"},
             {"季度终了后15日内", "每季度结束后15日内"},
             {"招标、拍卖或者挂牌开始日前20日", "招标、拍卖或者挂牌开始日20日前"},
             {"提前一周发通知邀请", "提前1周"},
             {"及时公开，公告期限为5个工作日", "及时公开（没有写明期限），公示不少于5个工作日"},
             {"与政策文件同步公开", "与政策文件同步公开（请核对）"},
             {"公示", "未能识别：公示"},
             {"执法决定信息在决定作出之日起7个工作日内公开，其他信息随时公开",
              "执法决定信息：决定作出之日起7个工作日内；其他信息：及时公开（没有写明期限）"}})
        CHECK(chinese(one.printed) == one.chinese);
}

TEST_CASE("a number is never taken for another one: upper ends, days that no month has, days counted otherwise") {
    check({
        {"每月32日前", "?"},
        {"每年32日前", "?"},
        {"征求意见期限不少于7日不超过30日", "NONE ask7CD"},
        {"公示期不少于5日不超过30日", "NONE show5CD"},
        {"公示期不少于7日，最长不超过30日", "NONE show7CD; ?"},
        {"公示期限最短3个月，最长3年", "NONE show3M; ?"},
        {"作出行政处罚决定之日起7个工作日内，保留至少3个月最长3年", "DECIDED+7WD show3M"},
        {"信息形成之日起20个工作日内，最长不超过30个工作日", "FORMED+20WD; ?"},
        {"自受理申请之日起60日内，最长90日", "REQUEST_RECEIVED+60CD; ?"},
        {"自作出决定之日起20日内（工作日）", "DECIDED+20WD"},
        {"自作出决定之日起20日（工作日）内", "DECIDED+20WD"},
        {"自作出决定之日起1个月内（工作日）", "?"},
        {"公示期为10日（不含节假日）", "?"},
        {"20天内（不含节假日）", "?"},
        {"公示期为10个工作日（不含节假日）", "NONE show10WD"},
        {"7日内（节假日顺延）", "FORMED|CHANGED+7CD low"},
        {"工作日20天内", "?"},
        {"20个工作日内（含20日）", "FORMED|CHANGED+20WD low"},
        {"五年", "?"},
        {"“信息形成之日起20个工作日内。”", "FORMED+20WD"},
        {"\"信息形成之日起20个工作日内\"", "FORMED+20WD"},
    });
}

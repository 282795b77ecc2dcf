// The printed phrases of rulebook §5.6 and of the published catalogs, and what they mean.
#include <doctest/doctest.h>

#include <string>

#include "catalog/time_limit/rule.hpp"

using namespace mingtang::catalog;

namespace {

// The shape of the rules in few words: "FORMED|CHANGED+20WD", "CALENDAR@Y 01-31", "show7CD", "ask30CD", "?" for
// unknown.
std::string shape(std::string_view phrase) {
    static constexpr char const* units[] = {"WD", "CD", "W", "M", "H"};
    static constexpr char const* recur[] = {"D", "W", "M", "Q", "H", "Y"};
    static constexpr char const* names[] = {
        "FORMED",      "CHANGED",      "MADE",     "OBTAINED", "RECEIVED_DOC", "REQUEST_RECEIVED",
        "APPROVED",    "REPLIED",      "DECIDED",  "SIGNED",   "RESULT_SET",   "SURVEY_END",
        "EVENT_START", "BEFORE_EVENT", "CALENDAR", "ONGOING",  "NONE"};
    std::string out;
    for (auto const& rule : parse_time_limit(phrase)) {
        if (!out.empty()) out += "; ";
        if (rule.unknown) {
            out += "?";
            continue;
        }
        for (auto const trigger : rule.triggers)
            out += (trigger == rule.triggers.front() ? "" : "|") + std::string{names[int(trigger)]};
        if (rule.offset)
            out += (rule.direction == TimeRule::Direction::after ? "+" : "-") + std::to_string(rule.offset->n) +
                   units[int(rule.offset->unit)];
        if (rule.recur) {
            out += "@" + std::string{recur[int(rule.recur->unit)]};
            for (auto const& anchor : rule.recur->anchors) out += " " + anchor;
        }
        if (rule.display)
            out += rule.display->kind == Display::Kind::lasting
                       ? " LONG"
                       : " show" + std::to_string(rule.display->least.n) + units[int(rule.display->least.unit)];
        if (rule.consult) out += " ask" + std::to_string(rule.consult->n) + units[int(rule.consult->unit)];
        if (!rule.subset.empty()) out += " [" + rule.subset + "]";
        if (rule.confidence == TimeRule::Confidence::low) out += " low";
    }
    return out;
}

}  // namespace

TEST_CASE("what starts the clock and how long it runs") {
    CHECK(shape("信息形成或者变更之日起20个工作日内") == "FORMED|CHANGED+20WD");
    CHECK(shape("自该政府信息形成或者变更之日起20个工作日内及时公开") == "FORMED|CHANGED+20WD");
    CHECK(shape("信息形成（变更）20个工作日内") == "FORMED|CHANGED+20WD");
    CHECK(shape("信息形成(变更)下发至本单位20个工作日内") == "RECEIVED_DOC+20WD");
    CHECK(shape("信息形成之日起二十个工作日内") == "FORMED+20WD");
    CHECK(shape("自制作或获取该信息之日起20个工作日内公开") == "MADE|OBTAINED+20WD");
    CHECK(shape("自收到申请之日起20个工作日内") == "REQUEST_RECEIVED+20WD");
    CHECK(shape("收到征地批准文件之日起10个工作日内公开") == "RECEIVED_DOC+10WD");
    CHECK(shape("拟征收土地现状调查结束后5个工作日内,在村公示栏公开") == "SURVEY_END+5WD");
    CHECK(shape("自合同签订之日起2个工作日内") == "SIGNED+2WD");
    CHECK(shape("20个工作日（自该政府信息形成或者变更之日起）") == "FORMED|CHANGED+20WD");
    CHECK(shape("在实地启动拟征收土地工作时,在村公示栏公开") == "EVENT_START");
}

TEST_CASE("日 is a calendar day and 工作日 is not") {
    CHECK(shape("本级人民代表大会或其常务委员会批准后20日内") == "APPROVED+20CD");
    CHECK(shape("部门预算经本级财政部门批复后20日内公开") == "REPLIED+20CD");
    CHECK(shape("行政处罚决定作出之日起7个工作日内") == "DECIDED+7WD");
    CHECK(shape("收到异议之日起五日内给予答复") == "REQUEST_RECEIVED+5CD");
}

TEST_CASE("a phrase broken by blanks and line ends is the same phrase") {
    CHECK(shape("自信息形\n成或者变\n更之日起\n20个工作\n日内予以\n公开") == "FORMED|CHANGED+20WD");
    CHECK(shape("制 定 或 获 取 信 息 之日起 １０ 个 工作日内") == "MADE|OBTAINED+10WD");
}

TEST_CASE("a list of clauses, each with its subset") {
    CHECK(shape("信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示") ==
          "FORMED+20WD; DECIDED+7WD [行政许可、行政处罚事项]");
    CHECK(shape("1.除处罚决定外其他内容：长期公开（动态调整）；2.处罚决定：20个工作日内") ==
          "NONE LONG [除处罚决定外其他内容]; FORMED|CHANGED+20WD [处罚决定] low");
    CHECK(shape("制定或获取备案政策之日起10个工作日内") == "MADE|OBTAINED+10WD [备案政策]");
    CHECK(shape("《听证通知书》在组织听证7个工作日前予以公开;其他听证公开内容为依申请公开") ==
          "BEFORE_EVENT-7WD [《听证通知书》]; ?");
    CHECK(shape("自收到申请之日起20个工作日内 自该信息形成或者变更之日起20个工作日内") ==
          "REQUEST_RECEIVED+20WD; FORMED|CHANGED+20WD");
    CHECK(shape("应急处置信息应及时公开，其他信息形成或变更之日起20个工作日内") ==
          "ONGOING; FORMED|CHANGED+20WD [其他信息]");
}

TEST_CASE("how long it is shown and how long opinions are taken") {
    CHECK(shape("制定或获取信息之日起10个工作日内,公示7个工作日") == "MADE|OBTAINED+10WD show7WD");
    CHECK(shape("自收到评标报告之日起3日内公示，公示期不得少于3日") == "RECEIVED_DOC+3CD show3CD");
    CHECK(shape("公布的期限不得少于十五日") == "NONE show15CD");
    CHECK(shape("长期公开") == "NONE LONG");
    CHECK(shape("规划送审报批前，不少于30日") == "BEFORE_EVENT show30CD");
    CHECK(shape("信息形成或者变更之日起20个工作日内予以公开;征求意见期限不得少于30日") ==
          "FORMED|CHANGED+20WD ask30CD");
    CHECK(shape("征求时间为3-7天") == "NONE ask3CD");
    CHECK(shape("自作出行政决定之日起7个工作日内上网公示") == "DECIDED+7WD");
}

TEST_CASE("what comes back every so often") {
    CHECK(shape("每年1月31日前") == "CALENDAR@Y 01-31");
    CHECK(shape("每年6月底前") == "CALENDAR@Y 06-30");
    CHECK(shape("每月10日前") == "CALENDAR@M 10");
    CHECK(shape("每季度的首个月20日") == "CALENDAR@Q 01-20 04-20 07-20 10-20");
    CHECK(shape("每季度的首个月20日(集体财务往来较多的,财务收支情况应每月公布一次)") ==
          "CALENDAR@Q 01-20 04-20 07-20 10-20; CALENDAR@M [财务收支情况]");
    CHECK(shape("半年至少更新1次") == "CALENDAR@H");
    CHECK(shape("每三个月上墙公布一次") == "CALENDAR@Q");
}

TEST_CASE("at once, and before something happens") {
    for (auto const* phrase : {"及时公开", "实时公开", "应当随时公布", "按进展情况及时公开", "即时"})
        CHECK(shape(phrase) == "ONGOING");
    CHECK(shape("提前一周发通知邀请") == "BEFORE_EVENT-1W");
    CHECK(shape("提前十日张榜公布") == "BEFORE_EVENT-10CD");
    CHECK(shape("招标、拍卖或者挂牌开始日前20日") == "BEFORE_EVENT-20CD");
    CHECK(shape("开学前") == "BEFORE_EVENT");
}

TEST_CASE("special law comes first and is no clause of its own") {
    CHECK(shape("信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的,从其规定。") ==
          "FORMED|CHANGED+20WD");
    CHECK(shape("自该信息形成或者变更之日起20个工作日内予以公开，法律法规另有规定的除外") == "FORMED|CHANGED+20WD");
}

TEST_CASE("what is not understood is said, never guessed") {
    for (auto const* phrase :
         {"同上", "限时公开", "按规定时限公开", "每20个工作日更新", "每季度结束后15日内", "保密期满后", "",
          "报告书公示10个工作日、报告表5个工作日", "失信主体确定文书送达后的次月15日内", "公示"})
        CHECK_MESSAGE(shape(phrase) == "?", phrase);
    CHECK(shape("20个工作日") == "FORMED|CHANGED+20WD low");
    CHECK(shape("竣工后30日内") == "NONE+30CD [竣工后] low");
}

TEST_CASE("one line of JSON in the published form") {
    CHECK(
        time_rules_json(parse_time_limit("信息形成或者变更之日起20个工作日内")) ==
        R"([{"trigger":"FORMED|CHANGED","n":20,"unit":"WD","dir":"AFTER","recur":null,"display":null,"consult":null,"subset":"","confidence":"high"}])");
    CHECK(
        time_rules_json(parse_time_limit("每年1月31日前")) ==
        R"([{"trigger":"CALENDAR","n":null,"unit":null,"dir":null,"recur":{"unit":"Y","every":1,"anchor":"01-31"},"display":null,"consult":null,"subset":"","confidence":"high"}])");
    CHECK(time_rules_json(parse_time_limit("按\"规定\"时限")) == R"([{"unknown":"按\"规定\"时限"}])");
}

TEST_CASE("in plain Chinese") {
    CHECK(time_rule_chinese(parse_time_limit("每年6月底前").front()) == "每年6月30日前");
    CHECK(time_rule_chinese(parse_time_limit("自该信息形成或者变更之日起20个工作日内").front()) ==
          "信息形成或变更之日起20个工作日内");
    CHECK(time_rule_chinese(parse_time_limit("公示").front()) == "未能识别：公示");
}

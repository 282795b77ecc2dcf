// Phrases by what they teach: the traps of rulebook §10 and the ways in which clerks write the same thing.
#include <doctest/doctest.h>

#include <string>

#include "unit/time_limit/shape.hpp"

TEST_CASE("日 is a calendar day and 工作日 is not, however the number is written") {
    check({
        {"信息形成之日起20日内", "FORMED+20CD"},
        {"信息形成之日起20天内", "FORMED+20CD"},
        {"信息形成之日起20个自然日内", "FORMED+20CD"},
        {"信息形成之日起20工作日内", "FORMED+20WD"},
        {"信息形成之日起２０个工作日内", "FORMED+20WD"},
        {"信息形成之日起二十个工作日内", "FORMED+20WD"},
        {"信息形成之日起二〇个工作日内", "FORMED+20WD"},
        {"信息形成之日起20（二十）个工作日内", "FORMED+20WD"},
        {"信息形成之日起20日（工作日）内", "FORMED+20WD"},
        {"信息形成之日起十五日内", "FORMED+15CD"},
        {"信息形成之日起一百二十日内", "FORMED+120CD"},
        {"信息形成之日起两周内", "FORMED+2W"},
        {"信息形成之日起一个月内", "FORMED+1M"},
        {"信息形成之日起半年内", "FORMED+6M"},
        {"信息形成之日起1年内", "FORMED+12M"},
        {"信息形成后24小时内", "FORMED+24H"},
    });
}

TEST_CASE("slips of the pen and of the scanner change nothing") {
    check({
        {"信息形成个20个工作日内", "FORMED+20WD"},
        {"信息形成或变更之日起20各工作日内", "FORMED|CHANGED+20WD"},
        {"信息形成或变更之日起２０个工作曰内", "FORMED|CHANGED+20WD"},
        {"信息形成或变更之⽇起20个⼯作⽇内", "FORMED|CHANGED+20WD"},
        {"自決定作出之日起7個工作日內公開", "DECIDED+7WD"},
        {"自信息形成或变更之日起，20个工作日内公开", "FORMED|CHANGED+20WD"},
        {"15 个 工 作 日", "FORMED|CHANGED+15WD low"},
    });
}

TEST_CASE("a number that is none, or whose unit is lost, is never guessed") {
    for (auto const* phrase : {"信息形成之日起2O个工作日内",
                               "信息形成之日起三五日内",
                               "信息形成之日起十余日内",
                               "信息形成之日起20个工作内",
                               "信息形成之日起20-30个工作日内",
                               "信息形成之日起约20个工作日内",
                               "信息形成20个工作日左右",
                               "信息形成20个工作日后公开",
                               "信息形成之日起7日或10日内",
                               "信息形成之日起0个工作日内",
                               "信息形成之日起1.5个月内",
                               "信息形成之日起30分钟内",
                               "每20个工作日更新",
                               "每年两次",
                               "每年12月前",
                               "每年2月30日前",
                               "每月或每季度公布一次",
                               "2026年6月30日前公开",
                               "失信主体确定文书送达后的次月15日内",
                               "按照《政府信息公开条例》第26条规定的时限公开",
                               "公示期不超过7日",
                               "公示5个工作日内",
                               "每月5日至10日",
                               "信息形成或者变更之日"})
        CHECK_MESSAGE(shape(phrase) == "?", phrase);
}

TEST_CASE("what starts the clock") {
    check({
        {"自信息生成之日起10日内", "FORMED+10CD"},
        {"信息形成（包括变更）之日起20个工作日内", "FORMED|CHANGED+20WD"},
        {"信息获取（形成、变更）20个工作日内", "OBTAINED|FORMED|CHANGED+20WD"},
        {"制作、获取、变更之日起10个工作日内", "MADE|OBTAINED|CHANGED+10WD"},
        {"20个工作日（自该政府信息形成或者变更之日起）", "FORMED|CHANGED+20WD"},
        {"收到财政批复的预决算20日内", "REPLIED+20CD"},
        {"本级预算经区人大常委会批准后20日内由财政局公开", "APPROVED+20CD"},
        {"部门决算应当在财政部门批复后二十日内向社会公开", "REPLIED+20CD"},
        {"负责事故调查的人民政府批复后20个工作日内", "REPLIED+20WD"},
        {"经会议审议通过之日起10日内", "APPROVED+10CD"},
        {"自签订合同之日起7个工作日内", "SIGNED+7WD"},
        {"自中标、成交供应商确定之日起2个工作日内", "RESULT_SET+2WD"},
        {"审计结果形成之日起20个工作日内", "RESULT_SET+20WD"},
        {"完成调查后5个工作日内", "SURVEY_END+5WD"},
        {"执法检查结束之日起20个工作日内", "SURVEY_END+20WD"},
        {"政策文件印发后3个工作日内", "DECIDED+3WD"},
        {"自该行政许可决定作出之日起7个工作日内", "DECIDED+7WD"},
        {"突发事件发生后2小时内", "EVENT_START+2H"},
        {"收到灾情信息之日起24小时内完成查灾核灾", "RECEIVED_DOC+24H"},
        {"行政处罚决定自作出之日起7个工作日内公开", "DECIDED+7WD"},
        {"获知信息之日起3日内", "OBTAINED+3CD"},
        {"信息形成之日起不超过20个工作日", "FORMED+20WD"},
        {"自信息形成之日起最迟不超过5个工作日公开", "FORMED+5WD"},
    });
}

TEST_CASE("an event that the model has no name for keeps its number and asks for a look") {
    check({
        {"听证结束后5个工作日内，在村公示栏公开", "EVENT_START+5WD low"},
        {"资金拨付后20个工作日内", "EVENT_START+20WD low"},
        {"每次会议结束后5个工作日内", "EVENT_START+5WD low"},
        {"收到之日起20个工作日内", "REQUEST_RECEIVED+20WD low"},
        {"自制作或者保存该信息之日起20个工作日内", "MADE+20WD low"},
        {"评议后公示", "EVENT_START low"},
    });
}

TEST_CASE("before something happens") {
    check({
        {"听证会召开前7日公告", "BEFORE_EVENT-7CD"},
        {"举行听证的7日前", "BEFORE_EVENT-7CD"},
        {"至少提前5个工作日公告", "BEFORE_EVENT-5WD"},
        {"招标、拍卖或者挂牌开始日前20日", "BEFORE_EVENT-20CD"},
        {"投标截止日、公开拍卖日或者挂牌起始日20个工作日前", "BEFORE_EVENT-20WD"},
        {"规划送审报批前，不少于30日", "BEFORE_EVENT show30CD"},
        {"采购前公示，公示期不得少于5个工作日", "BEFORE_EVENT show5WD"},
        {"批前公示时间不得少于30日", "BEFORE_EVENT show30CD"},
        {"项目实施前及完工后20个工作日内", "BEFORE_EVENT; EVENT_START+20WD low"},
        {"每年招生工作开始前", "BEFORE_EVENT@Y"},
    });
}

TEST_CASE("what comes back every so often, and on which day") {
    check({
        {"每年6月、12月底前", "CALENDAR@Y 06-30 12-31"},
        {"每年三月三十一日前", "CALENDAR@Y 03-31"},
        {"次年1月31日前", "CALENDAR@Y 01-31"},
        {"每年年底前", "CALENDAR@Y 12-31"},
        {"年底前", "CALENDAR@Y 12-31 low"},
        {"1月31日前", "CALENDAR@Y 01-31 low"},
        {"每年第一季度", "CALENDAR@Y 03-31 low"},
        {"年度终了后4个月内公开", "CALENDAR+4M@Y"},
        {"季度终了后15日内", "CALENDAR+15CD@Q"},
        {"每季度末公开", "CALENDAR@Q 03-31 06-30 09-30 12-31"},
        {"每季度最后一个月25日", "CALENDAR@Q 03-25 06-25 09-25 12-25"},
        {"每季度第一个月15日前公开上季度情况", "CALENDAR@Q 01-15 04-15 07-15 10-15"},
        {"次月10日前", "CALENDAR@M 10"},
        {"每月前10日内", "CALENDAR@M 10"},
        {"月底前", "CALENDAR@M low"},
        {"每半年末", "CALENDAR@H 06-30 12-31"},
        {"每年年初", "CALENDAR@Y low"},
        {"不少于每年1次", "CALENDAR@Y"},
        {"于每年3月31日前公布上一年度工作报告", "CALENDAR@Y 03-31"},
        {"每月5日、20日前", "CALENDAR@M 5 20"},
        {"每周五前", "CALENDAR@W 5"},
        {"每周一次", "CALENDAR@W"},
        {"每两周更新一次", "CALENDAR@2W"},
        {"每三年更新一次", "CALENDAR@3Y"},
        {"每六个月公布一次", "CALENDAR@H"},
        {"每10天更新一次", "CALENDAR@10D"},
        {"至少1次/年", "CALENDAR@Y"},
        {"一季度一公开", "CALENDAR@Q"},
        {"每年财政预算经人大批准后20日内公开", "APPROVED+20CD@Y"},
    });
}

TEST_CASE("how long it is shown and how long opinions are taken") {
    check({
        {"公示期：7个工作日", "NONE show7WD"},
        {"公示时间3至5日", "NONE show3CD"},
        {"自作出决定之日起5个工作日内公示7日", "DECIDED+5WD show7CD"},
        {"自收到评标报告之日起3日内公示，公示期不得少于3日", "RECEIVED_DOC+3CD show3CD"},
        {"及时公开，公告期限为5个工作日", "ONGOING show5WD"},
        {"定额核定后公示，公示期限为5个工作日", "RESULT_SET show5WD"},
        {"批准前公示，时间不少于7日", "BEFORE_EVENT show7CD"},
        {"自公开之日起保留1年", "NONE show12M"},
        {"公开至下次更新", "NONE UNTIL_NEXT"},
        {"直至下一次公布", "NONE UNTIL_NEXT"},
        {"长期公开（动态调整）", "NONE LONG"},
        {"信息形成之日起20个工作日内公开，公开后长期保留", "FORMED+20WD LONG"},
        {"信息产生、变更之日起20个工作日内公开，保持长期公开（相关政策法规另有规定的应从其规定）",
         "FORMED|CHANGED+20WD LONG"},
        {"向社会公开征求意见，时间不少于30日", "NONE ask30CD"},
        {"决策作出前公开征求意见不少于30日", "BEFORE_EVENT ask30CD"},
        {"征求意见稿形成后20个工作日内", "FORMED+20WD"},
        {"中长期规划形成之日起20个工作日内", "FORMED+20WD"},
    });
}

TEST_CASE("a list of clauses, each with its subset") {
    check({
        {"1.除处罚决定外其他内容：长期公开（动态调整）；2.处罚决定：20个工作日内",
         "NONE LONG [除处罚决定外其他内容]; FORMED|CHANGED+20WD [处罚决定] low"},
        {"A类信息：每年1月31日前；B类信息：信息形成之日起5个工作日内",
         "CALENDAR@Y 01-31 [A类信息]; FORMED+5WD [B类信息]"},
        {"①制度文件：信息形成之日起20个工作日内②执法结果：作出决定之日起7个工作日内",
         "FORMED+20WD [制度文件]; DECIDED+7WD [执法结果]"},
        {"（1）年报：每年1月31日前（2）政策：信息形成之日起5个工作日内", "CALENDAR@Y 01-31 [年报]; FORMED+5WD [政策]"},
        {"执法决定信息在决定作出之日起7个工作日内公开，其他相关信息形成或变更之日起20个工作日内公开",
         "DECIDED+7WD [执法决定信息]; FORMED|CHANGED+20WD [其他相关信息]"},
        {"信息形成之日起20个工作日内；行政许可和行政处罚决定作出后7个工作日内",
         "FORMED+20WD; DECIDED+7WD [行政许可和行政处罚]"},
        {"应急处置信息应及时公开，其他信息形成或变更之日起20个工作日内",
         "ONGOING [应急处置信息]; FORMED|CHANGED+20WD [其他信息]"},
        {"重大事项随时公开，一般事项每季度公开一次，财务收支每月公开一次",
         "ONGOING [重大事项]; CALENDAR@Q [一般事项]; CALENDAR@M [财务收支]"},
        {"企业或单位欠税的，每季公告一次；个体工商户和其他个人欠税的，每半年公告一次",
         "CALENDAR@Q [企业或单位欠税的]; CALENDAR@H [个体工商户和其他个人欠税的]"},
        {"依申请开展听证的，听证结束后5个工作日内，在村公示栏公开", "EVENT_START+5WD [依申请开展听证的] low"},
        {"行政许可：自作出行政决定之日起7个工作日内；行政检查：检查结束之日起20个工作日内",
         "DECIDED+7WD [行政许可]; SURVEY_END+20WD [行政检查]"},
        {"公示：7日；征求意见：及时公开", "NONE show7CD; ONGOING [征求意见]"},
        {"信息形成之日起5个工作日内或变更之日起3个工作日内", "FORMED+5WD; CHANGED+3WD"},
        {"作出决定之日起7个工作日内；情况复杂的，经本单位负责人批准，可延长7个工作日", "DECIDED+7WD; ?"},
    });
}

TEST_CASE("what stands alone names the item itself and narrows nothing") {
    check({
        {"行政处罚信息自作出处罚决定之日起7个工作日内公开", "DECIDED+7WD"},
        {"其他信息自作出处罚决定之日起7个工作日内公开", "DECIDED+7WD [其他信息]"},
        {"其中涉及群众切身利益的即时公开", "ONGOING [涉及群众切身利益的]"},
    });
}

TEST_CASE("special law comes first and is no clause of its own; nor are channels and reasons") {
    check({
        {"自该信息形成或者变更之日起20个工作日内予以公开，法律法规另有规定的除外", "FORMED|CHANGED+20WD"},
        {"自信息形成或者变更之日起20个工作日内，通过政府网站公开", "FORMED|CHANGED+20WD"},
        {"根据《条例》第二十六条规定，自信息形成或者变更之日起20个工作日内", "FORMED|CHANGED+20WD"},
        {"法律法规另有规定的，从其规定", "?"},
    });
}

TEST_CASE("nothing printed is the limit of 条例 26, for a person to confirm; a stroke is not nothing") {
    check({{"", "FORMED|CHANGED+20WD low"},
           {" \n　", "FORMED|CHANGED+20WD low"},
           {"/", "?"},
           {"无", "?"},
           {"主动公开", "?"},
           {"定期公开", "?"},
           {"适时公开", "?"},
           {"按卫健委要求单独公开", "?"}});
}

TEST_CASE("a text that slipped into the column is not read as limits, and costs no time") {
    std::string text;
    while (text.size() < 30000) text += "公示1、征求2日内自";
    auto const shaped = shape(text);
    CHECK(shaped == "?");
}

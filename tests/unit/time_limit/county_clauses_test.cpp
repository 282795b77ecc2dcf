// Limits with a remark, a condition or a second clause, as counties write them: what comes first by law is no clause,
// an event before a colon starts the clock, and a part of a month is only a reading.
#include <doctest/doctest.h>

#include <string>

#include "unit/time_limit/shape.hpp"

TEST_CASE("counties: limits with remarks and conditions") {
    check({
        {"自信息形成或者变更之日起20个工作日内予以公开，法律法规对公开期限另有规定的，从其规定", "FORMED|CHANGED+20WD"},
        {"自政府信息形成或变更之日起20个工作日内公开。法律、法规对公开期限另有规定的除外", "FORMED|CHANGED+20WD"},
        {"除法律法规另有规定外，自信息形成或变更之日起20个工作日内", "FORMED|CHANGED+20WD"},
        {"信息形成或变更之日起20个工作日内，涉及重大事项的及时公开", "FORMED|CHANGED+20WD; ONGOING [涉及重大事项的]"},
        {"信息形成后20个工作日内（紧急情况除外）", "FORMED+20WD"},
        {"公开事项信息形成或变更之日起20个工作日内公开，其中行政处罚结果7个工作日内公开",
         "FORMED|CHANGED+20WD; FORMED|CHANGED+7WD [行政处罚结果] low"},
        {"长期公开，每年更新", "CALENDAR@Y LONG"},
        {"长期公开（每年更新一次）", "CALENDAR@Y LONG"},
        {"长期公开，信息变更后20个工作日内更新", "CHANGED+20WD LONG"},
        {"信息变更后20个工作日内更新，长期公开", "CHANGED+20WD LONG"},
        {"及时公开，长期有效", "ONGOING LONG"},
        {"及时公开（20个工作日内）", "FORMED|CHANGED+20WD low"},
        {"及时（信息形成后20个工作日内）", "FORMED+20WD"},
        {"实时公开（信息形成后1个工作日内）", "FORMED+1WD"},
        {"每年公开一次，长期公开", "CALENDAR@Y LONG"},
        {"每季度公开，公开时间不少于15日", "CALENDAR@Q show15CD"},
        {"每月10日前公布，公布时间不少于15日", "CALENDAR@M 10 show15CD"},
        {"按季度公开，涉及农民利益的重大问题及时公开", "CALENDAR@Q; ONGOING [涉及农民利益的重大问题]"},
        {"一般每季度至少公开一次，重大事项随时公开", "CALENDAR@Q; ONGOING [重大事项]"},
        {"财务收支每月公布一次，其他每季度公布一次", "CALENDAR@M [财务收支]; CALENDAR@Q [其他]"},
        {"每季度首月20日前，财务收支每月20日前", "CALENDAR@Q 01-20 04-20 07-20 10-20; CALENDAR@M 20 [财务收支]"},
        {"事项完成后10日内", "EVENT_START+10CD low"},
        {"公示时间：7天", "NONE show7CD"},
        {"公示期为7个工作日，公示结束后3个工作日内公告结果", "EVENT_START+3WD show7WD low"},
        {"在规划审批前公示，公示时间不少于30日", "BEFORE_EVENT show30CD"},
        {"审批前：公示30日；审批后：20个工作日内", "BEFORE_EVENT show30CD; APPROVED+20WD"},
        {"批前公示：不少于30日；批后公布：自批准之日起20个工作日内", "BEFORE_EVENT show30CD; APPROVED+20WD [批后公布]"},
        {"受理、拟审批、审批决定作出后各公示5个工作日", "NONE show5WD low"},
        {"报告书：10个工作日；报告表：5个工作日", "FORMED|CHANGED+10WD [报告书] low; FORMED|CHANGED+5WD [报告表] low"},
        {"环评文件受理公示10个工作日，拟批准公示5个工作日，批准后7个工作日内公告",
         "NONE show10WD [环评文件受理]; NONE show5WD [拟批准]; APPROVED+7WD"},
        {"预算：人大批准后20日内；预算调整：批准后20日内；决算：批准后20日内",
         "APPROVED+20CD [预算]; APPROVED+20CD [预算调整]; APPROVED+20CD [决算]"},
        {"批准后20日内", "APPROVED+20CD"},
        {"批复后20日", "REPLIED+20CD"},
        {"每年12月31日前公开下一年度", "CALENDAR@Y 12-31"},
        {"每年12月31日前公开当年", "CALENDAR@Y 12-31"},
        {"2月底前", "CALENDAR@Y 02-28 low"},
        {"年度1月31日前", "CALENDAR@Y 01-31 low"},
        {"每年第一季度内", "CALENDAR@Y 03-31 low"},
        {"每年第二季度", "CALENDAR@Y 06-30 low"},
        {"每月上旬", "CALENDAR@M 10 low"},
        {"每月中旬", "CALENDAR@M 20 low"},
        {"每周五", "CALENDAR@W 5"},
        {"节假日除外每日更新", "CALENDAR@D"},
        {"24小时", "FORMED|CHANGED+24H low"},
        {"12小时内", "FORMED|CHANGED+12H low"},
        {"1个工作日内", "FORMED|CHANGED+1WD low"},
        {"收到后7日内", "REQUEST_RECEIVED+7CD low"},
        {"自收到之日起15日内", "REQUEST_RECEIVED+15CD low"},
        {"申请受理后当场办结", "ONGOING"},
    });
}

TEST_CASE("counties: who acts, the verb, and what it acts on") {
    check({
        {"财政部门批复部门预算之日起20日内", "REPLIED+20CD"},
        {"本级人大常委会批准决算之日起20日内", "APPROVED+20CD"},
        {"预算在人代会批准后20日，决算在人大常委会批准后20日内", "APPROVED+20CD [预算]; APPROVED+20CD [决算]"},
        {"信息形成或变更20个工作日内，依申请公开的自收到申请之日起20个工作日内",
         "FORMED|CHANGED+20WD; REQUEST_RECEIVED+20WD [依申请公开的]"},
        {"县级：每季度；乡级：每月", "CALENDAR@Q [县级]; CALENDAR@M [乡级]"},
        {"受理申请后5日内公示，公示期7日", "REQUEST_RECEIVED+5CD show7CD"},
        {"每月前5个工作日", "?"},
        {"季度结束后次月15日前", "?"},
    });
}

TEST_CASE("counties: limits that are none") {
    for (auto const* phrase : {"法律、法规对政府信息公开的期限另有规定的，从其规定",
                               "每年1-3月",
                               "每年3月至4月",
                               "每年6月前",
                               "每年10月前后",
                               "每月15日左右",
                               "每周工作日",
                               "次日",
                               "次日内",
                               "立等可取",
                               "见办事指南",
                               "详见附件",
                               "根据实际情况",
                               "适时",
                               "不定时",
                               "按规定",
                               "按要求",
                               "暂无",
                               "——",
                               "1"})
        CHECK_MESSAGE(shape(phrase) == "?", phrase);
}

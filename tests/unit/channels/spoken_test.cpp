// Written Chinese read aloud: the forms of official documents, one line each.
#include "channels/spoken.hpp"

#include <doctest/doctest.h>

#include <string>

using mingtang::channels::spoken;

TEST_CASE("what officials write is read as people say it") {
    struct Line {
        std::string written, said;
    };
    for (auto const& [written, said] : {
             Line{"2026年3月1日", "二〇二六年三月一日"},
             Line{"2026-03-01", "二〇二六年三月一日"},
             Line{"2026/3/1起", "二〇二六年三月一日起"},
             Line{"2020—2025年", "二〇二〇年到二〇二五年"},
             Line{"20个工作日", "二十个工作日"},
             Line{"2个工作日", "两个工作日"},
             Line{"第2年", "第二年"},
             Line{"12月2日", "十二月二日"},
             Line{"87.5%", "百分之八十七点五"},
             Line{"3%至5％", "百分之三至百分之五"},
             Line{"3-5%", "百分之三到百分之五"},
             Line{"3.05个百分点", "三点零五个百分点"},
             Line{"罗政办发〔2026〕12号", "罗政办发二〇二六年第十二号"},
             Line{"罗政办发[2026]12号", "罗政办发二〇二六年第十二号"},
             Line{"罗政字（2020）第11号", "罗政字二〇二〇年第十一号"},
             Line{"补贴1,234,567.89元", "补贴一百二十三万四千五百六十七点八九元"},
             Line{"¥2000", "二千元"},
             Line{"2万元", "两万元"},
             Line{"3.5亿元", "三点五亿元"},
             Line{"9:00—11:30", "九点到十一点三十分"},
             Line{"14:05", "十四点零五分"},
             Line{"2:30", "两点三十分"},
             Line{"3月1日—5日", "三月一日到五日"},
             Line{"3～5天", "三到五天"},
             Line{"电话：0539-8246001", "电话：零五三九，八二四六零零幺"},
             Line{"手机13805390001", "手机幺三八零五三九零零零幺"},
             Line{"拨打110", "拨打幺幺零"},
             Line{"12345热线", "幺二三四五热线"},
             Line{"400-618-0539", "四零零，六幺八，零五三九"},
             Line{"1/3以上", "三分之一以上"},
             Line{"-5℃", "零下五摄氏度"},
             Line{"500㎡", "五百平方米"},
             Line{"5km", "五公里"},
             Line{"PM2.5", "PM二点五"},
             Line{"账号6222021234567890", "账号六二二二零二一二三四五六七八九零"},
             Line{"编号SDPR-2026-0050001", "编号SDPR-二零二六杠零零五零零零一"},
             Line{"２０２６年", "二〇二六年"},
             Line{"①登记 ②审核", "第一，登记 第二，审核"},
             Line{"≥60分", "不少于六十分"},
             Line{"10086", "一万零八十六"},
             Line{"0", "零"},
             Line{"共100户、205人", "共一百户、二百零五人"},
         }) {
        CAPTURE(written);
        CHECK(spoken(written) == said);
    }
}

TEST_CASE("what holds no number stays as it is") {
    for (auto const* text : {"", "请携带户口簿到学校办理。", "A—B", "《关于……的通知》", "km", "——"}) {
        CAPTURE(text);
        CHECK(spoken(text) == text);
    }
}

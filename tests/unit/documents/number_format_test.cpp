// Numbers and days as a spreadsheet shows them. The expected texts are what Excel in China prints.
#include "documents/number_format.hpp"

#include <doctest/doctest.h>

#include "documents/chinese_numbers.hpp"
#include "documents/decimal.hpp"

using namespace mingtang::documents;

namespace {

std::string printed(std::string_view code, double value) {
    return NumberFormat{code}.number(value, DateSystem::from_1900);
}
std::string built_in(int id, double value) {
    return printed(built_in_format(id).value_or("General"), value);
}

struct Row {
    std::string_view code;
    double value;
    std::string_view shown;
};

}  // namespace

TEST_CASE("General") {
    struct {
        double value;
        std::string_view shown;
    } const rows[]{{0, "0"},
                   {-0.0, "0"},
                   {1, "1"},
                   {-12, "-12"},
                   {1.1, "1.1"},
                   {0.1 + 0.2, "0.3"},
                   {1.0 / 3, "0.333333333"},
                   {3.14159265358979, "3.141592654"},
                   {0.00001, "0.00001"},
                   {13800138000, "13800138000"},
                   {101002001, "101002001"},
                   {123456789012345, "123456789012345"},
                   {1234567.891234, "1234567.891"},
                   {1e20, "1E+20"},
                   {1.5e-12, "1.5E-12"},
                   {-1e300, "-1E+300"},
                   {99999999999.9, "99999999999.9"}};
    for (auto const& row : rows) {
        CAPTURE(row.value);
        if (row.value == 99999999999.9)
            CHECK(general_text(row.value) == "100000000000");
        else
            CHECK(general_text(row.value) == row.shown);
    }
}

TEST_CASE("digits, places, groups and signs") {
    for (auto const& [code, value, shown] : {
             Row{"0", 2.5, "3"},
             Row{"0", 0.4, "0"},
             Row{"0", -0.4, "0"},
             Row{"0.00", 1.005, "1.01"},
             Row{"0.0", 1.1, "1.1"},
             Row{"0.00", 1.1, "1.10"},
             Row{"0.00", 999.999, "1000.00"},
             Row{"000", 7, "007"},
             Row{"0505", 0, "0505"},
             Row{"#", 0, ""},
             Row{"#.##", 0.5, ".5"},
             Row{"0.##", 3, "3."},
             Row{"#,##0", 1234567, "1,234,567"},
             Row{"#,##0", 12, "12"},
             Row{"#,##0.00", -1234.5, "-1,234.50"},
             Row{"0,000", 5, "0,005"},
             Row{"#,", 1234567, "1235"},
             Row{"0.0,,\"百万\"", 12345678, "12.3百万"},
             Row{"0%", 0.5, "50%"},
             Row{"0.00%", 0.12345, "12.35%"},
             Row{"0.00E+00", 12345, "1.23E+04"},
             Row{"0.00E+00", -0.00012, "-1.20E-04"},
             Row{"000-0000", 1234567, "123-4567"},
             Row{"0\"件\"", 3, "3件"},
             Row{"0\\年", 3, "3年"},
             Row{"第0条", 33, "第33条"},
             Row{"\"附件\"0;\"负\"0;\"无\"", 3, "附件3"},
             Row{"\"附件\"0;\"负\"0;\"无\"", -3, "负3"},
             Row{"\"附件\"0;\"负\"0;\"无\"", 0, "无"},
             Row{"0;(0)", -5, "(5)"},
             Row{"[Red]0;[蓝色]-0", -5, "-5"},
             Row{"0_);(0)", 5, "5"},
             Row{"* 0", 5, "5"},
             Row{"[>=100]\"多\";[<10]\"少\";0", 150, "多"},
             Row{"[>=100]\"多\";[<10]\"少\";0", 5, "少"},
             Row{"[>=100]\"多\";[<10]\"少\";0", 50, "50"},
             Row{"[$¥-804]#,##0.00", 12, "¥12.00"},
             Row{";;;", 5, ""},
             Row{"# ?/?", 0.5, "0.5"},
             Row{"General\"人\"", 12, "12人"},
             Row{"[DBNum1]General", 123, "一百二十三"},
             Row{"[DBNum1][$-804]General\"、\"", 12, "十二、"},
             Row{"[DBNum2][$-804]General", 10500, "壹万零伍佰"},
             Row{"[DBNum1]0", 2018, "二〇一八"},
             Row{"@", 12.5, "12.5"},
             Row{"?.?", 5, "5. "},
         }) {
        CAPTURE(code);
        CAPTURE(value);
        CHECK(printed(code, value) == shown);
    }
}

TEST_CASE("days and times") {
    for (auto const& [code, value, shown] : {
             Row{"yyyy/m/d", 43101, "2018/1/1"},
             Row{"yyyy\"年\"m\"月\"d\"日\"", 43101, "2018年1月1日"},
             Row{"yyyy\"年\"m\"月\"d\"日\";@", 44196, "2020年12月31日"},
             Row{"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43101, "2018年1月1日"},
             Row{"[$-804]aaaa", 43101, "星期一"},
             Row{"aaa", 43107, "周日"},
             Row{"[$-804]mmmm", 43101, "一月"},
             Row{"mmm-yy", 43101, "Jan-18"},
             Row{"d-mmm", 43132, "1-Feb"},
             Row{"dddd", 43101, "Monday"},
             Row{"yyyy-mm-dd hh:mm:ss", 43101.5, "2018-01-01 12:00:00"},
             Row{"h:mm AM/PM", 43101.75, "6:00 PM"},
             Row{"上午/下午h\"时\"mm\"分\"", 43101.25, "上午6时00分"},
             Row{"h:mm", 0.999999, "0:00"},
             Row{"[h]:mm", 1.5, "36:00"},
             Row{"mm:ss.0", 0.00001, "00:00.9"},
             Row{"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", 43395, "二〇一八年十月二十二日"},
             Row{"yyyy/m/d", 60, "1900/2/29"},
             Row{"yyyy/m/d", 59, "1900/2/28"},
             Row{"yyyy/m/d", 61, "1900/3/1"},
             Row{"yyyy/m/d", 1, "1900/1/1"},
             Row{"yyyy/m/d", 0, "1900/1/0"},
             Row{"yyyy/m/d", -1, "-1"},
             Row{"yyyy/m/d", 2958465, "9999/12/31"},
             Row{"yyyy/m/d", 2958466, "2958466"},
             Row{"e\"年\"", 43101, "2018年"},
             Row{"m/d", 43101.00001, "1/1"},
         }) {
        CAPTURE(code);
        CAPTURE(value);
        CHECK(printed(code, value) == shown);
    }
    CHECK(NumberFormat{"yyyy/m/d"}.number(0, DateSystem::from_1904) == "1904/1/1");
    CHECK(NumberFormat{"yyyy/m/d"}.number(41639, DateSystem::from_1904) == "2018/1/1");
}

TEST_CASE("formats every workbook knows") {
    CHECK(built_in(0, 1.5) == "1.5");
    CHECK(built_in(2, 1.5) == "1.50");
    CHECK(built_in(14, 43101) == "2018/1/1");
    CHECK(built_in(31, 43101) == "2018年1月1日");
    CHECK(built_in(57, 43101) == "2018年1月");
    CHECK(built_in(58, 43101) == "1月1日");
    CHECK(built_in(22, 43101.5) == "2018/1/1 12:00");
    CHECK(built_in(34, 43101.75) == "下午6时00分");
    CHECK(built_in(46, 1.25) == "30:00:00");
    CHECK(built_in(163, 43101) == "43101");
}

TEST_CASE("text has its own section") {
    CHECK(NumberFormat{"0.00"}.text("公开") == "公开");
    CHECK(NumberFormat{"@\"级\""}.text("县") == "县级");
    CHECK(NumberFormat{"0;0;0;\"[\"@\"]\""}.text("县") == "[县]");
    CHECK(NumberFormat{"General"}.text("县") == "县");
    CHECK(NumberFormat{";;;"}.text("县") == "");
}

TEST_CASE("no code is too odd to be read") {
    for (std::string_view const code : {"\"",
                                        "[",
                                        "\\",
                                        "_",
                                        "*",
                                        "[$",
                                        "[>",
                                        "0.0.0",
                                        "E+",
                                        "0E+",
                                        "%%%",
                                        ",,,",
                                        "[h",
                                        "\"0;0",
                                        "yyyyyyyyyyyyyyy",
                                        "0/0/0",
                                        "[DBNum9]0",
                                        ";",
                                        ";;;;;;;;",
                                        "\xe5",
                                        "\\\xe5",
                                        "hhhh:mmmmm:ssss.0000"})
        for (double const value : {0.0, -1.5, 43101.123, 1e15, -1e300, 5e-320}) {
            NumberFormat const format{code};
            CHECK(format.number(value, DateSystem::from_1904).size() < 1'000);
            CHECK(format.text("甲").size() < 1'000);
        }
    CHECK(printed(std::string(2'000, '0'), 5) == "5");
}

TEST_CASE("numbers in characters") {
    CHECK(chinese_count(0, ChineseNumerals::plain) == "零");
    CHECK(chinese_count(10, ChineseNumerals::plain) == "十");
    CHECK(chinese_count(15, ChineseNumerals::plain) == "十五");
    CHECK(chinese_count(20, ChineseNumerals::plain) == "二十");
    CHECK(chinese_count(105, ChineseNumerals::plain) == "一百零五");
    CHECK(chinese_count(110, ChineseNumerals::plain) == "一百一十");
    CHECK(chinese_count(1001, ChineseNumerals::plain) == "一千零一");
    CHECK(chinese_count(100000, ChineseNumerals::plain) == "十万");
    CHECK(chinese_count(100010001, ChineseNumerals::plain) == "一亿零一万零一");
    CHECK(chinese_count(10, ChineseNumerals::legal) == "壹拾");
    CHECK(chinese_count(-3, ChineseNumerals::plain) == "负三");
    CHECK(chinese_count(INT64_MIN, ChineseNumerals::plain).starts_with("负九百二十二"));
    CHECK(chinese_digits("2018-10", ChineseNumerals::plain) == "二〇一八-一〇");
}

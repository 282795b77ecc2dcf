// A document for the ear and for the hand: sentences of one breath, tables told or left out, messages within limits.
#include "channels/broadcast.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.hpp"
#include "channels/message_text.hpp"

namespace mingtang::channels {
namespace {

ScriptFacts facts(std::string body) {
    ScriptFacts made;
    made.title = "关于2026年秋季入学登记的通知";
    made.number = "罗教体发〔2026〕12号";
    made.unit = "区教育和体育局";
    made.site = "罗庄区人民政府";
    made.on = make_date(2026, 11, 20);
    made.summary = "登记时间为7月1日至5日。";
    made.body = std::move(body);
    return made;
}

bool has(Script const& script, std::string_view words) {
    return text_of(script).find(words) != std::string::npos;
}

TEST_CASE("it opens with what it is and closes with where to read it") {
    auto const script = broadcast_script(facts("<p>登记时间为7月1日至7月5日，请携带户口簿。</p>"), {});
    for (auto const* words :
         {"各位居民、各位乡亲，大家好。", "《关于二〇二六年秋季入学登记的通知》", "文号是罗教体发二〇二六年第十二号",
          "二〇二六年十一月二十日发布", "登记时间为七月一日至七月五日，请携带户口簿。", "罗庄区人民政府网站",
          "播送完了，谢谢大家。"})
        CHECK_MESSAGE(has(script, words), words);
    CHECK(script.left_out.empty());
}

TEST_CASE("a long sentence is read in breaths, a list by its numbers") {
    auto const script = broadcast_script(
        facts(
            "<p>1."
            "适龄儿童的父母或者其他法定监护人应当在规定的时间内，携带户口簿、不动产权证书，到住所地所在的学校办理登记，"
            "逾期没有办理的，由区教育和体育局统筹安排到有空余学位的学校就读；确有困难的，学校上门办理。</p>"
            "<ol><li>户口簿</li><li>2份复印件</li></ol>"),
        {});
    CHECK(has(script, "第一，适龄儿童"));
    CHECK(has(script, "第一，户口簿。"));
    CHECK(has(script, "第二，两份复印件。"));
    for (auto const& line : script.lines) {
        CAPTURE(line);
        CHECK(length_in_characters(line) <= 46);
        CHECK((line.ends_with("。") || line.ends_with("，") || line.ends_with("！") || line.ends_with("？")));
    }
}

TEST_CASE("a small table is told row by row, a large one is left out and said so") {
    std::string rows;
    for (int i = 1; i <= 3; ++i)
        rows += "<tr><td>第" + std::to_string(i) + "小学</td><td>" + std::to_string(i * 45) + "</td></tr>";
    auto const head = std::string{"<tr><th>学校</th><th>计划招生（人）</th></tr>"};
    auto const told = broadcast_script(facts("<table>" + head + rows + "</table>"), {});
    CHECK(has(told, "第二小学，计划招生（人），九十。"));
    CHECK(told.left_out.empty());
    auto const large = broadcast_script(facts("<table>" + head + rows + rows + rows + "</table>"), {});
    CHECK(has(large, "这里有一张表，共九行，请到公示栏或者网站上看。"));
    CHECK_FALSE(has(large, "第二小学"));
    REQUIRE(large.left_out.size() == 1);
    CHECK(large.left_out.front() == "一张 9 行的表格");
}

TEST_CASE("an address of the web is not spelt out") {
    auto const script = broadcast_script(facts("<p>详见http://www.example.gov.cn/doc/12，或者到学校咨询。</p>"), {});
    CHECK_FALSE(has(script, "http"));
    CHECK(has(script, "网址请看公示栏"));
    CHECK(script.left_out.size() == 1);
}

TEST_CASE("the short one is told from the summary; without a summary there is none") {
    auto const brief = short_script(facts("<p>很长的正文。</p>"), {});
    REQUIRE(brief);
    CHECK(has(*brief, "登记时间为七月一日至五日。"));
    CHECK_FALSE(has(*brief, "很长的正文"));
    auto silent = facts("<p>正文。</p>");
    silent.summary = " ";
    CHECK_FALSE(short_script(silent, {}));
}

TEST_CASE("how long reading takes") {
    Pace const pace{180, 250, 600, 1000};
    // 18 characters are six seconds; one comma, one stop, one paragraph.
    CHECK(reading_seconds({"请携带户口簿到学校，办理入学登记手续啊。"}, pace) == 8);
    CHECK(chinese_duration(45) == "约45秒");
    CHECK(chinese_duration(120) == "约2分钟");
    CHECK(chinese_duration(200) == "约3分20秒");
}

TEST_CASE("a message keeps the address, tells tables as lines, and says what is too long") {
    MessageFacts made{"关于登记的通知",
                      "罗教体发〔2026〕12号",
                      "区教育和体育局",
                      "登记的时间和地点。",
                      "<h2>一、时间</h2><p>7月1日起。</p><table><tr><th>学校</th><th>人数</th></tr><tr><td>一小</"
                      "td><td>45</td></tr></table>",
                      "https://www.example.gov.cn/doc/7",
                      "2026年11月20日",
                      "名单.xlsx"};
    auto const long_one = article(made, {});
    for (std::string const words :
         {"【一、时间】", "7月1日起。", "一小　45", "附件：名单.xlsx", "https://www.example.gov.cn/doc/7"})
        CHECK_MESSAGE(long_one.text.find(words) != std::string::npos, words);
    CHECK(long_one.warnings.empty());
    MessageLimits tight;
    tight.title = 5;
    tight.group = 20;
    CHECK(article(made, tight).warnings.front() == "标题有 7 字，超过 5 字，请在发布前压缩。");
    CHECK(group_message(made, tight).warnings.size() == 1);
    made.summary.clear();
    CHECK(article(made, {}).warnings.front() == "这条信息没有内容概述，请自拟摘要。");
}

}  // namespace
}  // namespace mingtang::channels

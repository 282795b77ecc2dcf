// What people paste, and what becomes of it.
#include "documents/rich_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mingtang;
using namespace mingtang::documents;

namespace {

// The stored form without its last line end.
std::string kept(std::string_view pasted) {
    auto html = rich_text::to_html(rich_text::read(pasted).value());
    if (html.ends_with('\n')) html.pop_back();
    return html;
}

}  // namespace

TEST_CASE("paragraphs, headings and what is strong in them") {
    CHECK(kept("<p>一</p><p>二</p>") == "<p>一</p>\n<p>二</p>");
    CHECK(kept("一<div>二<div>三</div>四</div>五") == "<p>一</p>\n<p>二</p>\n<p>三</p>\n<p>四</p>\n<p>五</p>");
    CHECK(kept("<h1>总则</h1><h2><b>一般</b>规定</h2><h4>细目</h4>") ==
          "<h2>总则</h2>\n<h2>一般规定</h2>\n<h3>细目</h3>");
    CHECK(kept("<p>甲<b>乙</b><i>丙</i><strong><em>丁</em></strong></p>") ==
          "<p>甲<strong>乙</strong><em>丙</em><strong><em>丁</em></strong></p>");
    CHECK(kept("<p><span style='font-weight:700'>甲</span><b style='font-weight:normal'>乙</b></p>") ==
          "<p><strong>甲</strong>乙</p>");
    CHECK(kept("<p style='font-weight:bold'>甲<p>乙") == "<p><strong>甲</strong></p>\n<p>乙</p>");
    CHECK(kept("<p>一<br>二<br/><br/>三<br></p>") == "<p>一<br>二</p>\n<p>三</p>");
    CHECK(kept("<p>&nbsp;</p><p>　　字　</p><p></p>") == "<p>字</p>");
    CHECK(kept("<pre>一\n二</pre>") == "<p>一<br>二</p>");
    CHECK(kept("") == "");
}

TEST_CASE("a line end of the source is a blank, but not between Han characters") {
    CHECK(kept("<p>罗庄区\n  人民政府</p>") == "<p>罗庄区人民政府</p>");
    CHECK(kept("<p>GB/T\n 22239</p>") == "<p>GB/T 22239</p>");
    CHECK(kept("<p>第 33 条</p>") == "<p>第 33 条</p>");
    CHECK(kept("<p>a <b> b</b></p>") == "<p>a <strong>b</strong></p>");
    CHECK(kept("<p><a href=/a>甲 </a> 乙</p>") == "<p><a href=\"/a\">甲</a> 乙</p>");
}

TEST_CASE("what Word brings along stays behind") {
    CHECK(kept("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=utf-8>"
               "<title>通知</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument>"
               "</xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body lang=ZH-CN>"
               "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:"
               "仿宋_GB2312'>各镇街：<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>") ==
          "<p>各镇街：</p>");
    CHECK(kept("<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span>"
               "</span><![endif]>加强领导</p>") == "<p>1.\u00a0 加强领导</p>");
    CHECK(kept("<p><span style='font-family:Wingdings'>&#254;</span>同意</p>") == "<p>☑同意</p>");
    CHECK(kept("<p>12 m<sup>2</sup>，H<sub>2</sub>O，<sup>注</sup></p>") == "<p>12 m²，H₂O，注</p>");
    CHECK(kept("<p>甲<del>乙</del><ins>丙</ins></p>") == "<p>甲丙</p>");
}

TEST_CASE("lists keep their numbers") {
    CHECK(kept("<ul><li>一<li>二</ul>") == "<ul><li>一</li><li>二</li></ul>");
    CHECK(kept("<ol><li>一</li><li>二<ol><li>甲</li></ol></li></ol>") ==
          "<ol><li>一</li><li>二<ol><li>甲</li></ol></li></ol>");
    CHECK(kept("<ul>\n<li> 一 </li>\n<ul><li>内</li></ul></ul>") == "<ul><li>一<ul><li>内</li></ul></li></ul>");
    CHECK(kept("<ul><li><p>一</p><p>二</p></li></ul>") == "<ul><li><p>一</p><p>二</p></li></ul>");
    CHECK(kept("<ol start=3><li>三<li>四</ol>") == "<p>3. 三</p>\n<p>4. 四</p>");
    CHECK(kept("<ol type=a><li>甲</ol>") == "<p>a. 甲</p>");
    CHECK(kept("<ol><li>一</li><li></li><li>三</li></ol>") == "<p>1. 一</p>\n<p>3. 三</p>");
    CHECK(kept("<li>无主") == "<ul><li>无主</li></ul>");
    CHECK(kept("<b><ul><li>甲</b>乙</li></ul>") == "<ul><li><strong>甲乙</strong></li></ul>");
}

TEST_CASE("tables keep what spans what") {
    CHECK(kept("<table><thead><tr><td>序号<td>事项</thead><tr><td rowspan=2>1<td>甲<tr><td>乙</table>") ==
          "<table><tr><th>序号</th><th>事项</th></tr>\n<tr><td rowspan=\"2\">1</td><td>甲</td></tr>\n"
          "<tr><td>乙</td></tr>\n</table>");
    CHECK(kept("<table><tr><td rowspan=9 colspan=2>甲<td>乙<tr><td>丙</table>").find("rowspan=\"2\" colspan=\"2\"") !=
          std::string::npos);
    // A row without cells only carries the span on.
    CHECK(kept("<table><tr><td rowspan=2>甲<td>乙<tr></tr><tr><td>丙<td>丁</table>") ==
          "<table><tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr>\n</table>");
    CHECK(kept("<table><tr><td><p>外</p><p>框</p></td></tr></table>") == "<p>外</p>\n<p>框</p>");
    CHECK(kept("<table><tr><td>&nbsp;<td></table>") == "");
    CHECK(kept("<table><caption>表 1</caption>散<tr><td>甲<td>乙</table>") ==
          "<p>表 1</p>\n<p>散</p>\n<table><tr><td>甲</td><td>乙</td></tr>\n</table>");
    CHECK(kept("<table><tr><td>甲<td><table><tr><td>子<td>丑</table></table>") ==
          "<table><tr><td>甲</td><td><table><tr><td>子</td><td>丑</td></tr>\n</table></td></tr>\n</table>");
    CHECK(kept("<table><tr><td><h2>甲</h2><td style='display:none'>密<td>乙</table>") ==
          "<table><tr><td>甲</td><td>乙</td></tr>\n</table>");
}

TEST_CASE("links and pictures") {
    CHECK(kept("<p><a href='https://www.gov.cn/a?b=1&amp;c=2' target=_blank>原文</a></p>") ==
          "<p><a href=\"https://www.gov.cn/a?b=1&amp;c=2\">原文</a></p>");
    CHECK(kept("<a href='HTTPS://www.gov.cn'>网</a><a href='mailto:a@b.cn'>信</a><a href='file:///c'>盘</a>") ==
          "<p><a href=\"https://www.gov.cn\">网</a><a href=\"mailto:a@b.cn\">信</a>盘</p>");
    CHECK(kept("<p><img src='/publications/5/files/815' alt='流程图' width=600></p>") ==
          "<p><img src=\"attachment:815\" alt=\"流程图\"></p>");
    CHECK(kept("<p>前<img src='https://www.example.cn/a.png'>后</p>") == "<p>前后</p>");
    auto const text =
        rich_text::read("<p><img src=attachment:815 alt=甲> <img src=attachment:9><img src=attachment:815></p>");
    CHECK(rich_text::images(*text) == std::vector<std::string>{"815", "9"});
    CHECK(rich_text::shown(*text, [](std::string_view id) {
              return id == "9" ? std::string{} : "/f/" + std::string{id};
          }).str() == "<p><img src=\"/f/815\" alt=\"甲\"> <img src=\"/f/815\" alt=\"\"></p>\n");
    CHECK(rich_text::shown(*text).str() == "<p> </p>\n");
    auto const table = rich_text::read("<table><tr><td>甲<td>乙</table>");
    REQUIRE(table);
    CHECK(rich_text::shown(*table).str() ==
          "<table><tbody><tr><td>甲</td><td>乙</td></tr>\n</tbody></table>\n");
}

TEST_CASE("what is left out is said") {
    auto const reading = rich_text::read_closely(
        "<p>甲<img src='data:image/png;base64,AA'><img src=//a.cn/spy.gif width=1 height=1>"
        "<span style='display:none'>藏</span><span style='mso-hide:all'>字</span><span style='font-size:0'>也</span>"
        "<a href='file:///c:/a.doc'>附件</a><a href='#top'>返回</a></p><script>x</script><iframe src=/a></iframe>");
    REQUIRE(reading);
    CHECK(reading->left_out == rich_text::LeftOut{1, 1, 2, 3});
    CHECK(rich_text::plain(reading->text) == "甲附件返回");
    CHECK(rich_text::sentence_of(reading->left_out).find("1 张图片没有带入") != std::string::npos);
    CHECK(rich_text::sentence_of({}) == "");
}

TEST_CASE("plain words, both ways") {
    auto const text = rich_text::read(
        "<h2>总则</h2><p>一<br>二</p><ol><li>甲</li><li>乙<ul><li>内</ul></"
        "ol><table><tr><td>序<td>事<br>项<tr><td>1<td>二</table>");
    CHECK(rich_text::plain(*text) == "总则\n一\n二\n1. 甲\n2. 乙\n内\n序\t事 项\n1\t二");
    CHECK(rich_text::to_html(rich_text::from_plain("一\r\n\r\n  二 a<b\n")) == "<p>一</p>\n<p>二 a&lt;b</p>\n");
    CHECK(rich_text::to_html(rich_text::read_typed("若 a<b 则\n二").value().text) ==
          "<p>若 a&lt;b 则</p>\n<p>二</p>\n");
    CHECK(rich_text::to_html(rich_text::read_typed("<p>若</p>").value().text) == "<p>若</p>\n");
}

TEST_CASE("what cannot be read gets a sentence") {
    CHECK(rich_text::read("\xff\xfe").error().says.key == "documents.rich_text_not_text");
    CHECK(rich_text::read(std::string(9 << 20, 'a')).error().says.key == "documents.rich_text_too_big");
    std::string deep, tables;
    for (int i = 0; i < 300; ++i) deep += "<b>";
    for (int i = 0; i < 30; ++i) tables += "<table><tr><td>";
    CHECK(rich_text::read(deep).error().says.key == "documents.rich_text_too_deep");
    CHECK(rich_text::read(tables).error().says.key == "documents.rich_text_too_deep");
}

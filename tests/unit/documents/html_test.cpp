// A page's cells: where words come from, where lines break, and what is not shown.
#include "documents/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

GridFile read(std::string const& page) {
    auto file = read_html(page);
    REQUIRE_MESSAGE(file, file.error().sentence());
    return std::move(*file);
}

std::string only_grid(std::string const& page) {
    auto const file = read(page);
    REQUIRE(file.grids.size() == 1);
    return shown(file.grids.front());
}

// The words of one cell with this markup in it.
std::string cell(std::string const& markup) {
    auto const file = read("<table><tr><td>" + markup + "</td></tr></table>");
    REQUIRE(file.grids.size() == 1);
    REQUIRE(file.grids.front().rows.size() == 1);
    return shown(file.grids.front().rows.front().cells.front());
}

}  // namespace

TEST_CASE("lines break where a browser breaks them") {
    CHECK(cell(" 公开\n  时限 ") == "公开 时限");
    CHECK(cell("一<br>二<BR/>三<br></br>四") == "一\\n二\\n三\\n\\n四");
    CHECK(cell("<p>一</p>\n<p>二<p>三") == "一\\n二\\n三");
    CHECK(cell("<p>一</p><p></p><p>二</p>") == "一\\n二");
    CHECK(cell("<p>一</p><p><br></p><p>二</p>") == "一\\n\\n二");
    CHECK(cell("一<div>二</div>三<hr>四") == "一\\n二\\n三\\n四");
    CHECK(cell("<p>一<br></p><p>二</p><br>") == "一\\n二");
    CHECK(cell("<br><br>一") == "一");
    CHECK(cell("一<span> 二</span> <b>三</b>") == "一 二 三");
    CHECK(cell("<pre>一\n  二</pre>三") == "一\\n  二\\n三");
    CHECK(cell("<span style='white-space: pre-wrap'>一\r\n二</span>\n三") == "一\\n二 三");
    CHECK(cell("一&nbsp;&nbsp;二&#12288;三") == "一\u00a0\u00a0二\u3000三");
    CHECK(cell("<p>&nbsp;</p>") == "\u00a0");
    CHECK(cell("") == "");
}

TEST_CASE("lists show their numbers, bullets do not") {
    CHECK(cell("<ol><li>甲<li>乙</ol>") == "1. 甲\\n2. 乙");
    CHECK(cell("<ol start=3><li>甲</li><li value=9>乙</li><li>丙</li></ol>") == "3. 甲\\n9. 乙\\n10. 丙");
    CHECK(cell("<ol type=a><li>甲<li>乙</ol>") == "a. 甲\\nb. 乙");
    CHECK(cell("<ol style='list-style-type:upper-roman'><li>甲<li>乙<li>丙<li>丁</ol>") ==
          "I. 甲\\nII. 乙\\nIII. 丙\\nIV. 丁");
    CHECK(cell("<ol reversed start=2><li>甲<li>乙</ol>") == "2. 甲\\n1. 乙");
    CHECK(cell("<ol style='list-style:none'><li>甲<li>乙</ol>") == "甲\\n乙");
    CHECK(cell("<ol><li><p>甲</p></li><li></li><li>丙<ul><li>一</li></ul></li></ol>") == "1. 甲\\n3. 丙\\n一");
    CHECK(cell("<ul><li>甲</li><li>乙</li></ul>") == "甲\\n乙");
    CHECK(cell("<li>甲</li><li>乙</li>") == "甲\\n乙");
    CHECK(cell("<ol start=99999999999999999999><li>甲<li>乙</ol>") == "1000000000. 甲\\n1000000001. 乙");
}

TEST_CASE("check marks stand for what they show") {
    CHECK(cell("<input type=checkbox checked>政府网站<INPUT TYPE='CheckBox'>政府公报") == "■政府网站□政府公报");
    CHECK(cell("<input type=radio checked=checked>主动") == "■主动");
    CHECK(cell("<input type=hidden value=x><input value='长期公开'><input type=submit value=查看>") == "长期公开");
    CHECK(cell("<select><option>甲<option selected>乙</option></select>") == "乙");
    CHECK(cell("<select><option>甲</option><option>乙</option></select>后") == "甲后");
    CHECK(cell("<select multiple><option selected>甲<option>乙<option selected>丙</select>") == "甲 丙");
    CHECK(cell("<select><option>甲<option selected>乙") == "乙");
    CHECK(cell("<textarea>一\n二 &lt;b&gt;</textarea>") == "一\\n二 <b>");
    CHECK(cell("<img src=tick.gif alt=\"√\">政府网站") == "√政府网站");
    CHECK(cell("<img alt='图片1'><img alt='tick.gif'><img alt=''><img>政府网站") == "政府网站");
}

TEST_CASE("letters that are pictures only because of their font") {
    CHECK(cell("<span style='font-family:Wingdings'>þ</span>政府网站<font face=Wingdings>o</font>公报") ==
          "☑政府网站□公报");
    CHECK(cell("<span style='mso-ascii-font-family:x;FONT-FAMILY: \"Wingdings 2\",serif'>R£</span>R") == "☑□R");
    CHECK(cell("<span style='font-family:Wingdings'>l<span style='font:7.0pt \"Times New "
               "Roman\"'>&nbsp;l</span>l</span>l") == "●\u00a0l●l");
    CHECK(cell("<span style='font-family:Wingdings'><b>ü</b>ü</span>ü") == "✓✓ü");
    CHECK(only_grid("<table><tr><td style='font-family:Wingdings'>ü<td>ü</table>") == "1: ✓ | ü\n");
    CHECK(cell("<span style='font-family:宋体'>R<i>t</i></span>") == "Rt");
    CHECK(cell("<span style='white-space:pre'>一<b>二</b>\n三</span>\n四") == "一二\\n三 四");
}

TEST_CASE("what is not shown is not read") {
    CHECK(cell("县<script>document.write('<td>乡')</script>级") == "县级");
    CHECK(cell("县<style>td{color:red}</style><noscript><b>请开启脚本</b></noscript>级") == "县级");
    CHECK(cell("县<!-- 乡 --><!--[if gte mso 9]><xml><w:t>乡</w:t></xml><![endif]-->级") == "县级");
    CHECK(cell("县<![if !supportLists]>1.<![endif]>级<o:p></o:p>") == "县1.级");
    CHECK(cell("县<span style=\"DISPLAY : None\">乡<span>村</span>乡</span>级") == "县级");
    CHECK(cell("县<div hidden>乡<p>村</p></div>级") == "县\\n级");
    CHECK(cell("县<p style='visibility:hidden'>乡</p>级") == "县\\n级");
    CHECK(cell("县<template><b>乡</b></template><svg><title>乡</title><path d=''/>乡</svg>级") == "县级");
    CHECK(cell("县<iframe src=x>乡</iframe><del>乡</del>级") == "县级");
    CHECK(cell("县<![CDATA[乡]]>级") == "县乡级");
    CHECK(cell("县<!-->乡<!--->村<!-- x --!>级") == "县乡村级");
    CHECK(cell("县</ 级><?php echo 1 ?>级") == "县级");
    CHECK(cell("a < b <1> c <") == "a < b <1> c <");
    CHECK(only_grid("<table><tr><td style='display:none'>隐<td>一<tr hidden><td>二<td>三<tr><td>四</table>") ==
          "1: 一\n3: 四\n");
    CHECK(only_grid("<div style='display:none'><table><tr><td>隐</table></div><table><tr><td>一</table>") == "1: 一\n");
}

TEST_CASE("character references, with and without their semicolon") {
    CHECK(cell("&lt;&gt;&amp;&quot;&#39;&apos;&ldquo;&rdquo;&middot;&hellip;&mdash;&radic;&times;") ==
          "<>&\"''“”·…—√×");
    CHECK(cell("&#9632;&#x25A1;&#X221A;&squ;&blacksquare;&check;") == "■□√□▪✓");
    CHECK(cell("&#128;&#150;&#149;") == "€–•");  // windows-1252, as browsers read them
    CHECK(cell("&nbspx&copy&AMP;&ampamp;") == "\u00a0x©&&amp;");
    CHECK(cell("&unknown; & &; &#; &#x; &#xg;") == "&unknown; & &; &#; &#x; &#xg;");
    CHECK(cell("&#0;&#xD800;&#99999999999;") == "\ufffd\ufffd\ufffd");
    CHECK(cell("a&#1;b&#x7f;c&#xfeff;d") == "abcd");
    CHECK(cell("<input value='a&copy=1&copy;&lt'>") == "a&copy=1©<");
    CHECK(cell("&lt;script&gt;alert(1)&lt;/script&gt;") == "<script>alert(1)</script>");  // words, not markup
}

TEST_CASE("the page's title, and the article's") {
    auto const title = [](std::string const& head) { return read(head + "<table><tr><td>一</table>").title; };
    CHECK(title("<title>\n 安全生产领域 &amp; 目录 </title><svg><title>图</title></svg>") == "安全生产领域 & 目录");
    CHECK(title("<title>某区人民政府</title><meta name=ArticleTitle content='养老服务领域标准目录'>") ==
          "养老服务领域标准目录 某区人民政府");
    CHECK(title("<title>养老服务领域标准目录-某区</title><meta name='articletitle' content='养老服务领域标准目录'>") ==
          "养老服务领域标准目录-某区");
    CHECK(title("") == "");
}

TEST_CASE("upper case, attributes without quotes, and a page that ends anywhere") {
    std::string const page =
        "<!DOCTYPE html><HTML><BODY BGCOLOR=#FFFFFF><TABLE BORDER=1><TR><TD ROWSPAN=2 class=a/b>一<TD COLSPAN='2'>二"
        "<TR><TD>三<TD>四</TABLE>";
    CHECK(only_grid(page) == "1: 一{2x1} | 二{1x2} | ^\n2: ^ | 三 | 四\n");
    for (std::size_t length = 0; length <= page.size(); ++length) read_html(page.substr(0, length));
    CHECK(only_grid("<table><tr><td>一<td title=\"a>b\">二<td title='x") == "1: 一 | 二\n");
}

TEST_CASE("no table, too much, too deep: a sentence") {
    auto const key = [](std::string const& page) {
        auto const file = read_html(page);
        return file ? std::string{} : std::string{file.error().says.key};
    };
    CHECK(key("<p>没有表格</p>") == "documents.no_table");
    CHECK(key("") == "documents.no_table");
    CHECK(key("<table></table>") == "documents.no_table");
    CHECK(key(std::string(21 * 1024 * 1024, ' ')) == "documents.html_too_big");
    std::string deep, wide, nested;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    for (int i = 0; i < 600'000; ++i) wide += "<b>";
    for (int i = 0; i < 50'000; ++i) nested += "<table><tr><td>";
    CHECK(key(deep) == "documents.html_too_deep");
    CHECK(key(nested) == "documents.html_too_deep");
    CHECK(key(wide) == "documents.html_too_many_parts");
    CHECK(key("<table><tr><td>" + std::string(32'768, 'x') + "<td>二<td>三<tr><td>一<td>二<td>三</table>") ==
          "documents.cell_too_long");
    std::string columns;
    for (int i = 0; i < 257; ++i) columns += "<td>一";
    CHECK(key("<table><tr>" + columns + "</table>") == "documents.too_many_columns");
}

TEST_CASE("half a million nodes are read, and comments without end cost nothing") {
    std::string page = "<table>";
    for (int i = 0; i < 19'000; ++i)
        page += "<tr><td>一<td>二<td>三<td>四<td>五<td>六<td>七<td>八<td>九<td>十<td>百<td>千";
    auto const file = read(page);
    CHECK(file.grids.front().rows.size() == 19'000);
    CHECK(file.grids.front().rows.back().number == 19'000);
    std::string comments = "<table><tr><td>一</table>";
    for (int i = 0; i < 500'000; ++i) comments += "<!-- - -->";
    CHECK(read(comments).grids.size() == 1);
    std::string open = "<table><tr><td>一";
    for (int i = 0; i < 500'000; ++i) open += "<!--";
    CHECK(read(open).grids.size() == 1);
}

TEST_CASE("what the page says of its encoding is no more than a hint") {
    CHECK(only_grid("<meta charset=gb2312><table><tr><td>公开内容（要素）</table>") == "1: 公开内容（要素）\n");
    CHECK(only_grid("<meta charset=utf-7><table><tr><td>+ADw-script+AD4-</table>") == "1: +ADw-script+AD4-\n");
    CHECK(only_grid("<meta charset=utf-8><table><tr><td>\xb9\xab\xbf\xaa\xc4\xda\xc8\xdd</table>") == "1: 公开内容\n");
    CHECK_FALSE(read_html("<meta charset=utf-8><table><tr><td>\xb9\xab\xbf\xaa\xff</table>"));
}

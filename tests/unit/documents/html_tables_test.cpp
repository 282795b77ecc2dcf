// Tables of a page: spans as browsers place them, tables in tables, and the words above a table.
#include <doctest/doctest.h>

#include <string>

#include "documents/html.hpp"
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

// Three rows that are surely a table.
std::string const catalog =
    "<table><tr><td>序号<td>一级<td>二级<td>内容<td>渠道<tr><td>1<td>甲<td>乙<td>丙<td>丁<tr><td>2<td>戊<td>己<td>庚<"
    "td>辛</table>";
std::string const catalog_shown =
    "1: 序号 | 一级 | 二级 | 内容 | 渠道\n2: 1 | 甲 | 乙 | 丙 | 丁\n3: 2 | 戊 | 己 | 庚 | 辛\n";

}  // namespace

TEST_CASE("missing end tags") {
    CHECK(only_grid("<table><tr><td>一<td>二<tr><td>三<td>四</table>") == "1: 一 | 二\n2: 三 | 四\n");
    CHECK(only_grid("<table><td>一<td>二<tr><td>三</table>") == "1: 一 | 二\n2: 三\n");
    CHECK(only_grid("<table><tr><td><p>一<td><div>二<tr><th>三</th></td><td>四") == "1: 一 | 二\n2: 三 | 四\n");
    CHECK(only_grid("<table><tr></tr><tr><td>一</tr></td></table>") == "1:\n2: 一\n");
    CHECK(only_grid("<table><tr><td>一</tr><td>二</table>") == "1: 一\n2: 二\n");
    CHECK(only_grid("<table><form><tr><td>一</form><td>二</table>") == "1: 一 | 二\n");
}

TEST_CASE("two tables that were one: a second <table> between cells ends the first, rows after </table> go on") {
    auto const two = read("<table><tr><td>一<td>二<tr><table><tr><td>三<td>四</table>");
    REQUIRE(two.grids.size() == 2);
    CHECK(shown(two.grids[0]) == "1: 一 | 二\n2:\n");
    CHECK(shown(two.grids[1]) == "1: 三 | 四\n");
    auto const more = read("<table><tr><td>一</table></table><tr><td>二<td>三</tr></table>");
    REQUIRE(more.grids.size() == 2);
    CHECK(shown(more.grids[1]) == "1: 二 | 三\n");
}

TEST_CASE("spans") {
    CHECK(only_grid("<table><tr><td rowspan=2>一<td colspan=2>二<tr><td>三<td>四</table>") ==
          "1: 一{2x1} | 二{1x2} | ^\n2: ^ | 三 | 四\n");
    CHECK(only_grid("<table><tr><td>一<td rowspan=0>二<td>三<tr><td>四<td>五<tbody><tr><td>六</table>") ==
          "1: 一 | 二{2x1} | 三\n2: 四 | ^ | 五\n3: 六\n");
    // Longer than the table, or than its section: cut off there.
    CHECK(only_grid("<table><tbody><tr><td rowspan=9>一<td>二<tbody><tr><td>三<td>四</table>") ==
          "1: 一 | 二\n2: 三 | 四\n");
    CHECK(only_grid("<table><tr><td rowspan=-1 colspan=x>一<td colspan=0>二<td rowspan='2px'>三<tr><td>四</table>") ==
          "1: 一 | 二 | 三{2x1}\n2: 四 | (none) | ^\n");
    // Columns in which no cell begins do not exist: a title may claim twenty.
    CHECK(only_grid("<table><tr><td colspan=20>标题<tr><td>一<td>二</table>") == "1: 标题{1x2} | ^\n2: 一 | 二\n");
    CHECK(only_grid("<table><tr><td colspan=1000000000>标题<tr><td>一</table>") == "1: 标题\n2: 一\n");
    // Such a cell, and one beside it: the table would be a thousand columns wide.
    CHECK_FALSE(read_html("<table><tr><td colspan=1000000000>标题<td>一</table>"));
    CHECK_FALSE(read_html("<table><tr><td colspan=1000000000 rowspan=1000000000>标题<tr><td>一</table>"));
}

TEST_CASE("spans that overlap: the cell from above keeps its place") {
    CHECK(only_grid("<table><tr><td>一<td rowspan=2>二<td>三<tr><td colspan=3>四<td>五</table>") ==
          "1: 一 | 二{2x1} | 三\n2: 四 | ^ | ^ | 五\n");
    CHECK(only_grid("<table><tr><td rowspan=3>一<td>二<tr><td rowspan=2>三<tr><td>四</table>") ==
          "1: 一{3x1} | 二\n2: ^ | 三{2x1}\n3: ^ | ^ | 四\n");
}

TEST_CASE("a thousand wide rows cost what they hold") {
    std::string page = "<table>";
    for (int i = 0; i < 100'000; ++i) page += "<tr><td colspan=1000>一";
    auto const file = read(page);
    CHECK(file.grids.front().columns == 1);
    CHECK(file.grids.front().rows.size() == 100'000);
}

TEST_CASE("head and foot stand where they are printed, with the numbers they have in the source") {
    CHECK(only_grid("<table><tfoot><tr><td>合计<tbody><tr><td>一<thead><tr><th>序号<tbody><tr><td>二</table>") ==
          "3: 序号\n2: 一\n4: 二\n1: 合计\n");
}

TEST_CASE("a table inside a layout is a table of its own, with the words of the layout above it") {
    auto const file =
        read("<title>某区</title><p>首页 &gt; 公开</p><table width=960><tr><td>导航<td><h2>养老服务领域</h2>" +
             catalog + "<p>后面的话</p>" + catalog + "<td>侧栏<tr><td colspan=3>版权所有</table>");
    REQUIRE(file.grids.size() == 2);
    CHECK(shown(file.grids[0]) == catalog_shown);
    CHECK(file.grids[0].heading == "首页 > 公开\n导航\n养老服务领域");
    CHECK(shown(file.grids[1]) == catalog_shown);
    CHECK(file.grids[1].heading == "后面的话");
}

TEST_CASE("three layouts deep") {
    auto const file = read("<table><tr><td><table><tr><td>左<td><table><tr><td>社会救助领域</td></tr><tr><td>" +
                           catalog + "</table></table></table>");
    REQUIRE(file.grids.size() == 1);
    CHECK(shown(file.grids[0]) == catalog_shown);
    CHECK(file.grids[0].heading == "左\n社会救助领域");
}

TEST_CASE("a table inside a record is words of its cell") {
    auto const page =
        "<table><tr><td>序号<td>一级<td>二级<td>内容<td>渠道<td>时限<tr><td>1<td>甲<td>乙<td>丙<td>前"
        "<table><tr><td><input type=checkbox "
        "checked>政府网站<td>□公报<td>□广播<tr><td>■公示栏<td>□推送<td>□其他</table>后<td>"
        "长期</table>";
    CHECK(only_grid(page) ==
          "1: 序号 | 一级 | 二级 | 内容 | 渠道 | 时限\n"
          "2: 1 | 甲 | 乙 | 丙 | 前\\n■政府网站 □公报 □广播\\n■公示栏 □推送 □其他\\n后 | 长期\n");
}

TEST_CASE("an announcement's form around a catalog: both are read, nothing is lost") {
    auto const file = read(
        "<table><tr><td>索引号<td>A-1<td>发布日期<td>2024-01-01<tr><td>标题<td>救灾领域目录<td>有效性<td>有效"
        "<tr><td colspan=4>" +
        catalog + "</table>");
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[0].columns == 4);
    CHECK(shown(file.grids[1]) == catalog_shown);
    CHECK(file.grids[1].heading.find("救灾领域目录") != std::string::npos);
}

TEST_CASE("a title in a table of its own stands above the next table, and a caption nearest") {
    auto const file = read("<table><tr><td>税收管理领域</table>" + catalog);
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[1].heading == "税收管理领域");
    auto const captioned = read("<p>甲领域</p><table><caption>乙领域</caption>" + catalog.substr(7));
    CHECK(captioned.grids[0].heading == "甲领域\n乙领域");
    // Words between the cells are printed above the table.
    auto const stray = read("<p>甲</p><table><tr>乙领域<td>一<td>二<td>三<tr><td>一<td>二<td>三</table>");
    CHECK(stray.grids[0].heading == "甲\n乙领域");
}

TEST_CASE("the words above: the nearest twenty lines, those of the table before where there are none") {
    std::string page;
    for (int i = 1; i <= 30; ++i) page += "<li>第" + std::to_string(i) + "行";
    auto const file = read(page + catalog + catalog + "<h3>扶贫领域</h3>" + catalog);
    REQUIRE(file.grids.size() == 3);
    CHECK(file.grids[0].heading.starts_with("第11行\n第12行"));
    CHECK(file.grids[0].heading.ends_with("\n第30行"));
    CHECK(file.grids[1].heading == file.grids[0].heading);
    CHECK(file.grids[2].heading == "扶贫领域");
    auto const long_line = read("<p>" + std::string(3000, 'x') + "</p>" + catalog);
    CHECK(long_line.grids[0].heading.size() < 300);
}

TEST_CASE("tables in captions and in hidden cells") {
    auto const file = read("<table><caption><table><tr><td>甲领域</table></caption>" + catalog.substr(7));
    REQUIRE(file.grids.size() == 1);
    CHECK(shown(file.grids[0]) == catalog_shown);
    CHECK(file.grids[0].heading == "甲领域");
    auto const hidden = read("<table><tr><td style='display:none'>" + catalog + "<td>一<td>二<td>三</table>");
    REQUIRE(hidden.grids.size() == 1);
    CHECK(shown(hidden.grids[0]) == "1: 一 | 二 | 三\n");
}

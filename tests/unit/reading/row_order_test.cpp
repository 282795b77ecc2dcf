// Rows are accounted for in the order in which they stand, also where lines wait for the item below them.
#include <doctest/doctest.h>

#include <string>

#include "catalog/reading/read_table.hpp"
#include "documents/html.hpp"

using namespace mingtang;

namespace {

std::string accounts(std::string const& rows) {
    std::string const header =
        "<table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容（要素）<td>公开依据<td>公开时限<td>公开主体<td>"
        "公开渠道和载体<td>全社会<td>"
        "主动</tr>";
    auto const file = documents::read_html(header + rows + "</table>");
    REQUIRE(file);
    static constexpr char letters[] = {'R', 'c', 'H', 'T', '-', '?'};
    std::string out;
    int number = 0;
    for (auto const& row : catalog::read_table(*file, "").rows) {
        CHECK(row.row == ++number);
        out += letters[int(row.kind)];
    }
    return out;
}

std::string const line = "<tr><td><td><td><td><td><td><td><td>■政府网站<td><td>";
std::string const blank = "<tr><td><td><td><td><td><td><td><td><td><td>";
std::string const item =
    "<tr><td>1<td>招生管理<td>招生结果<td>各校招生结果<td>《中华人民共和国政府信息公开条例》<td>20个工作日内<td>"
    "区教育局<td>□广播电视<td>√<td>√";

}  // namespace

TEST_CASE("a blank row among lines that wait for their item") {
    CHECK(accounts(item + line) == "HRc");
    CHECK(accounts(line + item) == "HcR");
    CHECK(accounts(line + blank + line + item + item) == "Hc-cRR");
    CHECK(accounts(line + blank) == "H?-");
}

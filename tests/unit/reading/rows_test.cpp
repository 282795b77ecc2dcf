// What becomes of each physical row, and of tables that are hard to make out.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "catalog/reading/read_table.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

// "甲|乙\n丙|丁": cells by '|', rows by line; ^ goes on from above, < from the left, ¶ is a line break.
documents::Grid grid_of(std::string_view text, std::string heading = "义务教育领域") {
    documents::Grid grid;
    grid.heading = std::move(heading);
    for (auto const line : split(text, '\n')) {
        documents::GridRow row;
        row.number = int(grid.rows.size()) + 1;
        for (auto const cell : split(line, '|')) {
            auto const column = int(row.cells.size());
            auto const covered = trim(cell) == "^" || trim(cell) == "<";
            row.cells.push_back(
                {covered ? "" : replace_all(std::string{trim(cell)}, "¶", "\n"), column, 1, 1, covered});
            if (trim(cell) == "<") {
                for (auto c = column; c-- > 0;)
                    if (!row.cells[std::size_t(c)].covered) {
                        ++row.cells[std::size_t(c)].colspan;
                        break;
                    }
            } else if (trim(cell) == "^") {
                for (auto r = grid.rows.size(); r-- > 0;)
                    if (auto& above = grid.rows[r].cells[std::size_t(column)]; !above.covered) {
                        ++above.rowspan;
                        break;
                    }
            }
        }
        grid.columns = std::max(grid.columns, int(row.cells.size()));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

std::string const header =
    "序号|公开事项|<|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|<|公开方式|<\n"
    "^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请\n";

std::string row(std::string const& number, std::string const& level1, std::string const& level2) {
    return number + "|" + level1 + "|" + level2 + "|内容|《甲法》|及时公开|县局|■政府网站|√||√|";
}

ReadTable read(std::vector<documents::Grid> grids, std::string title = "") {
    documents::GridFile file;
    file.title = std::move(title);
    file.grids = std::move(grids);
    return read_table(file, "表.html");
}

std::string kinds(ReadTable const& table) {
    std::string out;
    for (auto const& one : table.rows) out += "rchobu"[int(one.kind)];  // record, continuation, header, caption…
    return out;
}

bool doubts(ReadRecord const& record, std::string_view words) {
    for (auto const& doubt : record.doubts)
        if (doubt.find(words) != doubt.npos) return true;
    return false;
}

}  // namespace

TEST_CASE("every kind of row") {
    auto const table =
        read({grid_of("标准目录|<|<|<|<|<|<|<|<|<|<|<\n" + header + row("1", "政策", "法规") + "\n|||内容二||||||||\n" +
                      "2|||||||||||\n||||||||||| \n注：略去部分内容。|<|<|<|<|<|<|<|<|<|<|<\n" + header +
                      row("3", "", "解读") + "\n合计|2项||||||||||")});
    CHECK(kinds(table) ==
          "ohhrcuboh"
          "hro");
    REQUIRE(table.records.size() == 2);
    CHECK(join(table.records[0].entry.content, ";") == "内容;内容二");
    CHECK(table.records[0].where() == "表1 行4-5");
    CHECK(table.records[1].entry.level1 == "政策");
    CHECK(table.rows[5].reason == "只有序号，没有事项内容");
}

TEST_CASE("a table that is no catalog is unread, row by row, and says why") {
    auto const table = read({grid_of("姓名|电话|地址\n甲|1|乙\n||\n合计|1|")});
    CHECK(kinds(table) == "uubu");
    CHECK(table.records.empty());
    CHECK(table.rows[0].reason.starts_with("所在的表格没有标准目录的表头"));
    CHECK(table.rows[0].text == "姓名 电话 地址");
}

TEST_CASE("where the field comes from, nearest first") {
    auto const one = [](documents::Grid grid, std::string title = "") {
        return read({std::move(grid)}, std::move(title)).records.at(0);
    };
    auto const rows = header + row("1", "政策", "法规");
    CHECK(one(grid_of(rows, "社会救助领域")).entry.domain == "社会救助领域");
    CHECK(one(grid_of("养老服务领域|<|<|<|<|<|<|<|<|<|<|<\n" + rows, "社会救助领域")).entry.domain == "养老服务领域");
    CHECK(one(grid_of(rows, ""), "就业领域基层政务公开标准目录").entry.domain == "就业领域");
    auto named = grid_of(rows, "");
    named.name = "税收管理";
    CHECK(one(named, "就业领域").entry.domain == "税收管理领域");
    CHECK(doubts(one(grid_of(rows, "")), "没有写明属于哪个领域"));
    auto const foreign = one(grid_of(rows, "交通运输领域基层政务公开标准目录"), "就业领域");
    CHECK(foreign.entry.domain.empty());
    CHECK(doubts(foreign, "“交通运输领域”不是 26 个试点领域之一"));
    CHECK(doubts(one(grid_of(rows, "安全生产和救灾领域")), "几个领域"));
}

TEST_CASE("another field carries nothing down; another page of the same one does") {
    auto const table =
        read({grid_of(header + row("1", "政策", "法规"), "就业领域"), grid_of(header + row("2", "", "解读"), ""),
              grid_of(header + row("1", "", "补贴"), "社会保险领域")});
    REQUIRE(table.records.size() == 3);
    CHECK(table.records[1].entry.level1 == "政策");
    CHECK(table.records[1].entry.domain == "就业领域");
    CHECK(table.records[2].entry.level1.empty());
}

TEST_CASE("a table goes on without a header, also in the middle of an item") {
    auto const table =
        read({grid_of(header + row("1", "政策", "法规")), grid_of("|||内容二||||||||\n" + row("2", "", "解读"), "")});
    REQUIRE(table.records.size() == 2);
    CHECK(kinds(table) == "hhrcr");
    CHECK(join(table.records[0].entry.content, ";") == "内容;内容二");
    CHECK(table.records[1].entry.level1 == "政策");
}

TEST_CASE("同上 with nothing above stays empty, with a doubt") {
    auto const table = read({grid_of(header + "1|政策|法规|内容|同上|同上|县局|同上|√||√|")});
    CHECK(table.records.at(0).entry.basis.empty());
    CHECK(table.records[0].entry.channels.empty());
    CHECK(table.records[0].doubts.size() == 3);
}

TEST_CASE("stacked limits that do not fit the rows are not guessed") {
    auto const stacked =
        "1|政策|甲|内容|《甲法》|及时公开¶¶每年1月31日前|县局|■政府网站|√||√|\n"
        "2|^|乙|内容|《甲法》|^|县局|■政府网站|√||√|\n3|^|丙|内容|《甲法》|^|县局|■政府网站|√||√|";
    auto const table = read({grid_of(header + stacked)});
    REQUIRE(table.records.size() == 3);
    for (auto const& record : table.records) {
        CHECK(record.entry.time_limit.empty());
        CHECK(doubts(record, "及时公开 每年1月31日前"));
    }
}

TEST_CASE("marks whose head says too little, and signs that are none") {
    auto const vague =
        read({grid_of("序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|<\n"
                      "1|政策|内容|《甲法》|及时公开|县局|■政府网站|√|")});
    CHECK(vague.records.at(0).entry.audience.empty());
    CHECK(doubts(vague.records[0], "没有写明标记指全社会还是特定群体"));
    auto const strange = read({grid_of(header + "1|政策|法规|内容|《甲法》|及时公开|县局|■政府网站|?||√|")});
    CHECK(strange.records.at(0).entry.audience.empty());
    CHECK(doubts(strange.records[0], "看不懂"));
}

TEST_CASE("heads that could move beyond the table's edge do not") {
    // Two columns fewer than heads, and contents that contradict them.
    auto const table =
        read({grid_of("序号|公开内容|公开依据|公开时限|公开事项\n《甲法》|1|及时公开|■政府网站|《甲法》\n"
                      "《乙法》|2|及时公开|■政府公报|《乙法》")});
    CHECK(table.rows.size() == 3);
}

TEST_CASE("weak words count only where nothing stronger stands") {
    auto const one = [](std::string const& head, std::string const& cells) {
        return read({grid_of(head + "\n" + cells)}).records.at(0).entry;
    };
    auto const lone = one("序号|事项名称|公开内容|公开依据|公开时间|责任单位|公开渠道",
                          "1|政策|内容|《甲法》|及时公开|县局|■政府网站");
    CHECK(lone.subject == "县局");
    CHECK(lone.time_limit == "及时公开");
    auto const both = one("序号|事项名称|公开内容|公开依据|公开时限|公开主体|责任单位|公开渠道|咨询渠道",
                          "1|政策|内容|《甲法》|及时公开|县局|办公室|■政府网站|电话");
    CHECK(both.subject == "县局");
    CHECK(join(both.channels, ";") == "政府网站");
    auto const grouped = one("序号|一级目录|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道",
                             "1|大类|政策|法规|内容|《甲法》|及时公开|县局|■政府网站");
    CHECK(grouped.level1 == "政策");
    auto const spanned = one("序号|公开事项（一级、二级）|<|公开内容|公开依据|公开时限|公开主体|公开渠道",
                             "1|政策|法规|内容|《甲法》|及时公开|县局|■政府网站");
    CHECK(spanned.level1 == "政策");
    CHECK(spanned.level2 == "法规");
}

TEST_CASE("a page's metadata is no header, and an empty form no item") {
    auto const page =
        read({grid_of("索引号|公开方式|公开时限|公开范围|发布机构\n123|主动公开|长期公开|面向全社会|县政府")});
    CHECK(page.records.empty());
    auto const form = read({grid_of(header + row("1", "政策", "法规") + "\n2|||||||□政府网站||||")});
    CHECK(form.records.size() == 1);
    CHECK(form.rows.back().reason == "没有事项名称和内容");
    // A short list is a catalog, too.
    CHECK(read({grid_of("序号|公开事项|公开主体|公开方式\n1|政策|县局|主动公开")}).records.size() == 1);
}

TEST_CASE("hostile tables end soon") {
    std::string boxes, brackets, titles;
    for (int i = 0; i < 8000; ++i) boxes += "■甲" + std::to_string(i), brackets += "（", titles += "《";
    auto const table = read({grid_of(header + "1|" + brackets + "|" + boxes + "|" + boxes + "|" + titles + "|" +
                                     brackets + "|" + boxes + "|" + boxes + "|" + boxes + "|" + brackets + "|√|")});
    CHECK(table.records.size() == 1);
    CHECK(table.records[0].entry.channels.size() <= 60);
    std::string rows = header + row("1", "政策", "法规");
    for (int i = 0; i < 20000; ++i) rows += "\n|||（内容|||||||| ";
    CHECK(read({grid_of(rows)}).rows.size() == 20003);
}

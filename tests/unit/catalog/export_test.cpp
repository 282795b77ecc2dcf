#include "catalog/export.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <stdexcept>

#include "catalog/export_printed.hpp"
#include "catalog/kept_export.hpp"
#include "documents/grid.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

Export sample() {
    Export from;
    from.field = "义务教育领域";
    from.jurisdiction = "罗庄区";
    from.edition.number = 3;
    from.units[org::UnitId{7}] = "区教育和体育局";
    auto dangerous = make::entry("=HYPERLINK(\"http://x\")", "-1");
    dangerous.channels = {"政府网站", "其他:政务微信"};
    dangerous.audience = "全社会;特定群体:适龄儿童";
    dangerous.levels = {"县级", "市级"};
    from.items = {make::item(1, make::entry("招生", "范围, \"示例\"")), make::item(2, dangerous, 2)};
    return from;
}

}  // namespace

TEST_CASE("what a spreadsheet would run gets a leading mark, and only that") {
    for (auto const* cell : {"'=1", "''＋1", "\n=1", "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"})
        CHECK(guarded(cell) == "'" + std::string{cell});
    for (auto const* cell : {"", "'", "''", "'招生", "招生", "1-2", "《法》=", "（一）"}) CHECK(guarded(cell) == cell);
}

TEST_CASE("words that look guarded come back as they were") {
    for (auto const* words : {"'=1", "''=1", "=1", "'招生", "'", "'+1"}) {
        auto from = sample();
        from.items.resize(1);
        from.items[0].entry.basis = words;
        auto const file = documents::read_grids(to_csv(from), "a.csv");
        REQUIRE(file);
        CHECK(file->grids[0].rows[1].cells[4].text == words);
    }
}

TEST_CASE("CSV: one line a row, quotes doubled, nothing to run") {
    auto const csv = to_csv(sample());
    CHECK(csv.starts_with("\xef\xbb\xbf序号,一级事项,二级事项,"));
    CHECK(csv.find("\"范围, \"\"示例\"\"\"") != std::string::npos);
    CHECK(csv.find(",=HYPERLINK") == std::string::npos);
    CHECK(csv.find("'=HYPERLINK") != std::string::npos);
    CHECK(csv.find(",'-1,") != std::string::npos);
}

TEST_CASE("JSON holds every element as it stands in the edition") {
    auto const json = to_json(sample());
    CHECK(json.find("\"title\":\"罗庄区义务教育领域基层政务公开标准目录（第3版）\"") != std::string::npos);
    CHECK(json.find("\"channels\":[\"政府网站\",\"其他:政务微信\"]") != std::string::npos);
    CHECK(json.find("\"unit\":\"区教育和体育局\"") != std::string::npos);
    CHECK(json.find("=HYPERLINK(\\\"http://x\\\")") != std::string::npos);  // JSON is not a spreadsheet
}

TEST_CASE("the official table: a topic's cell over its rows, two rows of heads, boxes, marks") {
    auto from = sample();
    from.items = {make::item(1, make::entry("招生", "范围")), make::item(2, make::entry("招生", "结果")),
                  make::item(3, make::entry("=1+1", "其他"))};
    for (auto const& [bytes, name] : {std::pair{to_xlsx(from), "a.xlsx"}, std::pair{to_docx(from), "a.docx"}}) {
        CAPTURE(std::string{name});
        auto const file = documents::read_grids(bytes, name);
        REQUIRE(file);
        REQUIRE(file->grids.size() == 1);
        auto const& rows = file->grids[0].rows;
        auto const head = rows.size() - 5;  // a workbook has its title in a row of its own
        auto const cell = [&](std::size_t row, std::size_t column) { return rows[head + row].cells.at(column); };
        CHECK(cell(0, 0).rowspan == 2);
        CHECK(cell(0, 1).colspan == 2);
        CHECK(cell(0, 1).text == "公开事项");
        CHECK(cell(1, 1).text == "一级事项");
        CHECK(cell(0, 12).colspan == 3);
        CHECK(cell(2, 1).rowspan == 2);
        CHECK(cell(3, 1).covered);
        CHECK(cell(4, 1).text == "=1+1");
        CHECK(cell(2, 7).text.view().starts_with("■政府网站"));
        CHECK(cell(2, 7).text.view().find("□政府公报") != std::string::npos);
        CHECK(cell(2, 8).text == "√");
        CHECK(cell(2, 12).text == "√");
    }
}

TEST_CASE("rows from anywhere make the same workbook, and one of none opens too") {
    auto const from = sample();
    int passes = 0;
    auto const streamed = to_xlsx(from, [&](auto const& take) {
        ++passes;
        for (auto const& item : from.items) take(item);
    });
    CHECK(passes == 2);
    CHECK(documents::read_grids(streamed, "a.xlsx")->grids[0].rows.size() == 5);
    auto const none = to_xlsx(from, [](auto const&) {});
    CHECK(documents::read_grids(none, "a.xlsx")->grids[0].rows.size() == 3);
}

TEST_CASE("a cell longer than Excel can hold ends with a mark") {
    auto from = sample();
    from.items[0].entry.content.assign(4000, "招生范围与条件说明");
    auto const file = documents::read_grids(to_xlsx(from), "a.xlsx");
    REQUIRE(file);
    CHECK(file->grids[0].rows[3].cells[3].text.view().ends_with("…"));
}

TEST_CASE("paper: a PDF, the official table on A3") {
    auto const from = sample();
    CHECK(to_pdf(from).starts_with("%PDF-"));
    auto const document = printed(from);
    CHECK(document.paper == documents::Paper::a3_landscape);
    CHECK(document.title == from.title());
    auto const& table = std::get<documents::PrintedTable>(document.blocks.at(1));
    CHECK(table.columns.size() == 16);  // with 市级, which an item says
    CHECK(table.row(1).at(15).words == "√");
}

TEST_CASE("an edition's file is made once; where nothing is kept, each time") {
    auto const root = std::filesystem::temp_directory_path() / ("mingtang-exports-" + std::to_string(getpid()));
    std::filesystem::remove_all(root);
    auto edition = sample().edition;
    edition.id = EditionId{5};
    int made = 0;
    auto const make = [&] { return "file " + std::to_string(++made); };
    auto const read = [&](std::optional<KeptExport> const& kept) {
        REQUIRE(kept);
        std::ifstream file{kept->file, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    CHECK(read(kept_export(root.string(), edition, ".pdf", make)) == "file 1");
    CHECK(read(kept_export(root.string(), edition, ".pdf", make)) == "file 1");
    CHECK(read(kept_export(root.string(), edition, ".docx", make)) == "file 2");
    edition.published_at = Instant{std::chrono::milliseconds{1}};  // another edition under the same number
    CHECK(read(kept_export(root.string(), edition, ".pdf", make)) == "file 3");
    CHECK_THROWS(kept_export(root.string(), edition, ".xlsx", []() -> std::string { throw std::runtime_error{"no"}; }));
    CHECK(read(kept_export(root.string(), edition, ".xlsx", make)) == "file 4");
    std::filesystem::remove_all(root);
    CHECK(kept_export("", edition, ".pdf", make)->bytes == "file 5");
    CHECK(kept_export("", edition, ".pdf", make)->bytes == "file 6");
}

TEST_CASE("few wait for a file that is being made; the others are told to come again") {
    std::promise<void> begun, go_on;
    auto const go = go_on.get_future().share();
    auto const slow = [&] {
        begun.set_value();
        go.wait();
        return std::string{"slow"};
    };
    Edition const edition;
    auto first = std::async(std::launch::async, [&] { return kept_export("", edition, ".pdf", slow); });
    begun.get_future().wait();
    std::vector<std::future<std::optional<KeptExport>>> others;
    for (int i = 0; i < 6; ++i)
        others.push_back(std::async(
            std::launch::async, [&] { return kept_export("", edition, ".pdf", [] { return std::string{"other"}; }); }));
    // Of six, two may wait: four answers come while the first is still at work.
    int refused = 0;
    while (refused < 4) {
        refused = 0;
        for (auto& one : others) refused += one.wait_for(std::chrono::milliseconds{1}) == std::future_status::ready;
    }
    go_on.set_value();
    CHECK(first.get()->bytes == "slow");
    int served = 0;
    for (auto& one : others)
        if (auto const answer = one.get()) served += answer->bytes == "other";
    CHECK(served == 2);
}

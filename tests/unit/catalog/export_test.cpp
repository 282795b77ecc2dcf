#include "catalog/export.hpp"

#include <doctest/doctest.h>

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
    for (auto const* cell : {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"})
        CHECK(guarded(cell) == "'" + std::string{cell});
    for (auto const* cell : {"", "招生", "1-2", "《法》=", "（一）"}) CHECK(guarded(cell) == cell);
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

TEST_CASE("XLSX is a workbook without a formula") {
    auto const bytes = to_xlsx(sample());
    REQUIRE(bytes.size() > 1000);
    CHECK(bytes.starts_with("PK"));
}

#include "catalog/submission.hpp"

#include <doctest/doctest.h>

#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using make::entry;
using make::item;

TEST_CASE("a complete edition has nothing in its way") {
    CHECK(obstacle({item(1, entry("招生", "范围")), item(2, entry("招生", "结果"), 2)}, Level::county).empty());
}

TEST_CASE("what is missing is named with its rows") {
    CHECK(obstacle({}, Level::county).find("还没有公开事项") != std::string::npos);

    auto nameless = entry("", "");
    auto empty = entry("招生", "范围");
    empty.content.clear();
    auto nobody = item(3, entry("招生", "结果"), 3);
    nobody.disclosing_unit = {};
    auto const sentence = obstacle({item(1, nameless, 1), item(2, empty, 2), nobody}, Level::county);
    CHECK(sentence.find("第 1 行缺公开事项名称") != std::string::npos);
    CHECK(sentence.find("第 2 行缺公开内容") != std::string::npos);
    CHECK(sentence.find("第 3 行未指定责任单位") != std::string::npos);
}

TEST_CASE("one name of the two is enough, and a missing time limit is a gap that does not block") {
    auto row = entry("", "范围");
    row.time_limit.clear();
    CHECK(obstacle({item(1, row)}, Level::county).empty());
    auto const gaps = missing_elements({item(1, row)});
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].column == Column::time_limit);
    CHECK(gaps[0].message == "缺公开时限");
}

TEST_CASE("a town's catalog holds what towns and villages disclose") {
    auto row = entry("救助", "公示");
    CHECK(obstacle({item(1, row)}, Level::town).find("层级不符") != std::string::npos);
    row.levels = {"县级", "乡级"};
    CHECK(obstacle({item(1, row)}, Level::town).empty());
    CHECK_FALSE(obstacle({item(1, row)}, Level::village).empty());
    row.levels = {"村级"};
    CHECK(obstacle({item(1, row)}, Level::village).empty());
}

TEST_CASE("two items of one name are pointed at") {
    auto const gaps = same_names({item(1, entry("招生", "范围"), 1), item(2, entry("招生", " 范围"), 2)});
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].message.find("第 1 行") != std::string::npos);
}

TEST_CASE("an item keeps its id by its name, whatever blanks and brackets were printed") {
    std::vector<Item> const earlier{item(11, entry("招生", "范围（小学）")), item(12, entry("招生", "结果")),
                                    item(13, entry("招生", "结果"))};
    auto const ids = continued_ids({entry("招 生", "范围(小学)"), entry("招生", "结果"), entry("招生", "结果"),
                                    entry("招生", "结果"), entry("学籍", "")},
                                   earlier);
    CHECK(ids == std::vector<ItemId>{ItemId{11}, ItemId{12}, ItemId{13}, ItemId{}, ItemId{}});
}

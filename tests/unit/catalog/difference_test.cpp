// Two editions held against each other, and two cells.
#include "catalog/difference.hpp"

#include <doctest/doctest.h>

#include "catalog/word_difference.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using make::entry;
using make::item;
using Kind = ItemChange::Kind;
using Way = ItemChange::Way;

namespace {

// 信息形成之日起[-20-]{+7+}个工作日内
std::string marked(std::string_view before, std::string_view after) {
    std::string out;
    for (auto const& run : word_difference(before, after)) {
        if (run.kind == WordRun::Kind::same) out += run.words;
        if (run.kind == WordRun::Kind::removed) out += "[-" + run.words + "-]";
        if (run.kind == WordRun::Kind::added) out += "{+" + run.words + "+}";
    }
    return out;
}

ItemChange const& of(Difference const& found, std::int64_t id) {
    for (auto const& one : found.items)
        if (one.item == ItemId{id}) return one;
    FAIL("no change of item " << id);
    return found.items.front();
}

}  // namespace

TEST_CASE("added, removed and changed items, cell by cell, and the rest is counted") {
    auto changed = entry("招生", "结果");
    changed.time_limit = "及时公开";
    auto const found = difference(
        {item(1, entry("招生", "范围"), 1), item(2, entry("招生", "结果"), 2), item(3, entry("收费", "标准"), 3)},
        {item(1, entry("招生", "范围"), 1), item(2, changed, 2), item(4, entry("学籍", "办理"), 3)});
    REQUIRE(found.items.size() == 3);
    CHECK(found.items[0].kind == Kind::changed);
    REQUIRE(found.items[0].cells.size() == 1);
    CHECK(found.items[0].cells[0].column == Column::time_limit);
    CHECK(found.items[0].cells[0].after == "及时公开");
    CHECK_FALSE(found.items[0].renamed());
    CHECK(found.items[1].kind == Kind::added);
    CHECK(found.items[1].name == "学籍 · 办理");
    CHECK(found.items[2].kind == Kind::removed);
    CHECK(found.items[2].item == ItemId{3});
    CHECK(found.same == 1);
    CHECK(found.added == 1);
    CHECK(found.changed == 1);
    CHECK(found.removed == 1);
}

TEST_CASE("a renamed item keeps its number, and both names are told") {
    auto const found = difference({item(1, entry("招生", "范围"))}, {item(1, entry("招生", "招生范围"))});
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].renamed());
    CHECK(found.items[0].name == "招生 · 招生范围");
    CHECK(found.items[0].former_name == "招生 · 范围");
    CHECK(found.renamed == 1);
}

TEST_CASE("an item that another unit owes now has changed, though not a word has") {
    auto given = item(1, entry("招生", "范围"));
    given.disclosing_unit = org::UnitId{8};
    auto const found = difference({item(1, entry("招生", "范围"))}, {given});
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].kind == Kind::changed);
    CHECK(found.items[0].cells.empty());
    CHECK(found.items[0].former_unit == org::UnitId{7});
    CHECK(found.items[0].unit == org::UnitId{8});
}

TEST_CASE("a row put in between moves nothing; a row carried elsewhere moves alone") {
    std::vector<Item> before, after;
    for (int i = 1; i <= 5; ++i) before.push_back(item(i, entry("招生", std::to_string(i)), i));
    after = before;
    after.insert(after.begin() + 1, item(9, entry("招生", "新"), 0));
    for (std::size_t i = 0; i < after.size(); ++i) after[i].position = int(i) + 1;
    auto found = difference(before, after);
    CHECK(found.added == 1);
    CHECK(found.moved == 0);

    after = {before[4], before[0], before[1], before[2], before[3]};
    for (std::size_t i = 0; i < after.size(); ++i) after[i].position = int(i) + 1;
    found = difference(before, after);
    REQUIRE(found.items.size() == 1);
    CHECK(found.items[0].kind == Kind::moved);
    CHECK(found.items[0].item == ItemId{5});
    CHECK(found.items[0].former_position == 5);
    CHECK(found.items[0].position == 1);
}

TEST_CASE("splits, mergers and new numbers are what the author said they are") {
    std::vector<Item> const before{item(1, entry("救助", "低保"), 1), item(2, entry("救助", "特困"), 2),
                                   item(3, entry("救助", "临时救助"), 3), item(4, entry("救助", "医疗救助"), 4)};
    std::vector<Item> const after{item(11, entry("救助", "城市低保"), 1), item(12, entry("救助", "农村低保"), 2),
                                  item(13, entry("救助", "特困和临时救助"), 3),
                                  item(14, entry("救助", "医疗救助金"), 4)};
    auto const found = difference(before, after,
                                  {{ItemId{11}, ItemId{1}},
                                   {ItemId{12}, ItemId{1}},
                                   {ItemId{13}, ItemId{2}},
                                   {ItemId{13}, ItemId{3}},
                                   {ItemId{14}, ItemId{4}},
                                   {ItemId{14}, ItemId{99}}});
    CHECK(of(found, 11).way == Way::split);
    CHECK(of(found, 12).way == Way::split);
    CHECK(of(found, 1).way == Way::split);
    CHECK(of(found, 1).into == std::vector<ItemId>{ItemId{11}, ItemId{12}});
    CHECK(of(found, 13).way == Way::merged);
    CHECK(of(found, 13).from == std::vector<ItemId>{ItemId{2}, ItemId{3}});
    CHECK(of(found, 2).way == Way::merged);
    CHECK(of(found, 14).way == Way::follows);
    CHECK(of(found, 14).from == std::vector<ItemId>{ItemId{4}});  // 99 stood in neither edition
    CHECK(of(found, 4).way == Way::follows);
}

TEST_CASE("an item that stays may take another in") {
    auto const found = difference({item(1, entry("救助", "低保"), 1), item(2, entry("救助", "低保边缘"), 2)},
                                  {item(1, entry("救助", "低保"), 1)}, {{ItemId{1}, ItemId{2}}});
    CHECK(of(found, 1).kind == Kind::changed);
    CHECK(of(found, 1).way == Way::merged);
    CHECK(of(found, 2).way == Way::merged);
}

TEST_CASE("what looks like a renaming under a new number is asked about, only where it is the only one") {
    auto other = entry("招生", "招生计划");
    other.content = {"招生计划"};
    auto renamed = other;
    renamed.level2 = "年度招生计划";
    auto const found = difference({item(1, entry("招生", "范围"), 1), item(2, other, 2)},
                                  {item(1, entry("招生", "范围"), 1), item(3, renamed, 2)});
    CHECK(of(found, 3).perhaps == ItemId{2});

    auto third = other;
    third.level2 = "另一个名称";
    auto const twice = difference({item(2, other, 1)}, {item(3, renamed, 1), item(4, third, 2)});
    CHECK_FALSE(of(twice, 3).perhaps);
}

TEST_CASE("inside a cell, only the words that changed are marked") {
    CHECK(marked("信息形成之日起20个工作日内", "信息形成之日起7个工作日内") == "信息形成之日起[-20-]{+7+}个工作日内");
    CHECK(marked("招生范围", "招生范围和条件") == "招生范围{+和条件+}");
    CHECK(marked("《收养法》、《户口登记条例》", "《民法典》、《户口登记条例》") ==
          "《[-收养法-]{+民法典+}》、《户口登记条例》");
    CHECK(marked("同", "同") == "同");
    CHECK(marked("", "新") == "{+新+}");
    CHECK(marked("旧", "") == "[-旧-]");
    CHECK(marked("", "") == "");
    CHECK(marked("及时公开", "每年6月30日前") == "[-及时公开-]{+每年6月30日前+}");  // a patchwork would say less
    CHECK(marked("招生范围\n招生条件", "招生范围\n招生计划\n招生条件") == "招生范围\n招生{+计划\n招生+}条件");
}

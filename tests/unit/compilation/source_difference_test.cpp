#include "compilation/source_difference.hpp"

#include <doctest/doctest.h>

using namespace mingtang::compilation;
using Kind = RowChange::Kind;

namespace {

Identity row(std::int64_t matter, std::string name, std::string within = "罗庄公安分局", std::string code = "") {
    return {MatterId{matter}, std::move(code), std::move(name), std::move(within)};
}

}  // namespace

TEST_CASE("the same code goes on under another name, whatever the name") {
    auto const change =
        difference({row(1, "居住证申领", "罗庄公安分局", "A1"), row(2, "补录户口", "罗庄公安分局", "A2")},
                   {row(0, "流动人口凭证办理", "罗庄公安分局", "A1"), row(0, "补录户口", "罗庄公安分局", "A2")});
    CHECK(change.rows[0].kind == Kind::renamed);
    CHECK(change.rows[0].matter == MatterId{1});
    CHECK(change.rows[0].former_name == "居住证申领");
    CHECK(change.rows[1].kind == Kind::same);
    CHECK(change.removed.empty());
}

TEST_CASE("a code that many rows share is a pattern and identifies nobody") {
    auto const change =
        difference({row(1, "出生登记", "罗庄公安分局", "NNN"), row(2, "补录户口", "罗庄公安分局", "NNN")},
                   {row(0, "补录户口", "罗庄公安分局", "NNN"), row(0, "出生登记", "罗庄公安分局", "NNN")});
    CHECK(change.rows[0].matter == MatterId{2});
    CHECK(change.rows[1].matter == MatterId{1});
    CHECK(change.count(Kind::same) == 2);
}

TEST_CASE("blanks and width are no change; a near name of the same department is a renaming, of another it is not") {
    auto const change = difference(
        {row(1, "居住证 签注"), row(2, "城乡居民养老保险待遇申请", "区人社局"), row(3, "社会保障卡补换", "区人社局")},
        {row(0, "居住证签注"), row(0, "城乡居民养老保险待遇申领", "区人社局"), row(0, "社会保障卡补领", "区民政局")});
    CHECK(change.rows[0].kind == Kind::same);
    CHECK(change.rows[1].kind == Kind::renamed);
    CHECK(change.rows[1].matter == MatterId{2});
    CHECK(change.rows[2].kind == Kind::added);
    REQUIRE(change.removed.size() == 1);
    CHECK(change.removed[0].matter == MatterId{3});
}

TEST_CASE("equal names are paired one to one, a moved department keeps its only row") {
    auto const change = difference({row(1, "审批", "甲局"), row(2, "审批", "甲局"), row(3, "校车使用许可", "区教体局")},
                                   {row(0, "审批", "甲局"), row(0, "校车使用许可", "区行政审批服务局")});
    CHECK(change.rows[0].matter == MatterId{1});
    CHECK(change.rows[1].matter == MatterId{3});
    CHECK(change.removed.size() == 1);
    CHECK(difference({}, {row(0, "新")}).count(Kind::added) == 1);
    CHECK(difference({row(1, "旧")}, {}).removed.size() == 1);
}

TEST_CASE("twenty thousand rows against twenty thousand, a hundred of them renamed") {
    std::vector<Identity> former, now;
    for (int i = 0; i < 20'000; ++i) {
        auto const name = "对第" + std::to_string(i) + "类设施占用城市道路的审批";
        former.push_back(row(i + 1, name, "局" + std::to_string(i % 40)));
        now.push_back(row(0, i % 200 == 0 ? name + "事项" : name, "局" + std::to_string(i % 40)));
    }
    auto const change = difference(former, now);
    CHECK(change.count(Kind::renamed) == 100);
    CHECK(change.count(Kind::same) == 19'900);
    CHECK(change.removed.empty());
    CHECK(change.rows[200].matter == MatterId{201});
}

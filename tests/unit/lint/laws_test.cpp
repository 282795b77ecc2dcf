// The table of cited laws: it holds together, and its questions are answered as a lawyer would.
#include "catalog/lint/laws.hpp"

#include <doctest/doctest.h>

#include <set>

#include "catalog/lint/folding.hpp"

using namespace mingtang;
using namespace mingtang::catalog::lint;

TEST_CASE("the table holds together") {
    auto const& laws = known_laws();
    CHECK(laws.all().size() > 100);
    std::set<std::string> titles;
    for (auto const& law : laws.all()) {
        CAPTURE(law.title);
        CHECK(titles.insert(folded_title(law.title)).second);
        CHECK(law.title.find("中华人民共和国") == std::string::npos);
        if (law.repealed_on) CHECK(*law.repealed_on > law.valid_from);
        if (!law.successor.empty()) {
            REQUIRE(law.repealed_on);
            auto const next = laws.find(law.successor);
            REQUIRE(next.law);
            CHECK(next.law->valid_from <= *law.repealed_on);
        }
        for (auto const& wrong : law.wrong_titles) CHECK(laws.find(wrong).as == Laws::As::wrong);
        for (auto const& other : law.other_titles) CHECK(laws.find(other).law == &law);
    }
}

TEST_CASE("a title is found whatever blanks, brackets and state names were printed") {
    auto const& laws = known_laws();
    CHECK(laws.find("中华人民共和国政府信息公开条例").law == laws.find("政府信息公开条例").law);
    CHECK(laws.find("财政部关于印发<地方预决算公开操作规程>的通知").law);
    CHECK(laws.find("排污许可管理办法(试行)").law != laws.find("排污许可管理办法").law);
    CHECK_FALSE(laws.find("从未有过的条例").law);
    CHECK_FALSE(laws.find("").law);
}

TEST_CASE("one slip of the pen is recognised, another law is not") {
    auto const& laws = known_laws();
    auto const near = [&](std::string_view title) {
        auto const* law = laws.nearly(title);
        return law ? law->title : std::string{};
    };
    CHECK(near("关于全面推进政务公开工作意见") == "关于全面推进政务公开工作的意见");
    CHECK(near("城市道路管理条列") == "城市道路管理条例");
    CHECK(near("人力资源场市暂行条例") == "人力资源市场暂行条例");
    CHECK(near("生育保险条例").empty());
    CHECK(near("律师法").empty());
    CHECK(near("城镇绿化条例").empty());
}

TEST_CASE("successors are followed to what holds on the day") {
    auto const& laws = known_laws();
    auto const next = [&](std::string_view title, Date day) {
        auto const* law = laws.successor_on(*laws.find(title).law, day);
        return law ? law->title : std::string{};
    };
    CHECK(next("环境噪声污染防治法", make_date(2023, 1, 1)) == "噪声污染防治法");
    CHECK(next("环境噪声污染防治法", make_date(2026, 8, 15)) == "生态环境法典");
    CHECK(next("收养法", make_date(2020, 12, 31)).empty());
    CHECK(next("计划生育技术服务管理条例", make_date(2026, 1, 1)).empty());
}

TEST_CASE("numbers are compared without the ways of printing them") {
    CHECK(folded_number("中华人民共和国国务院令711号") == folded_number("国令第711号"));
    CHECK(folded_number("财预﹝2016﹞143号") == folded_number("财预〔2016〕143号"));
    CHECK(folded_number("国务院令第492号") != folded_number("国务院令第711号"));
}

TEST_CASE("a crooked table is refused with its line") {
    auto const bad = parse_laws("title\n甲法,,,,,,2020-01-01,,,\n乙法,,,,,,不是日期,,,\n");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().sentence().find("第 3 行") != std::string::npos);
    CHECK_FALSE(parse_laws("title\n甲法,,,\n"));
    CHECK_FALSE(parse_moved_articles("title\n甲法,三,四,2020-01-01,某事\n"));
    CHECK(parse_laws("title\n")->empty());
}

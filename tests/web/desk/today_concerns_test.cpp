// The day's page over concerns: whose turn it is, late ones, and nothing of another unit's.
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "today_page.hpp"

using namespace mingtang;

namespace {
constexpr std::string_view heading = "回应关切";
constexpr std::string_view matter = "家长反映某小学午餐变质";
}  // namespace

TEST_CASE("a concern waits for the office to assign, for the unit to find out and to draft, and for nobody else") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto office = district.browser_of("disclosure office"), clerk = district.browser_of("editor"),
         reviewer = district.browser_of("reviewer"), other = district.browser_of("another town's clerk");
    office.get("/console/concerns/new");
    auto const& made = office.post("/console/concerns/new", {{"csrf", token_in(office.last)},
                                                             {"matter", std::string{matter}},
                                                             {"source", "hotline"},
                                                             {"tier", "ordinary"},
                                                             {"seen_at", "2026-11-20T08:30"}});
    REQUIRE(made.status == 303);
    auto const address = header_of(made, "Location");
    auto const path = address.substr(0, address.find('?'));
    CHECK(says_today(office, "回应关切 <small>1</small>", matter));
    CHECK(says_today(office, heading, ">研判分办<"));
    CHECK(says_today(office, heading, "href=\"/console/concerns\">查看全部关切"));
    CHECK(under_today(clerk, heading).empty());

    office.get(path);
    auto const school = house.district.unit("区教育和体育局").text();
    REQUIRE(office.post(path + "/assign", {{"csrf", token_in(office.last)}, {"lead", school}, {"tier", "ordinary"}})
                .status == 303);
    CHECK(under_today(office, heading).empty());
    CHECK(says_today(clerk, heading, ">核实<"));
    CHECK(has(clerk.last, path));
    CHECK_FALSE(says_today(clerk, heading, "已超时"));
    for (auto* browser : {&reviewer, &other}) {
        CHECK(under_today(*browser, heading).empty());
        CHECK_FALSE(has(browser->last, matter));
    }
    clerk.get(path);
    REQUIRE(clerk.post(path + "/report", {{"csrf", token_in(clerk.last)}, {"findings", "冷藏不当"}}).status == 303);
    clerk.get(path);
    REQUIRE(clerk.post(path + "/verify", {{"csrf", token_in(clerk.last)}, {"established", "已封存。"}}).status == 303);
    CHECK(says_today(clerk, heading, ">拟写回应<"));

    // Late: the unit's first task, and something the office looks at.
    house.now += std::chrono::hours{49};
    auto late_clerk = district.browser_of("editor"), late_office = district.browser_of("disclosure office");
    CHECK(says_today(late_clerk, heading, "已超时"));
    CHECK(says_today(late_office, "需要留意", matter));
    CHECK(under_today(late_office, heading).empty());
    late_clerk.get(path);
    REQUIRE(late_clerk.post(path + "/draft", {{"csrf", token_in(late_clerk.last)}}).status == 303);
    CHECK(under_today(late_clerk, heading).empty());
}

TEST_CASE("who helps to find out is asked until it has said what it found") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const path = district.concern();
    auto office = district.browser_of("disclosure office");
    Browser helper{house};
    helper.enter(house.account("today_sz", {identity::Role::editor}, "盛庄街道"));
    CHECK(under_today(helper, heading).empty());
    office.get(path);
    REQUIRE(office
                .post(path + "/assign", {{"csrf", token_in(office.last)},
                                         {"lead", house.district.unit("区教育和体育局").text()},
                                         {"joint", house.district.unit("盛庄街道").text()},
                                         {"tier", "serious"}})
                .status == 303);
    CHECK(says_today(helper, heading, ">报送核实情况<"));
    helper.get(path);
    REQUIRE(helper.post(path + "/report", {{"csrf", token_in(helper.last)}, {"findings", "未发现"}}).status == 303);
    CHECK(under_today(helper, heading).empty());
}

// The day's page over questions: to answer, to pass by another, late ones, and nothing of another unit's.
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "make/publication.hpp"
#include "questions/answering.hpp"
#include "questions/handling.hpp"
#include "today_page.hpp"

using namespace mingtang;
using make::must;

namespace {
constexpr std::string_view heading = "公众咨询";
constexpr std::string_view subject = "外地户籍孩子在罗庄上小学需要什么材料";
}  // namespace

TEST_CASE("a question waits for the unit to answer and for another to pass it, and for nobody else") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const path = district.question();
    auto const id = *questions::QuestionId::parse(path.substr(path.rfind('/') + 1));
    auto clerk = district.browser_of("editor"), reviewer = district.browser_of("reviewer"),
         office = district.browser_of("disclosure office"), legal = district.browser_of("legal reviewer"),
         other = district.browser_of("another town's clerk");
    CHECK(says_today(clerk, "公众咨询 <small>1</small>", subject));
    CHECK(says_today(clerk, heading, ">答复<"));
    CHECK(says_today(clerk, heading, "href=\"/console/questions\">查看全部咨询"));
    CHECK(has(clerk.last, path));
    for (auto* browser : {&reviewer, &office, &legal, &other}) {
        CHECK(under_today(*browser, heading).empty());
        CHECK_FALSE(has(browser->last, subject));
    }

    auto both = house.desk_of(
        house.account("today_both", {identity::Role::editor, identity::Role::reviewer}, "区教育和体育局"));
    auto const handed_in = must(questions::submit(both, id, 1, {"需要居住证。", "", "", false, ""}));
    CHECK(under_today(clerk, heading).empty());
    CHECK(says_today(reviewer, heading, ">审核<"));
    CHECK(says_today(office, heading, ">审核<"));
    Browser writer{house};
    writer.enter(both.actor.account);
    CHECK(under_today(writer, heading).empty());
    CHECK(under_today(legal, heading).empty());

    auto judge = house.desk_of(district.person("reviewer").account);
    must(questions::answer(judge, id, handed_in.saves));
    CHECK(under_today(reviewer, heading).empty());
}

TEST_CASE("what the unit gives back waits for the office; what it leaves lying is late with both") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto const path = district.question();
    auto const id = *questions::QuestionId::parse(path.substr(path.rfind('/') + 1));
    auto school = house.desk_of(district.person("editor").account);
    must(questions::hand_back(school, id, "不属于本局"));
    auto office = district.browser_of("disclosure office");
    CHECK(says_today(office, heading, ">分办<"));
    auto head = house.desk_of(district.person("disclosure office").account);
    must(questions::assign(head, id, school.actor.unit, "属于该局"));

    house.now += Days{12};
    auto clerk = district.browser_of("editor"), late = district.browser_of("disclosure office");
    CHECK(says_today(clerk, heading, "已超期"));
    CHECK(says_today(late, "需要留意", "承办单位超期未答复的咨询"));
    CHECK(says_today(late, "需要留意", "1 条"));
    CHECK_FALSE(says_today(clerk, "需要留意", "承办单位超期未答复的咨询"));
}

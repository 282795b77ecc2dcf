#include "statutes/statutes.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace mingtang;
using namespace mingtang::statutes;

namespace {

std::string file(char const* name) {
    std::ifstream in{std::string{PROJECT_DIR "/data/"} + name};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

constexpr std::string_view header = "name,matter,amount,unit,article,source,valid_from,valid_to\n";

Result<Statutes> rows(std::string_view lines) {
    return parse_statutes(std::string{header} + std::string{lines});
}

Date day(char const* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("the numbers of the regulations on open government information") {
    auto const statutes = parse_statutes(file("statutes.csv")).value();
    auto const on = day("2026-11-20");
    struct Expected {
        char const* name;
        int amount;
        Unit unit;
        char const* article;
    };
    for (auto const& e : {Expected{"foi.reply", 20, Unit::workdays, "条例 33"},
                          Expected{"foi.supplement_notice", 7, Unit::workdays, "条例 30"},
                          Expected{"foi.third_party_answer", 15, Unit::workdays, "条例 32"},
                          Expected{"disclosure.proactive", 20, Unit::workdays, "条例 26"},
                          Expected{"budget.approved", 20, Unit::calendar_days, "预算法 14"},
                          Expected{"land.pre_notice", 10, Unit::workdays, "土地管理法实施条例 26"},
                          Expected{"village.notice_display", 15, Unit::calendar_days, "村民委员会组织法 35"}}) {
        CAPTURE(e.name);
        auto const limit = statutes.limit(e.name, on);
        REQUIRE(limit);
        CHECK(limit->amount == e.amount);
        CHECK(limit->unit == e.unit);
        CHECK(limit->article == e.article);
        CHECK_FALSE(limit->source.empty());
    }
}

TEST_CASE("a number holds from its first day to its last, both included") {
    auto const statutes = rows(
                              "a,甲,10,workdays,旧法 1,旧法,2018-01-01,2020-12-31\n"
                              "a,甲,20,calendar_days,新法 2,新法,2021-01-01,\n")
                              .value();
    CHECK_FALSE(statutes.limit("a", day("2017-12-31")));
    CHECK(statutes.limit("a", day("2018-01-01"))->amount == 10);
    CHECK(statutes.limit("a", day("2020-12-31"))->amount == 10);
    CHECK(statutes.limit("a", day("2021-01-01"))->amount == 20);
    CHECK(statutes.limit("a", day("2099-01-01"))->amount == 20);
    auto const none = statutes.limit("b", day("2021-01-01"));
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Refusal::Kind::not_found);
    CHECK(none.error().sentence() == "没有在这一天有效的法定期限：b（2021-01-01）。");
}

TEST_CASE("the village's fifteen days are of the law of 2026") {
    auto const statutes = parse_statutes(file("statutes.csv")).value();
    CHECK_FALSE(statutes.limit("village.notice_display", day("2025-12-31")));
    CHECK(statutes.limit("village.notice_display", day("2026-01-01")));
}

TEST_CASE("hours run through nights and holidays, and end at a moment") {
    auto const statutes = parse_statutes(file("statutes.csv")).value();
    auto const seen = *parse_instant("2026-10-01T14:30:00.000Z");
    auto const information = *statutes.limit("response.information", day("2026-10-01"));
    CHECK(iso(moment(information, seen)) == "2026-10-01T19:30:00.000Z");
    CHECK(iso(moment(*statutes.limit("response.briefing", day("2026-10-01")), seen)) == "2026-10-02T14:30:00.000Z");
    CHECK(iso(moment(*statutes.limit("response.answer", day("2026-10-01")), seen)) == "2026-10-03T14:30:00.000Z");
    CHECK_THROWS_AS(deadline(information, day("2026-10-01"), {}), std::logic_error);
    CHECK_THROWS_AS(moment(*statutes.limit("question.answer", day("2026-10-01")), seen), std::logic_error);
}

TEST_CASE("crooked files are refused") {
    for (auto const* line :
         {"a,甲,0,workdays,法 1,法,2020-01-01,", "a,甲,x,workdays,法 1,法,2020-01-01,",
          "a,甲,5,days,法 1,法,2020-01-01,", "a,甲,5,workdays,,法,2020-01-01,", "a,甲,5,workdays,法 1,法,2020-13-01,",
          "a,甲,5,workdays,法 1,法,2020-01-01,2019-01-01", "a,甲,5,workdays,法 1,法,2020-01-01,以后", "a,甲,5"}) {
        CAPTURE(line);
        auto const read = rows(line);
        REQUIRE_FALSE(read);
        CHECK(read.error().says.key == "statutes.crooked_line");
    }
    auto const both = rows("a,甲,5,workdays,法 1,法,2020-01-01,\na,甲,6,workdays,法 2,法,2021-01-01,\n");
    REQUIRE_FALSE(both);
    CHECK(both.error().says.key == "statutes.overlap");
    CHECK_FALSE(parse_statutes("x\n"));
}

TEST_CASE("a month ends with the day of the same number, or with the month") {
    CHECK(months_after(day("2026-07-01"), 1) == day("2026-08-01"));
    CHECK(months_after(day("2026-01-31"), 1) == day("2026-02-28"));
    CHECK(months_after(day("2028-01-31"), 1) == day("2028-02-29"));
    CHECK(months_after(day("2026-11-30"), 3) == day("2027-02-28"));
    CHECK(months_after(day("2026-08-31"), -6) == day("2026-02-28"));
    CHECK(months_after(day("2026-05-15"), 0) == day("2026-05-15"));
}

TEST_CASE("a deadline counts in the unit of its article") {
    auto const workdays = calendar::Workdays{calendar::parse_holidays(file("holidays.csv")).value()};
    auto const statutes = rows(
                              "w,甲,20,workdays,法 1,法,2020-01-01,\n"
                              "d,乙,20,calendar_days,法 2,法,2020-01-01,\n"
                              "m,丙,6,months,法 3,法,2020-01-01,\n")
                              .value();
    auto const from = day("2026-09-24");
    CHECK(iso(deadline(*statutes.limit("w", from), from, workdays).day) == "2026-10-29");
    CHECK(iso(deadline(*statutes.limit("d", from), from, workdays).day) == "2026-10-14");
    CHECK(iso(deadline(*statutes.limit("m", from), day("2025-08-31"), workdays).day) == "2026-02-28");  // a make-up day
    CHECK(iso(deadline(*statutes.limit("m", from), day("2026-01-12"), workdays).day) == "2026-07-13");  // from a Sunday
}

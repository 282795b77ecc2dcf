// Working days, against the vectors of 2020 and 2026 (computed by hand from the State Council's notices).
#include "calendar/workdays.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace mingtang;
using namespace mingtang::calendar;

namespace {

Workdays loaded() {
    std::ifstream file{PROJECT_DIR "/data/holidays.csv"};
    std::stringstream text;
    text << file.rdbuf();
    return Workdays{parse_holidays(text.str()).value()};
}

Date day(char const* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("vectors of 2020 and 2026") {
    struct Vector {
        char const *received, *seven, *fifteen, *twenty, *forty;
    };
    auto const workdays = loaded();
    for (auto const& v : {
             Vector{"2026-01-05", "2026-01-14", "2026-01-26", "2026-02-02", "2026-03-06"},
             Vector{"2026-02-10", "2026-02-26", "2026-03-09", "2026-03-16", "2026-04-14"},
             Vector{"2026-02-13", "2026-03-02", "2026-03-12", "2026-03-19", "2026-04-17"},
             Vector{"2026-02-20", "2026-03-03", "2026-03-13", "2026-03-20", "2026-04-20"},
             Vector{"2026-04-29", "2026-05-12", "2026-05-22", "2026-05-29", "2026-06-29"},
             Vector{"2026-09-24", "2026-10-12", "2026-10-22", "2026-10-29", "2026-11-26"},
             Vector{"2026-09-30", "2026-10-15", "2026-10-27", "2026-11-03", "2026-12-01"},
             Vector{"2020-06-30", "2020-07-09", "2020-07-21", "2020-07-28", "2020-08-25"},
             Vector{"2020-09-24", "2020-10-10", "2020-10-21", "2020-10-28", "2020-11-25"},
         }) {
        CAPTURE(v.received);
        for (auto const& [n, expected] : {std::pair{7, v.seven}, {15, v.fifteen}, {20, v.twenty}, {40, v.forty}}) {
            auto const found = workdays.after(day(v.received), n);
            CHECK(iso(found.day) == expected);
            CHECK_FALSE(found.provisional);
        }
    }
}

TEST_CASE("working days of each month of 2026") {
    auto const workdays = loaded();
    int const expected[] = {21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23};
    for (unsigned month = 1; month <= 12; ++month) {
        CAPTURE(month);
        auto const last_before = make_date(2026, month, 1) - Days{1};
        auto const last = month == 12 ? make_date(2026, 12, 31) : make_date(2026, month + 1, 1) - Days{1};
        CHECK(workdays.between(last_before, last) == expected[month - 1]);
    }
}

TEST_CASE("nine working days are paused while a letter is away from 9 to 20 March 2026") {
    auto const workdays = loaded();
    CHECK(workdays.between(day("2026-03-09"), day("2026-03-20")) == 9);
    CHECK(iso(workdays.after(day("2026-03-02"), 20).day) == "2026-03-30");
    CHECK(iso(workdays.after(day("2026-03-02"), 29).day) == "2026-04-13");
    CHECK(iso(workdays.after(day("2026-03-02"), 49).day) == "2026-05-13");
}

TEST_CASE("make-up days count, days off do not, whatever the weekday") {
    auto const workdays = loaded();
    CHECK(workdays.is_workday(day("2026-10-10")));        // a Saturday
    CHECK(workdays.is_workday(day("2026-02-14")));        // a Saturday
    CHECK_FALSE(workdays.is_workday(day("2026-10-05")));  // a Monday
    CHECK_FALSE(workdays.is_workday(day("2026-10-11")));
    CHECK(workdays.is_workday(day("2026-10-12")));
    CHECK_FALSE(workdays.is_workday(day("2020-02-01")));  // the notice's make-up day, made a day off by the epidemic
}

TEST_CASE("backwards, and nowhere") {
    auto const workdays = loaded();
    CHECK(iso(workdays.after(day("2026-10-12"), -1).day) == "2026-10-10");
    CHECK(iso(workdays.after(day("2026-10-10"), -3).day) == "2026-09-30");
    CHECK(iso(workdays.after(day("2026-10-05"), -1).day) == "2026-09-30");  // begins on a day off
    CHECK(iso(workdays.after(day("2026-10-04"), 0).day) == "2026-10-04");
    CHECK(workdays.between(day("2026-10-12"), day("2026-10-09")) == -2);
}

TEST_CASE("an answer that reaches a year without a notice is provisional") {
    auto const workdays = loaded();
    REQUIRE(workdays.knows(2026));
    REQUIRE_FALSE(workdays.knows(2027));
    CHECK_FALSE(workdays.after(day("2026-12-30"), 1).provisional);
    CHECK(workdays.after(day("2026-12-31"), 1).provisional);
    CHECK(workdays.after(day("2026-12-24"), 20).provisional);
    CHECK(iso(workdays.after(day("2026-12-31"), 1).day) == "2027-01-01");  // weekends are all it knows
    CHECK(workdays.after(day("2027-01-04"), -1).provisional);
    CHECK_FALSE(workdays.after(day("2027-01-01"), -1).provisional);
    CHECK(workdays.after(day("2018-01-02"), -1).provisional);
    CHECK(Workdays{}.after(day("2026-03-02"), 20).provisional);
    CHECK(iso(Workdays{}.after(day("2026-03-02"), 20).day) == "2026-03-30");
}

TEST_CASE("days of late December do not make their year known") {
    Workdays const workdays{{{day("2018-12-31"), Holiday::Kind::day_off, "元旦"},
                             {day("2019-01-01"), Holiday::Kind::day_off, "元旦"},
                             {day("2019-10-01"), Holiday::Kind::day_off, "国庆节"}}};
    CHECK(workdays.knows(2019));
    CHECK_FALSE(workdays.knows(2018));
    CHECK_FALSE(workdays.is_workday(day("2018-12-31")));
}

TEST_CASE("calendar days: a last day that is a day off moves to the end of the rest") {
    auto const workdays = loaded();
    CHECK(iso(workdays.last_day(day("2026-03-02"), 30).day) == "2026-04-01");
    CHECK(iso(workdays.last_day(day("2026-09-02"), 30).day) == "2026-10-08");  // 2 October
    CHECK(iso(workdays.last_day(day("2026-09-10"), 30).day) == "2026-10-10");  // a make-up Saturday
    CHECK(iso(workdays.last_day(day("2026-09-24"), 30).day) == "2026-10-26");  // an ordinary Saturday
    CHECK(workdays.last_day(day("2026-12-20"), 30).provisional);
    CHECK_FALSE(workdays.last_day(day("2026-12-01"), 30).provisional);
}

TEST_CASE("every day is explained") {
    auto const days = loaded().explain(day("2026-09-24"), 3);
    std::vector<std::string> lines;
    for (auto const& one : days)
        lines.push_back(iso(one.day) + (one.counted ? " " + std::to_string(one.number) : "") + " " + one.reason);
    CHECK(lines == std::vector<std::string>{"2026-09-25 中秋放假", "2026-09-26 中秋放假", "2026-09-27 中秋放假",
                                            "2026-09-28 1 工作日", "2026-09-29 2 工作日", "2026-09-30 3 工作日"});
    auto const over_a_makeup_day = loaded().explain(day("2026-10-09"), 2);
    REQUIRE(over_a_makeup_day.size() == 3);
    CHECK(over_a_makeup_day[0].reason == "调休上班");
    CHECK(over_a_makeup_day[0].number == 1);
    CHECK(over_a_makeup_day[1].reason == "周末");
    CHECK(loaded().explain(day("2026-10-12"), -1).back().number == -1);
}

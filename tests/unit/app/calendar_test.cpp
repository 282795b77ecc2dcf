#include <doctest/doctest.h>

#include <iostream>
#include <sstream>

#include "commands.hpp"

using namespace mingtang::app;

namespace {

struct Said {
    int code;
    std::string out, err;
};

Said calendar(std::string day, std::string step, bool explain = false) {
    std::ostringstream out, err;
    auto* const before_out = std::cout.rdbuf(out.rdbuf());
    auto* const before_err = std::cerr.rdbuf(err.rdbuf());
    CalendarOptions options;
    options.day = std::move(day);
    options.step = std::move(step);
    options.explain = explain;
    options.holidays = PROJECT_DIR "/data/holidays.csv";
    auto const code = calendar_command(options);
    std::cout.rdbuf(before_out);
    std::cerr.rdbuf(before_err);
    return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("the day, and nothing else") {
    CHECK(calendar("2026-09-24", "+20").out == "2026-10-29\n");
    CHECK(calendar("2026-09-24", "20").out == "2026-10-29\n");
    CHECK(calendar("2026-09-24", "-5").out == "2026-09-18\n");
    CHECK(calendar("2026-09-02", "+30d").out == "2026-10-08\n");
    CHECK(calendar("2026-09-24", "+20").code == 0);
}

TEST_CASE("a year without a notice: the second line says so") {
    auto const said = calendar("2026-12-24", "+20").out;
    CHECK(said == "2027-01-21\n预计：2027 年的放假通知还没有录入，只按周末计算，通知公布后可能变动。\n");
}

TEST_CASE("explained day by day") {
    CHECK(calendar("2026-10-09", "+2", true).out ==
          "2026-10-12\n"
          "2026-10-10 星期六 第 1 个工作日 调休上班\n"
          "2026-10-11 星期日 不计 周末\n"
          "2026-10-12 星期一 第 2 个工作日 工作日\n");
}

TEST_CASE("what is not understood is said in a sentence") {
    for (auto const& [day, step] : {std::pair{"2026-02-30", "+20"},
                                    {"24.9.2026", "+20"},
                                    {"9999-01-01", "+20"},
                                    {"2026-09-24", "+20x"},
                                    {"2026-09-24", "+-5"},
                                    {"2026-09-24", ""},
                                    {"2026-09-24", "+"},
                                    {"2026-09-24", "-30d"},
                                    {"2026-09-24", "+10001"}}) {
        CAPTURE(day);
        CAPTURE(step);
        auto const said = calendar(day, step);
        CHECK(said.code == 2);
        CHECK(said.out.empty());
        CHECK(said.err.ends_with("。\n"));
    }
    CalendarOptions options{"2026-09-24", "+1", false, "/nowhere/holidays.csv", ""};
    std::ostringstream err;
    auto* const before = std::cerr.rdbuf(err.rdbuf());
    CHECK(calendar_command(options) == 2);
    std::cerr.rdbuf(before);
    CHECK(err.str().find("/nowhere/holidays.csv") != std::string::npos);
}

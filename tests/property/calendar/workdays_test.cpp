// Working days for all days and counts, and for notices nobody ever issued.
#include "calendar/workdays.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdlib>

using namespace mingtang;
using namespace mingtang::calendar;

namespace {

// Days within and far outside the years of the notices.
Date any_day() {
    return make_date(2020, 1, 1) + Days{*rc::gen::inRange(-4000, 8000)};
}

Workdays any_workdays() {
    std::vector<Holiday> holidays;
    for (auto const offset : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1500)))
        holidays.push_back({make_date(2020, 1, 1) + Days{offset},
                            *rc::gen::element(Holiday::Kind::day_off, Holiday::Kind::makeup_day), "节"});
    return Workdays{holidays};
}

// The slow way that needs no tables: one day after the other.
Date walk(Workdays const& workdays, Date day, int n) {
    auto const step = Days{n < 0 ? -1 : 1};
    for (int left = std::abs(n); left > 0;) {
        day += step;
        if (workdays.is_workday(day)) --left;
    }
    return day;
}

}  // namespace

TEST_CASE("the tables agree with walking day by day, forwards and backwards") {
    CHECK(rc::check([] {
        auto const workdays = any_workdays();
        auto const day = any_day();
        auto const n = *rc::gen::inRange(-300, 300);
        RC_ASSERT(workdays.after(day, n).day == walk(workdays, day, n));
    }));
}

TEST_CASE("after adding n working days there are n working days between") {
    CHECK(rc::check([] {
        auto const workdays = any_workdays();
        auto const day = any_day();
        auto const n = *rc::gen::inRange(0, 2000);
        RC_ASSERT(workdays.between(day, workdays.after(day, n).day) == n);
    }));
}

TEST_CASE("a later start never gives an earlier day, one more working day always a later one") {
    CHECK(rc::check([] {
        auto const workdays = any_workdays();
        auto const day = any_day();
        auto const n = *rc::gen::inRange(-500, 500);
        RC_ASSERT(workdays.after(day, n).day <= workdays.after(day + Days{*rc::gen::inRange(0, 30)}, n).day || n == 0);
        if (n != 0 && n != -1) RC_ASSERT(workdays.after(day, n).day < workdays.after(day, n + 1).day);
    }));
}

TEST_CASE("what is answered is a working day, and the explanation counts to it") {
    CHECK(rc::check([] {
        auto const workdays = any_workdays();
        auto const day = any_day();
        auto const n = *rc::gen::suchThat(rc::gen::inRange(-60, 60), [](int i) { return i != 0; });
        auto const answer = workdays.after(day, n).day;
        RC_ASSERT(workdays.is_workday(answer));
        auto const days = workdays.explain(day, n);
        RC_ASSERT(days.back().day == answer);
        RC_ASSERT(days.back().number == n);
    }));
}

TEST_CASE("a period of calendar days never ends on a day off, and never before its days are over") {
    CHECK(rc::check([] {
        auto const workdays = any_workdays();
        auto const day = any_day();
        auto const n = *rc::gen::inRange(1, 400);
        auto const last = workdays.last_day(day, n).day;
        RC_ASSERT(workdays.is_workday(last));
        RC_ASSERT(last >= day + Days{n});
        RC_ASSERT(workdays.between(day + Days{n} - Days{1}, last) == 1);
    }));
}

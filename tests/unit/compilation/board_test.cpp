#include "compilation/board.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::compilation;
using State = BoardLine::State;

namespace {

Date day(char const* text) {
    return *parse_date(text);
}

// 2020: the first of October is announced, so the year is known; a make-up Sunday on 27 September.
calendar::Workdays const year2020{{{make_date(2020, 10, 1), calendar::Holiday::Kind::day_off, "国庆节"},
                                   {make_date(2020, 9, 27), calendar::Holiday::Kind::makeup_day, "国庆节"}}};

Obligation due(char const* on, int fields = 1, int done = 0, std::optional<Date> last = {}) {
    Obligation of;
    of.due_on = day(on);
    of.fields = fields;
    of.done = done;
    of.last_done = last;
    return of;
}

}  // namespace

TEST_CASE("before the day a unit has working days left, after it it is late by working days") {
    auto const open = judge(due("2020-08-31"), day("2020-08-27"), year2020);  // Thursday
    CHECK(open.state == State::open);
    CHECK(open.workdays == 2);
    CHECK(in_words(open) == "还有 2 个工作日");
    CHECK(in_words(judge(due("2020-08-31"), day("2020-08-31"), year2020)) == "今天到期");
    auto const late = judge(due("2020-09-24"), day("2020-09-28"), year2020);
    CHECK(late.state == State::late);
    CHECK(late.workdays == 3);  // Friday, the make-up Sunday, Monday
    CHECK(in_words(late) == "逾期 3 个工作日");
}

TEST_CASE("a unit is finished when its last catalog is, and stays late by as much as it was") {
    CHECK(judge(due("2020-09-30", 2, 1, day("2020-09-01")), day("2020-09-10"), year2020).state == State::open);
    auto const finished = judge(due("2020-09-30", 2, 2, day("2020-09-30")), day("2026-11-20"), year2020);
    CHECK(finished.state == State::finished);
    CHECK_FALSE(finished.provisional);
    CHECK(in_words(finished) == "按期完成");
    auto const after = judge(due("2020-08-15", 1, 1, day("2020-08-18")), day("2026-11-20"), year2020);
    CHECK(after.state == State::finished_late);
    CHECK(after.workdays == 2);
    CHECK(in_words(after) == "已完成，逾期 2 个工作日");
}

TEST_CASE("a year without a notice makes the count provisional; nothing to compile is nothing due") {
    auto const late = judge(due("2030-05-06"), day("2030-05-08"), year2020);
    CHECK(late.provisional);
    CHECK(in_words(late) == "逾期 2 个工作日（预计）");
    CHECK(judge(due("2020-08-15", 0), day("2020-12-31"), year2020).state == State::nothing_due);
    auto const sum = totals({late, judge(due("2020-08-15", 0), day("2020-12-31"), year2020),
                             judge(due("2020-09-30", 1, 1, day("2020-09-29")), day("2020-12-31"), year2020)});
    CHECK(sum.late == 1);
    CHECK(sum.finished == 1);
    CHECK(sum.open == 0);
}

// The sentence that a clerk sees beside a phrase is itself a phrase: read again it is the same rule.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "catalog/time_limit/rule.hpp"

using namespace mingtang::catalog;

namespace {

using T = Trigger;

Span any_span() {
    return {*rc::gen::element(Span::Unit::workdays, Span::Unit::days, Span::Unit::weeks, Span::Unit::months,
                              Span::Unit::hours),
            *rc::gen::inRange(1, 400)};
}

struct Event {
    Trigger trigger;
    char const* words;
};

TimeRule from_information() {
    TimeRule rule;
    static std::vector<std::vector<T>> const choices{{T::formed},
                                                     {T::changed},
                                                     {T::made},
                                                     {T::obtained},
                                                     {T::formed, T::changed},
                                                     {T::made, T::obtained},
                                                     {T::obtained, T::formed, T::changed}};
    rule.triggers = *rc::gen::elementOf(choices);
    rule.offset = any_span();
    return rule;
}

TimeRule from_event() {
    auto const event = *rc::gen::element(Event{T::received_doc, "收到征地批准文件"},
                                         Event{T::request_received, "收到申请"}, Event{T::request_received, "受理"},
                                         Event{T::approved, "区人大常委会批准"}, Event{T::replied, "财政部门批复"},
                                         Event{T::decided, "作出行政处罚决定"}, Event{T::decided, "文件印发"},
                                         Event{T::signed_, "合同签订"}, Event{T::result_set, "中标、成交供应商确定"},
                                         Event{T::survey_end, "执法检查结束"}, Event{T::event_start, "突发事件发生"});
    TimeRule rule;
    rule.triggers = {event.trigger};
    rule.event = event.words;
    rule.offset = any_span();
    return rule;
}

TimeRule before_event() {
    TimeRule rule;
    rule.triggers = {T::before_event};
    rule.event = *rc::gen::element<std::string>("听证会召开", "投标截止日", "村民委员会选举", "开学");
    if (*rc::gen::arbitrary<bool>()) {
        rule.offset = any_span();
        rule.direction = TimeRule::Direction::before;
        if (*rc::gen::arbitrary<bool>()) rule.event.clear();
    }
    return rule;
}

std::string two(int n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

std::string day_of_year() {
    return two(*rc::gen::inRange(1, 13)) + "-" + two(*rc::gen::inRange(1, 29));
}

TimeRule by_calendar() {
    using U = Recurrence::Unit;
    TimeRule rule;
    rule.triggers = {T::calendar};
    auto& recur = rule.recur.emplace();
    recur.unit = *rc::gen::element(U::day, U::week, U::month, U::quarter, U::half_year, U::year);
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            break;
        case 1:  // 每3个月 and 每6个月 are quarters and half-years
            recur.every = *rc::gen::inRange(2, 12);
            if (recur.unit == U::half_year) recur.unit = U::year;
            if (recur.unit == U::week && recur.every == 1) recur.every = 2;
            break;
        case 2:
            if (recur.unit == U::day) recur.unit = U::week;
            rule.offset = any_span();
            break;
        default:
            if (recur.unit == U::day) break;
            if (recur.unit == U::week) {
                recur.anchors = {std::to_string(*rc::gen::inRange(1, 8))};
            } else if (recur.unit == U::month) {
                recur.anchors = {std::to_string(*rc::gen::inRange(1, 32))};
                if (*rc::gen::arbitrary<bool>()) recur.anchors.push_back(std::to_string(*rc::gen::inRange(1, 32)));
            } else if (recur.unit == U::quarter) {
                int const first = *rc::gen::inRange(1, 4), day = *rc::gen::inRange(1, 29);
                for (int month = first; month <= 12; month += 3) recur.anchors.push_back(two(month) + "-" + two(day));
            } else {
                recur.anchors = {day_of_year()};
                if (*rc::gen::arbitrary<bool>()) recur.anchors.push_back(day_of_year());
            }
    }
    return rule;
}

TimeRule plain(Trigger trigger) {
    TimeRule rule;
    rule.triggers = {trigger};
    return rule;
}

Display any_display() {
    switch (*rc::gen::inRange(0, 3)) {
        case 0:
            return {Display::Kind::lasting, {}};
        case 1:
            return {Display::Kind::until_next, {}};
        default:
            return {Display::Kind::at_least, any_span()};
    }
}

TimeRule any_rule() {
    TimeRule rule;
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            rule = from_information();
            break;
        case 1:
            rule = from_event();
            break;
        case 2:
            rule = before_event();
            break;
        case 3:
            rule = by_calendar();
            break;
        case 4:
            rule = plain(T::ongoing);
            break;
        default:
            rule = plain(T::none);
    }
    if (*rc::gen::arbitrary<bool>() || rule.triggers.front() == T::none) rule.display = any_display();
    if (*rc::gen::arbitrary<bool>()) rule.consult = any_span();
    rule.subset = *rc::gen::element<std::string>("", "", "处罚决定", "除处罚决定外其他内容", "《听证通知书》",
                                                 "企业或单位欠税的");
    return rule;
}

}  // namespace

TEST_CASE("a rule said in Chinese and read again is the same rule") {
    CHECK(rc::check([] {
        auto const rule = any_rule();
        auto const said = time_rule_chinese(rule);
        RC_LOG() << said << '\n';
        auto const read = parse_time_limit(said);
        RC_LOG() << time_rules_json({rule}) << '\n' << time_rules_json(read) << '\n';
        RC_ASSERT(read.size() == 1u);
        RC_ASSERT(read.front() == rule);
    }));
}

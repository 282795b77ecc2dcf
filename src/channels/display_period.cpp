#include "channels/display_period.hpp"

#include <algorithm>

#include "statutes/statutes.hpp"

namespace mingtang::channels {
namespace {

using catalog::Span;

// Longer, roughly, to compare what is said in different units; what is counted in the end is the winner's own unit.
int rough_days(Span const& span) {
    switch (span.unit) {
        case Span::Unit::workdays:
            return span.n * 7 / 5;
        case Span::Unit::days:
            return span.n;
        case Span::Unit::weeks:
            return span.n * 7;
        case Span::Unit::months:
            return span.n * 30;
        case Span::Unit::hours:
            return (span.n + 23) / 24;
    }
    return span.n;
}

int days_of(Span const& span, Date from) {
    if (span.unit == Span::Unit::months) return int((statutes::months_after(from, span.n) - from).count());
    return rough_days(span);
}

std::string unit_words(Span::Unit unit) {
    switch (unit) {
        case Span::Unit::workdays:
            return "个工作日";
        case Span::Unit::days:
            return "日";
        case Span::Unit::weeks:
            return "周";
        case Span::Unit::months:
            return "个月";
        case Span::Unit::hours:
            return "小时";
    }
    return "";
}

}  // namespace

DisplayPeriod display_period(std::vector<catalog::TimeRule> const& rules) {
    DisplayPeriod found;
    for (auto const& rule : rules) {
        if (rule.unknown || !rule.display) continue;
        DisplayPeriod one;
        if (rule.display->kind == catalog::Display::Kind::at_least) one.least = rule.display->least;
        one.lasting = rule.display->kind == catalog::Display::Kind::lasting;
        found = stricter(found, one);
    }
    return found;
}

DisplayPeriod stricter(DisplayPeriod const& one, DisplayPeriod const& other) {
    DisplayPeriod both;
    both.lasting = one.lasting || other.lasting;
    both.least = one.least;
    if (other.least && (!one.least || rough_days(*other.least) > rough_days(*one.least))) both.least = other.least;
    return both;
}

std::string in_words(DisplayPeriod const& period) {
    if (period.lasting) return "长期张贴";
    if (!period.least) return "";
    return "不少于" + std::to_string(period.least->n) + unit_words(period.least->unit);
}

std::optional<calendar::Deadline> least_until(DisplayPeriod const& period, Date from,
                                              calendar::Workdays const& workdays) {
    if (!period.least) return std::nullopt;
    if (period.least->unit == Span::Unit::workdays) return workdays.after(from, period.least->n);
    return workdays.last_day(from, days_of(*period.least, from));
}

std::vector<CountedDay> explained(DisplayPeriod const& period, Date from, calendar::Workdays const& workdays) {
    std::vector<CountedDay> lines;
    auto const last = least_until(period, from, workdays);
    if (!last) return lines;
    bool const by_workdays = period.least->unit == Span::Unit::workdays;
    auto const wanted = by_workdays ? period.least->n : days_of(*period.least, from);
    int counted = 0;
    for (auto day = from + Days{1}; day <= last->day; day += Days{1}) {
        CountedDay line{day, 0, workdays.reason(day)};
        if ((!by_workdays || workdays.is_workday(day)) && counted < wanted) line.number = ++counted;
        // 民法典 203: the last day may not be one on which nobody works.
        if (!by_workdays && line.number == 0) line.why += "，期限顺延";
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace mingtang::channels

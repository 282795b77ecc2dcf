// A printed time limit (公开时限) understood: a list of rules, as modelled from published catalogs (rulebook §5.5).
// 日 is a calendar day and 工作日 is a working day; neither ever stands for the other (rulebook §10.4).
// Not here: which day a limit falls on (calendar), and whether the law asks for another one (special_law.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::catalog {

// What starts the clock. The order is that of the model; codes are the enumerators in capitals.
enum class Trigger {
    formed,
    changed,
    made,
    obtained,
    received_doc,
    request_received,
    approved,
    replied,
    decided,
    signed_,
    result_set,
    survey_end,
    event_start,
    before_event,
    calendar,
    ongoing,
    none
};

struct Span {
    enum class Unit { workdays, days, weeks, months, hours } unit = Unit::workdays;
    int n = 0;
    friend bool operator==(Span const&, Span const&) = default;
};

struct Recurrence {
    enum class Unit { day, week, month, quarter, half_year, year } unit = Unit::year;
    int every = 1;
    // "03-31"; or "20", a day of the month; or "5", a day of the week where the unit is the week. Empty: no fixed day.
    std::vector<std::string> anchors;
    friend bool operator==(Recurrence const&, Recurrence const&) = default;
};

struct Display {
    enum class Kind { at_least, lasting, until_next } kind = Kind::at_least;
    Span least;
    friend bool operator==(Display const&, Display const&) = default;
};

struct TimeRule {
    std::vector<Trigger> triggers;
    std::optional<Span> offset;  // with `recur`: counted from the end of each period (每季度结束后15日内)
    enum class Direction { after, before } direction = Direction::after;
    std::optional<Recurrence> recur;
    std::optional<Display> display;
    std::optional<Span> consult;  // how long opinions must be taken, at least
    std::string subset;           // the words that narrow the clause
    std::string event;  // what starts the clock, in the printed words; empty where it is the information itself
    enum class Confidence { high, low } confidence = Confidence::high;
    std::optional<std::string> unknown;  // this clause was not understood, and nothing else here counts
    friend bool operator==(TimeRule const&, TimeRule const&) = default;
};

// Never guesses a number or a unit: what is not understood comes back as `unknown`, in its place in the list.
std::vector<TimeRule> parse_time_limit(std::string_view phrase);

// One line of JSON, the form that `mingtang time-limit` prints.
std::string time_rules_json(std::vector<TimeRule> const& rules);

// For people: what the machine understood, e.g. 信息形成或变更之日起20个工作日内. Parsed again it gives the same rule.
std::string time_rule_chinese(TimeRule const& rule);
std::string time_rules_chinese(std::vector<TimeRule> const& rules);

}  // namespace mingtang::catalog

// Working days with make-up days (调休). Source: the State Council's yearly notices, in data/holidays.csv.
// 民法典 201: the first day is not counted. A year without a loaded notice makes the answer provisional (预计).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/refusal.hpp"

namespace mingtang::calendar {

struct Holiday {
    Date day;
    enum class Kind { day_off, makeup_day } kind;
    std::string name;  // 春节
};

struct Deadline {
    Date day;
    bool provisional = false;  // reaches a year whose notice is not loaded
};

// One line of the explanation: why this day was counted or skipped.
struct ExplainedDay {
    Date day;
    bool counted;
    int number;          // the n-th working day, when counted
    std::string reason;  // 工作日, 周末, 国庆节放假, 调休上班
};

class Workdays {
  public:
    Workdays() = default;  // knows weekends only: everything is provisional
    explicit Workdays(std::vector<Holiday> const& holidays);

    bool is_workday(Date day) const;
    // Its notice is loaded: 1 October is listed. (Days at the end of a December may come with the next year's notice.)
    bool knows(int year) const;
    // The n-th working day strictly after `day` (n > 0), or before it (n < 0); n = 0 gives `day` itself. O(1).
    Deadline after(Date day, int n) const;
    // Working days in (from, to]; negative when `to` is earlier.
    int between(Date from, Date to) const;
    std::vector<ExplainedDay> explain(Date day, int n) const;

    // The last day of a period of n calendar days. 民法典 203:
    // 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。 Sundays and Saturdays are such days too
    // (民法通则 154 said so), make-up days are not.
    Deadline last_day(Date day, int n) const;
    // 工作日, 周末, 国庆节放假, 调休上班
    std::string reason(Date day) const;

  private:
    bool knows_all(Date from, Date to) const;
    std::int64_t position(Date day) const;
    Date nth(std::int64_t position) const;
    std::int64_t total() const { return std::int64_t(nth_.size()); }

    std::map<Date, Holiday> special_;
    std::vector<int> years_;  // sorted: notices loaded
    // The tables reach from first_ up to and including last_; outside them there are only weeks, and arithmetic.
    Date first_{}, last_ = first_ - Days{1};
    std::vector<std::int32_t> count_;  // working days from first_ up to and including first_ + i
    std::vector<std::int32_t> nth_;    // days from first_ to the (i+1)-th working day
};

// "date,kind,name" with a header, kind holiday|workday, as data/holidays.csv.
Result<std::vector<Holiday>> parse_holidays(std::string_view csv);

}  // namespace mingtang::calendar

// Working days with make-up days (调休). Source: the State Council's yearly notices, in data/holidays.csv.
// 民法典 201: the first day is not counted. A year without a loaded notice makes the answer provisional (预计).
#pragma once

#include <cstdint>
#include <map>
#include <string>
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
    bool knows(int year) const;
    // The n-th working day strictly after `day` (n > 0), or before it (n < 0); n = 0 gives `day` itself. O(1).
    Deadline after(Date day, int n) const;
    // Working days in (from, to].
    int between(Date from, Date to) const;
    std::vector<ExplainedDay> explain(Date day, int n) const;

  private:
    std::map<Date, Holiday> special_;
    std::vector<int> years_;                 // sorted: notices loaded
    Date first_{}, last_{};                  // range of the tables below
    std::vector<std::int32_t> count_;        // working days up to and including first_ + i
    std::vector<std::int32_t> nth_;          // offset of the n-th working day since first_
};

// "date,kind,name" with a header, kind holiday|workday, as data/holidays.csv.
Result<std::vector<Holiday>> parse_holidays(std::string_view csv);

}  // namespace mingtang::calendar

// Legal numbers as data: how long, in which unit, by which article, valid from when to when (data/statutes.csv).
// “日” is not uniform across laws, so the unit is a property of the article, never of the word (rulebook §1.4).
// Not here: what counts as the first day, pauses and extensions; those are the rules of the duty that asks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "calendar/workdays.hpp"

namespace mingtang::statutes {

// Hours are hours of the clock, through nights and holidays: they end at a moment, the others with a day.
enum class Unit { workdays, calendar_days, months, hours };

struct Limit {
    std::string name;    // "foi.reply"
    std::string matter;  // 答复政府信息公开申请
    int amount = 0;
    Unit unit = Unit::workdays;
    std::string article;  // 条例 33
    std::string source;   // 中华人民共和国政府信息公开条例（国务院令第711号）
    Date valid_from;
    std::optional<Date> valid_to;  // the last day it holds; nothing: it still does
};

class Statutes {
  public:
    Statutes() = default;
    explicit Statutes(std::vector<Limit> limits);

    // The number that held on that day. A name that never held then is a refusal: nobody guesses a legal number.
    Result<Limit> limit(std::string_view name, Date on) const;
    std::vector<Limit> all() const;

  private:
    std::multimap<std::string, Limit, std::less<>> limits_;
};

// 20个工作日, 30日, 6个月: how a sentence says it.
std::string in_words(int amount, Unit unit);

// 民法典 202: 按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。
// Back in time with fewer than none.
Date months_after(Date from, int months);

// The last day of the period that began with `from` (which is not counted, 民法典 201).
// Hours are not asked here: they are moment()'s.
calendar::Deadline deadline(Limit const& limit, Date from, calendar::Workdays const& workdays);
// When a period of hours is over that began at `from`. Other units are not asked here.
Instant moment(Limit const& limit, Instant from);

Result<Statutes> parse_statutes(std::string_view csv);
// data/statutes.csv as compiled into the program.
Statutes const& built_in();

}  // namespace mingtang::statutes

// By when a question is answered, and when its silence is an alarm. The numbers are statutes'. Pure.
#pragma once

#include <string>

#include "calendar/workdays.hpp"
#include "questions/types.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::questions {

// Working days after the day it was asked; those on which the asker was asked for more do not count.
Date due_on(Date asked_on, int paused, statutes::Statutes const& statutes, calendar::Workdays const& workdays);
// 互动回应差 (单项否决): a valid message that nobody answered for longer than the limit.
bool is_alarming(Question const& question, Date today, statutes::Statutes const& statutes,
                 calendar::Workdays const& workdays);
bool is_late(Question const& question, Date today);
// 应于 2026年11月27日前答复（提问之日起 5 个工作日，检查指标…）; 等待提问人补充，时限暂停.
std::string due_in_words(Question const& question, Date today, statutes::Statutes const& statutes);

}  // namespace mingtang::questions

#include "questions/due.hpp"

#include "questions/workflow.hpp"

namespace mingtang::questions {

Date due_on(Date asked_on, int paused, statutes::Statutes const& statutes, calendar::Workdays const& workdays) {
    auto const limit = statutes.limit("question.answer", asked_on);
    // A question from before the rule is due as those after it.
    constexpr int usual = 5;
    return workdays.after(asked_on, (limit ? limit->amount : usual) + paused).day;
}

bool is_alarming(Question const& question, Date today, statutes::Statutes const& statutes,
                 calendar::Workdays const& workdays) {
    if (!is_open(question.state)) return false;
    auto const limit = statutes.limit("question.alarm", today);
    return limit && statutes::deadline(*limit, question.counted_from, workdays).day < today;
}

bool is_late(Question const& question, Date today) {
    if (question.state == State::dismissed || question.state == State::asking) return false;
    return (question.answered_at ? local_date(*question.answered_at) : today) > question.due_on;
}

std::string due_in_words(Question const& question, Date today, statutes::Statutes const& statutes) {
    if (question.state == State::asking) return "等待提问人补充，时限暂停";
    auto const limit = statutes.limit("question.answer", question.counted_from);
    auto words = "应于" + mingtang::chinese(question.due_on) + "前答复";
    bool const again = question.counted_from != local_date(question.asked_at);
    if (limit)
        words += (again ? "（重新办理次日起 " : "（提问次日起 ") + std::to_string(limit->amount) + " 个工作日，" +
                 limit->article + "）";
    if (question.paused > 0) words += "，其中等待补充 " + std::to_string(question.paused) + " 个工作日不计";
    if (question.answered_at) return words + (is_late(question, today) ? "，超期答复" : "，按期答复");
    return words + (is_late(question, today) ? "，已超期" : "");
}

}  // namespace mingtang::questions

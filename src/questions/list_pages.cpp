// The queue: what waits for an answer, the most urgent first; what was silent for too long is said above everything.
#include "questions/due.hpp"
#include "questions/folder.hpp"
#include "questions/handlers.hpp"
#include "questions/pages.hpp"
#include "questions/store.hpp"
#include "questions/views.hpp"
#include "questions/workbench.hpp"

namespace mingtang::questions {
namespace {

using storage::Transaction;

constexpr int page_size = 30;
constexpr std::string_view late = "late";  // a filter beside the states

Date alarming_before(Date today, calendar::Workdays const& workdays) {
    // The day before which a question that is still open has been silent for too long: found, not guessed.
    auto const limit = statutes::built_in().limit("question.alarm", today);
    if (!limit) return Date{};
    Date day = today - Days{120};
    while (day < today && statutes::deadline(*limit, day, workdays).day < today) day += Days{1};
    return day;
}

}  // namespace

web::Response questions(desk::Visit& visit) {
    auto const& desk = visit.desk;
    auto const asked = visit.request.parameter("state");
    QuestionFilter filter;
    filter.state = parse_state(asked);
    filter.page_size = page_size;
    if (asked == late) filter.due_before = desk.today();
    QuestionsPage page;
    page.frame = frame_for(visit, "公众咨询");
    page.frame.subtitle = "提问次日起 5 个工作日内答复；超过三个月没有答复的，检查时单项否决。";
    if (auto const limit = statutes::built_in().limit("question.answer", desk.today()))
        page.frame.subtitle = "提问次日起 " + statutes::in_words(limit->amount, limit->unit) +
                              "内答复；超过三个月没有答复的，检查时单项否决。";
    desk.database.read([&](Transaction& tx) {
        auto const& path = desk.actor.jurisdiction_path;
        if (!is_office(desk.actor) && !is_house(tx, desk.actor)) filter.unit = desk.actor.unit;
        auto const total = count_questions_under(tx, path, filter);
        page.pages = web::Pages::of(visit.request.parameter("page"), total, page_size);
        filter.page = page.pages.now;
        for (auto const& one : questions_under(tx, path, filter)) page.lines.push_back(line_of(tx, one, desk.today()));
        page.told = total == 0 ? "" : "共 " + std::to_string(total) + " 条。";
        for (auto const& [unit, count] :
             silent_since(tx, path, filter.unit, alarming_before(desk.today(), desk.workdays)))
            page.alarms.push_back((unit.empty() ? "未分办" : unit) + " " + std::to_string(count) + " 条");
        auto other = filter;
        auto const add = [&](std::string words, std::string code, bool always) {
            auto const count = count_questions_under(tx, path, other);
            bool const here = code == asked || (code.empty() && !filter.state && !filter.due_before);
            if (count > 0 || here || always)
                page.filters.push_back(
                    {std::move(words), web::own_url(home, {{"state", code}}), here, std::to_string(count)});
        };
        other.state.reset();
        other.due_before.reset();
        add("全部", "", true);
        other.due_before = desk.today();
        add("已超期", std::string{late}, false);
        other.due_before.reset();
        for (auto const state : all_states) {
            other.state = state;
            add(std::string{chinese(state)}, std::string{code(state)}, false);
        }
    });
    page.pages.path = home;
    page.pages.query = {{"state", filter.due_before ? std::string{late}
                                  : filter.state    ? std::string{code(*filter.state)}
                                                    : ""}};
    return web::html(views::questions(page));
}

}  // namespace mingtang::questions

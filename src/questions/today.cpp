// Questions on the landing page: to confirm and assign, to answer, to pass; for the disclosure office also how many are
// late with the units. The scope is that of the list; the page behind each line asks the rights again.
#include "questions/today.hpp"

#include <algorithm>
#include <array>

#include "questions/due.hpp"
#include "questions/folder.hpp"
#include "questions/store.hpp"
#include "questions/wording.hpp"
#include "questions/workbench.hpp"

namespace mingtang::questions {
namespace {

using storage::Transaction;
using Place = desk::TodayLine::Place;

constexpr int most_read = 60;  // of one state
constexpr std::size_t most_shown = 20;

// Whose turn it is in each state. While the asker is asked for more, it is the asker's.
struct Turn {
    State state;
    By by;
    std::string_view words;
};
constexpr auto turns = std::to_array<Turn>({
    {State::held, By::office, wording::today_confirm},
    {State::waiting, By::office, wording::today_assign},
    {State::assigned, By::clerk, wording::today_answer},
    {State::drafted, By::reviewer, wording::today_review},
});

bool takes_part(identity::Actor const& actor, By by) {
    identity::Target const target{actor.jurisdiction_path, {}};
    switch (by) {
        case By::office:
            return is_office(actor);
        case By::clerk:
            return identity::may(actor, identity::Act::edit_publication, target);
        case By::reviewer:
            return identity::may(actor, identity::Act::review_publication, target);
        default:
            return false;
    }
}

// What lies with a unit is that unit's to answer, though the office might: its own alone stand on the office's page.
QuestionFilter filter_for(Transaction& tx, identity::Actor const& actor, Turn const& turn) {
    QuestionFilter filter;
    filter.state = turn.state;
    filter.page_size = most_read;
    bool const all = is_office(actor) ? turn.by != By::clerk : is_house(tx, actor);
    if (!all) filter.unit = actor.unit;
    return filter;
}

desk::TodayLine today_line(Transaction& tx, Question const& one, std::string_view next, Date today) {
    auto shown = line_of(tx, one, today);
    if (!shown.due.empty()) shown.facts += "，" + shown.due;
    desk::TodayLine line{Place::questions, shown.subject, shown.state, std::string{shown.tone}, shown.facts};
    if (one.state == State::assigned && !one.because.empty()) line.state = wording::today_returned;
    if (is_late(one, today)) {
        line.state = wording::today_late;
        line.tone = "late";
    }
    line.due = one.due_on;
    line.next = {std::string{next}, shown.open};
    return line;
}

// 检查指标: 互动回应差. What a unit leaves unanswered is the office's to see to.
void add_late_elsewhere(desk::TodayShare& share, Desk const& desk, Transaction& tx) {
    QuestionFilter filter;
    filter.state = State::assigned;
    filter.due_before = desk.today();
    auto const& path = desk.actor.jurisdiction_path;
    int late = count_questions_under(tx, path, filter);
    filter.unit = desk.actor.unit;
    late -= count_questions_under(tx, path, filter);
    if (late == 0) return;
    share.lines.push_back({Place::attention,
                           std::string{wording::today_late_elsewhere},
                           std::to_string(late) + " 条",
                           "late",
                           std::string{wording::today_late_elsewhere_why},
                           {},
                           desk.today(),
                           {std::string{wording::today_look}, web::own_url(home, {{"state", "late"}})}});
}

}  // namespace

desk::TodayShare today_lines(desk::Visit& visit, Transaction& tx) {
    auto const& desk = visit.desk;
    auto const& actor = desk.actor;
    desk::TodayShare share;
    int waiting = 0;
    bool any_part = false;
    for (auto const& turn : turns) {
        if (!takes_part(actor, turn.by)) continue;
        any_part = true;
        auto const filter = filter_for(tx, actor, turn);
        auto const found = questions_under(tx, actor.jurisdiction_path, filter);
        if (int(found.size()) == most_read)
            waiting += count_questions_under(tx, actor.jurisdiction_path, filter) - most_read;
        for (auto const& one : found) {
            // Nobody passes an answer that they wrote.
            if (turn.by == By::reviewer && is_writer(tx, one.id, actor.account.value)) continue;
            ++waiting;
            share.lines.push_back(today_line(tx, one, turn.words, desk.today()));
        }
    }
    if (!any_part) return share;
    std::ranges::stable_sort(share.lines, {}, [](desk::TodayLine const& one) { return *one.due; });
    if (share.lines.size() > most_shown) share.lines.resize(most_shown);
    share.rest.push_back(
        {Place::questions, waiting - int(share.lines.size()), {std::string{wording::today_all}, web::own_url(home)}});
    share.waiting.emplace_back(home, waiting);
    if (is_office(actor)) add_late_elsewhere(share, desk, tx);
    return share;
}

}  // namespace mingtang::questions

// Concerns on the landing page: those whose next step is this person's, and, for the disclosure office, those that are
// late with somebody else. The scope is that of the list; the page behind each line asks the rights again.
#include "response/today.hpp"

#include <algorithm>
#include <array>

#include "response/codes.hpp"
#include "response/folder.hpp"
#include "response/store.hpp"
#include "response/wording.hpp"
#include "response/workbench.hpp"

namespace mingtang::response {
namespace {

using storage::Transaction;
using Place = desk::TodayLine::Place;

constexpr int most_read = 200;
constexpr std::size_t most_shown = 20;

// Whose turn it is in each state. While a response is signed, its revision stands with those who have it in hand.
struct Turn {
    State state;
    By by;
    std::string_view words;
};
constexpr auto turns = std::to_array<Turn>({
    {State::registered, By::office, wording::today_judge},
    {State::assigned, By::lead, wording::today_verify},
    {State::assigned, By::unit, wording::today_report},
    {State::verified, By::lead, wording::today_draft},
    {State::answered, By::office, wording::today_review},
});

bool is_mine(Desk const& desk, Transaction& tx, Concern const& one, By by) {
    auto const& actor = desk.actor;
    if (by == By::office) return is_office(actor);
    if (!identity::may(actor, identity::Act::edit_publication)) return false;
    if (by == By::lead) return one.lead == actor.unit;
    if (one.lead == actor.unit) return false;  // who leads closes the finding out
    return std::ranges::any_of(units_of(tx, one.id),
                               [&](UnitFindings const& each) { return each.unit == actor.unit && !each.found_at; });
}

std::string_view next_of(Desk const& desk, Transaction& tx, Concern const& one) {
    for (auto const& turn : turns)
        if (turn.state == one.state && is_mine(desk, tx, one, turn.by)) return turn.words;
    return {};
}

bool is_late(Concern const& one, Instant now) {
    auto const press = pressing(clocks_of(one, statutes::built_in()));
    return press && press->late(now);
}

desk::TodayLine today_line(Place place, Concern const& one, std::string_view next, Instant now) {
    auto shown = line_of(one, now);
    if (!shown.clock.empty()) shown.facts += "，" + shown.clock;
    desk::TodayLine line{place, shown.matter, shown.state, shown.tone, shown.facts};
    if (is_late(one, now)) {
        line.state = wording::today_late;
        line.tone = "late";
    }
    if (auto const press = pressing(clocks_of(one, statutes::built_in()))) line.due = local_date(press->due);
    line.next = {std::string{next}, shown.open};
    return line;
}

bool sooner(Concern const& one, Concern const& other) {
    auto const due = [](Concern const& each) {
        auto const press = pressing(clocks_of(each, statutes::built_in()));
        return press ? press->due : Instant::max();
    };
    return due(one) < due(other);
}

}  // namespace

desk::TodayShare today_lines(desk::Visit& visit, Transaction& tx) {
    auto const& desk = visit.desk;
    auto const& actor = desk.actor;
    desk::TodayShare share;
    bool const office = is_office(actor);
    if (!office && !identity::may(actor, identity::Act::edit_publication)) return share;
    auto open =
        concerns_open(tx, office ? actor.jurisdiction_path : "/", office ? org::UnitId{} : actor.unit, most_read);
    std::ranges::stable_sort(open, sooner);
    int mine = 0;
    std::size_t elsewhere = 0;
    for (auto const& one : open) {
        auto const next = next_of(desk, tx, one);
        if (!next.empty() && std::size_t(mine++) < most_shown) {
            share.lines.push_back(today_line(Place::concerns, one, next, desk.now));
        } else if (next.empty() && office && is_late(one, desk.now) && elsewhere++ < most_shown) {
            share.lines.push_back(today_line(Place::attention, one, wording::today_look, desk.now));
            share.lines.back().facts += "，" + std::string{chinese(one.state)};
        }
    }
    share.rest.push_back(
        {Place::concerns, std::max(0, mine - int(most_shown)), {std::string{wording::today_all}, web::own_url(home)}});
    share.waiting.emplace_back(home, mine);
    return share;
}

}  // namespace mingtang::response

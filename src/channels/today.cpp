// Channels on the landing page: what the unit's documents owe that is late or soon due, what hangs in a wrong text or
// for too short a time, what must come down; also of other units' documents what this unit put up. One line per
// document.
#include "channels/today.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "channels/listing.hpp"
#include "channels/store.hpp"
#include "channels/wording.hpp"
#include "channels/workbench.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;
using Place = desk::TodayLine::Place;

constexpr Days soon{7};
// What came out before that is in the list alone; its posters are found by who put them up.
constexpr Days looked_back{3 * 366};
constexpr Days taken_down_within{92};
constexpr int most_read = 100;
constexpr std::size_t most_shown = 20;

bool presses(Duty const& duty, Date today) {
    if (duty.channel.channel == Channel::website || !is_open(duty.state)) return false;
    return duty.state != DutyState::owed || (duty.due && *duty.due <= today + soon);
}

// The day since when, or by when, something has to be done.
Date pressing_day(ListedDuty const& one, Date today) {
    auto const& [document, duty] = one;
    if (duty.state == DutyState::take_down && document.withdrawn_at) return local_date(*document.withdrawn_at);
    if (duty.state == DutyState::renew) return local_date(document.live_since);
    return duty.state == DutyState::fell_short ? today : duty.due.value_or(today);
}

// What this unit put up of other units' documents, and of its own from before: a new text or a withdrawal moved it.
void add_hung(std::vector<ListedDuty>& found, Desk const& desk, Transaction& tx) {
    std::set<PublicationId> known;
    for (auto const& one : found) known.insert(one.document.id);
    std::map<PublicationId, std::vector<Receipt>> hung;
    for (auto& one : hung_by(tx, desk.actor.unit, desk.today() - taken_down_within, most_read))
        if (!known.contains(one.publication)) hung[one.publication].push_back(std::move(one));
    auto rules = rules_of(desk);
    rules.explain = Explain::no;
    for (auto const& [id, receipts] : hung) {
        auto const document = publication::find_brief(tx, id);
        if (!document) continue;
        for (auto& duty : duties(*document, std::vector<catalog::Demand>{}, receipts, rules))
            if (presses(duty, desk.today())) found.push_back({*document, std::move(duty)});
    }
}

std::vector<ListedDuty> pressing_duties(Desk const& desk, Transaction& tx) {
    ListFilter filter;
    filter.place_path = desk.actor.jurisdiction_path;
    filter.unit = desk.actor.unit;
    filter.from = desk.today() - looked_back;
    auto found = listed(desk, tx, filter);
    std::erase_if(found, [&](ListedDuty const& one) { return !presses(one.duty, desk.today()); });
    add_hung(found, desk, tx);
    std::ranges::stable_sort(found, {}, [](ListedDuty const& one) { return urgency(one.duty.state); });
    return found;
}

std::string_view next_of(DutyState state) {
    if (state == DutyState::take_down) return wording::today_take_down;
    return state == DutyState::renew ? wording::today_renew : wording::today_register;
}

// 待撤下; 超期，应于2026年11月20日前.
std::string state_in_words(Duty const& duty) {
    auto words = in_words(duty.state, duty.channel);
    if (duty.due && (duty.state == DutyState::late || duty.state == DutyState::owed))
        words += "，应于" + mingtang::chinese(*duty.due) + "前";
    return words;
}

// 待更换：两微一端、公示栏；超期，应于2026年11月20日前：广播电视.
std::string facts_of(std::vector<ListedDuty> const& duties) {
    std::string facts, before;
    for (auto const& one : duties) {
        auto const words = state_in_words(one.duty);
        if (words == before)
            facts += "、";
        else
            facts += (facts.empty() ? "" : "；") + words + "：";
        facts += name_of(one.duty.channel);
        before = words;
    }
    return facts;
}

// `duties` of one document, the most urgent first.
desk::TodayLine today_line(std::vector<ListedDuty> const& duties, Desk const& desk) {
    auto const& [document, first] = duties.front();
    desk::TodayLine line;
    line.place = Place::channels;
    line.title = document.title;
    line.state = in_words(first.state, first.channel);
    line.tone = tone(first.state);
    line.facts = (document.unit == desk.actor.unit ? "" : document.unit_name + "，") + facts_of(duties);
    for (auto const& one : duties) {
        auto const day = pressing_day(one, desk.today());
        if (!line.due || day < *line.due) line.due = day;
    }
    line.next = {std::string{next_of(first.state)}, web::own_url(document_path(document.id))};
    return line;
}

}  // namespace

desk::TodayShare today_lines(desk::Visit& visit, Transaction& tx) {
    auto const& desk = visit.desk;
    auto const& actor = desk.actor;
    desk::TodayShare share;
    if (!identity::may(actor, identity::Act::edit_publication, {actor.jurisdiction_path, {}})) return share;
    std::vector<std::vector<ListedDuty>> documents;
    for (auto& one : pressing_duties(desk, tx)) {
        auto const known = std::ranges::find_if(
            documents, [&](auto const& each) { return each.front().document.id == one.document.id; });
        if (known == documents.end())
            documents.push_back({std::move(one)});
        else
            known->push_back(std::move(one));
    }
    for (auto const& one : documents) {
        if (share.lines.size() == most_shown) break;
        share.lines.push_back(today_line(one, desk));
    }
    share.rest.push_back({Place::channels,
                          int(documents.size() - share.lines.size()),
                          {std::string{wording::today_all}, web::own_url(home, {{"year", std::string{all_years}}})}});
    share.waiting.emplace_back(home, int(documents.size()));
    return share;
}

}  // namespace mingtang::channels

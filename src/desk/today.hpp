// 今日待办, where everybody's day begins: one inbox over what the slices have waiting for a person, each line with its
// owner, its day and its next step. A slice says what waits; where it stands on the page and how, is decided here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "desk/route.hpp"
#include "web/console_frame.hpp"

namespace mingtang::desk {

struct TodayLine {
    // In the order of the page: what is back with me, what waits for my decision, what the public waits for, what soon
    // needs somebody, what I began.
    enum class Place {
        returned,
        judge,
        sign,
        publish,
        concerns,
        questions,
        channels,
        attention,
        drafts,
        elsewhere
    } place = Place::drafts;
    std::string title, state, tone, facts, note{};
    std::optional<Date> due{};  // by when; the most pressing stand first
    web::Link next{};
};

// Where a slice's own list stands, and how many lines of it wait beyond those that were handed over.
struct TodayRest {
    TodayLine::Place place = TodayLine::Place::attention;
    int more = 0;
    web::Link all{};
};

struct TodayShare {
    std::vector<TodayLine> lines{};
    std::vector<TodayRest> rest{};
    std::vector<web::Link> offers{};                          // what this person may begin
    std::vector<std::pair<std::string_view, int>> waiting{};  // at the side bar's entries
    std::string done{};                                       // what a redirect says was done
};
using TodaySource = TodayShare (*)(Visit&, storage::Transaction&);

// Does it ask this person for something? What others have in hand does not.
bool waits(TodayLine::Place place);

}  // namespace mingtang::desk

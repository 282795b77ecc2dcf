// Which channels a document owes and how far each has come: the catalog items it serves say which, the receipts say
// what was done, the days say what is late. Pure: items, receipts, calendar and today are handed in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/workdays.hpp"
#include "catalog/demand.hpp"
#include "channels/display_period.hpp"
#include "channels/types.hpp"
#include "channels/workflow.hpp"
#include "publication/served.hpp"
#include "statutes/statutes.hpp"

namespace mingtang::channels {

// How a channel of a document stands, over all its receipts.
enum class DutyState {
    owed,        // 待登记
    late,        // 超期
    fell_short,  // 张贴不足
    renew,       // 待更换
    running,     // 张贴中
    done,        // 已完成
    take_down,   // 待撤下
    taken_down,  // 已撤下
};
std::string_view chinese(DutyState state);
std::string_view code(DutyState state);
bool is_open(DutyState state);  // somebody has to do something

struct Reason {
    catalog::ItemId item;
    std::string name, time_limit;
};
struct ShownReceipt {
    Receipt receipt;
    Standing standing = Standing::given;
    std::optional<Date> least{};  // the last day it has to hang at least
};
struct Duty {
    ChannelKey channel;
    std::vector<Reason> because{};  // empty: nobody asks for it, it was done all the same
    std::optional<Date> due{};
    std::string due_words{};  // how the day was found
    DisplayPeriod display{};
    std::vector<ShownReceipt> receipts{};  // newest first
    DutyState state = DutyState::owed;

    bool demanded() const { return !because.empty(); }
};

// How a day was found is told on a document's page; a list of thousands leaves it out.
enum class Explain { yes, no };

struct Rules {
    calendar::Workdays const& workdays;
    statutes::Limit fallback;  // 条例 26, where an item says no number
    Date today;
    Explain explain = Explain::yes;
};

// By when a channel has to be served, and why.
struct Due {
    Date day;
    std::string words;
};
Due due_of(publication::Brief const& document, catalog::Demand const& demand, Rules const& rules);

// In the order of the vocabulary. The portal's is always there and needs no receipt.
std::vector<Duty> duties(publication::Brief const& document, std::vector<catalog::Demand> const& demands,
                         std::vector<Receipt> const& receipts, Rules const& rules);

// The same for who holds the demands of many documents.
std::vector<Duty> duties(publication::Brief const& document, std::span<catalog::Demand const* const> demands,
                         std::vector<Receipt> const& receipts, Rules const& rules);

TextToday text_today(publication::Brief const& document);

}  // namespace mingtang::channels

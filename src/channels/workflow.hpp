// How one receipt stands, and every way from one standing to another, as a table that can be read aloud. Pure.
// Days, a new text and a withdrawal move receipts without anybody writing in the register: standing_of() says where a
// receipt is today, and a property test walks invented histories to see that it never leaves the table.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "channels/types.hpp"

namespace mingtang::channels {

enum class Standing {
    none,          // nothing there yet
    given,         // 已送达: read out, printed, pushed
    posted,        // 张贴中
    ended,         // 期满
    fell_short,    // 张贴不足
    outdated,      // 待更换: the text was corrected since
    to_take_down,  // 应撤下: the document is withdrawn
    taken_down,    // 已撤下
    replaced,      // 已更换
    corrected,     // 已更正: another receipt says it right
    revoked,       // 已作废
};

enum class Step {
    post,
    give,
    period_ends,
    period_falls_short,
    text_changes,
    withdrawal,
    renew,
    take_down,
    correct,
    revoke
};
// The clerk registers; the calendar and the life of the document move the rest.
enum class By { clerk, calendar, document };

struct Transition {
    Standing from;
    Step step;
    Standing to;
    By by;
    std::string_view basis;
};
std::span<Transition const> transitions();
Result<Transition> allowed(Standing from, Step step, By who);
std::vector<Step> steps_open_to(Standing from, By who);

// The document as the receipt's carrier should know it.
struct TextToday {
    RevisionId live;  // none when it is withdrawn
    std::optional<Date> withdrawn_on{};
};
// `least`: the last day it has to hang at least, where the item says how long.
Standing standing_of(Receipt const& receipt, TextToday const& text, std::optional<Date> least, Date today);

// Does it still reach people: proof that the channel was served?
bool counts(Standing standing);
// Somebody has to do something about it.
bool waits(Standing standing);

std::string_view chinese(Standing standing);
std::string_view code(Standing standing);
std::string_view chinese(Step step);

}  // namespace mingtang::channels

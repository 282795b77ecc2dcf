#include "channels/workflow.hpp"

#include <algorithm>
#include <array>

#include "base/transition_table.hpp"
#include "channels/channel.hpp"
#include "channels/wording.hpp"

namespace mingtang::channels {
namespace {

using enum Standing;

// 条例 6: 行政机关应当及时、准确地公开政府信息；虚假或者不完整信息…应当发布准确的政府信息予以澄清: what turns out wrong
// is put right everywhere it was said (更正). 条例 15, 16 and rulebook F21–F23: what is withdrawn goes from every
// surface, paper and other people's sites included.
constexpr auto table = std::to_array<Transition>({
    // from        step                      to            by            basis
    {none, Step::post, posted, By::clerk, "条例 23"},
    {none, Step::give, given, By::clerk, "条例 23"},
    {posted, Step::period_ends, ended, By::calendar, "目录 公开时限"},
    {posted, Step::period_falls_short, fell_short, By::calendar, "目录 公开时限"},
    {outdated, Step::period_ends, ended, By::calendar, "目录 公开时限"},
    {outdated, Step::period_falls_short, fell_short, By::calendar, "目录 公开时限"},
    {posted, Step::text_changes, outdated, By::document, "条例 6"},
    {given, Step::text_changes, outdated, By::document, "条例 6"},
    {posted, Step::withdrawal, to_take_down, By::document, "house rule"},
    {given, Step::withdrawal, to_take_down, By::document, "house rule"},
    {outdated, Step::withdrawal, to_take_down, By::document, "house rule"},
    {outdated, Step::renew, replaced, By::clerk, "条例 6"},
    {outdated, Step::take_down, taken_down, By::clerk, "条例 6"},
    {to_take_down, Step::take_down, taken_down, By::clerk, "house rule"},
    // A slip of the pen is put right by another receipt; the first one stays in the register.
    {given, Step::correct, corrected, By::clerk, "house rule"},
    {posted, Step::correct, corrected, By::clerk, "house rule"},
    {ended, Step::correct, corrected, By::clerk, "house rule"},
    {fell_short, Step::correct, corrected, By::clerk, "house rule"},
    {outdated, Step::correct, corrected, By::clerk, "house rule"},
    {given, Step::revoke, revoked, By::clerk, "house rule"},
    {posted, Step::revoke, revoked, By::clerk, "house rule"},
    {ended, Step::revoke, revoked, By::clerk, "house rule"},
    {fell_short, Step::revoke, revoked, By::clerk, "house rule"},
    {outdated, Step::revoke, revoked, By::clerk, "house rule"},
    {to_take_down, Step::revoke, revoked, By::clerk, "house rule"},
});

struct StandingWords {
    std::string_view code, chinese;
};
constexpr std::array<StandingWords, 11> standing_words{{{"none", "未登记"},
                                                        {"given", "已送达"},
                                                        {"posted", "张贴中"},
                                                        {"ended", "期满"},
                                                        {"fell_short", "张贴不足"},
                                                        {"outdated", "待更换"},
                                                        {"to_take_down", "应撤下"},
                                                        {"taken_down", "已撤下"},
                                                        {"replaced", "已更换"},
                                                        {"corrected", "已更正"},
                                                        {"revoked", "已作废"}}};

constexpr std::array<std::string_view, 10> step_words{"登记张贴", "登记回执", "期满",     "提前撤下", "文本更正",
                                                      "信息撤回", "登记更换", "登记撤下", "更正回执", "作废回执"};

constexpr bool every_standing_reachable() {
    for (std::size_t i = 1; i < standing_words.size(); ++i) {
        bool reached = false;
        for (auto const& row : table) reached = reached || row.to == Standing(i);
        if (!reached) return false;
    }
    return true;
}
// What is taken down, replaced, corrected or revoked stays in the register as it is.
constexpr bool only_what_is_closed_is_final() {
    for (std::size_t i = 0; i < standing_words.size(); ++i) {
        bool leaves = false;
        for (auto const& row : table) leaves = leaves || row.from == Standing(i);
        auto const one = Standing(i);
        if (leaves == (one == taken_down || one == replaced || one == corrected || one == revoked)) return false;
    }
    return true;
}
static_assert(transition_table::one_row_each(table));
static_assert(every_standing_reachable());
static_assert(only_what_is_closed_is_final());

Standing closed_as(Kept kept) {
    switch (kept) {
        case Kept::corrected:
            return corrected;
        case Kept::replaced:
            return replaced;
        case Kept::taken_down:
            return taken_down;
        case Kept::revoked:
            return revoked;
        case Kept::standing:
            break;
    }
    return none;
}

}  // namespace

std::span<Transition const> transitions() {
    return table;
}

Result<Transition> allowed(Standing from, Step step, By who) {
    for (auto const& row : table)
        if (row.from == from && row.step == step && row.by == who) return row;
    return refuse(Refusal::Kind::wrong_state, wording::step_not_open,
                  std::string{chinese(from)} + "”，不能" + std::string{chinese(step)});
}

std::vector<Step> steps_open_to(Standing from, By who) {
    std::vector<Step> open;
    for (auto const& row : table)
        if (row.from == from && row.by == who) open.push_back(row.step);
    return open;
}

Standing standing_of(Receipt const& receipt, TextToday const& text, std::optional<Date> least, Date today) {
    if (receipt.kept != Kept::standing) return closed_as(receipt.kept);
    auto const& channel = info(receipt.channel.channel);
    auto const& until = receipt.told.until;
    // What came off the wall before the withdrawal does not hang there any more.
    auto const looked_at = text.withdrawn_on ? std::min(today, *text.withdrawn_on) : today;
    if (channel.hangs && until && *until < looked_at) return least && *until < *least ? fell_short : ended;
    // Nobody unhears a press conference: it is not held again for a correction, nor taken back.
    if (channel.after_withdrawal.empty()) return given;
    if (text.withdrawn_on) return to_take_down;
    if (receipt.revision != text.live) return outdated;
    return channel.hangs ? posted : given;
}

bool counts(Standing standing) {
    return standing == given || standing == posted || standing == ended;
}

bool waits(Standing standing) {
    return standing == outdated || standing == to_take_down;
}

std::string_view chinese(Standing standing) {
    return standing_words[std::size_t(standing)].chinese;
}
std::string_view code(Standing standing) {
    return standing_words[std::size_t(standing)].code;
}
std::string_view chinese(Step step) {
    return step_words[std::size_t(step)];
}

}  // namespace mingtang::channels

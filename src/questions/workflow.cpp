// The table. plan §三(六): 畅通群众诉求表达渠道; rulebook §6.6: 咨询 is answered, and answered in time.
#include "questions/workflow.hpp"

#include <algorithm>

#include "base/transition_table.hpp"
#include "questions/wording.hpp"

namespace mingtang::questions {
namespace {

using enum State;

constexpr auto table = std::to_array<Transition>({
    // from     step              to         by            basis
    {held, Step::assign, assigned, By::office, "house rule: a person confirms it by assigning it"},
    {held, Step::dismiss, dismissed, By::office, "house rule: with a reason that the asker reads"},
    {waiting, Step::assign, assigned, By::office, "plan §三(六)"},
    {waiting, Step::dismiss, dismissed, By::office, "house rule"},
    {assigned, Step::assign, assigned, By::office, "house rule: another unit, with a reason"},
    {assigned, Step::hand_back, waiting, By::clerk, "house rule: not this unit's, with a reason"},
    {assigned, Step::ask_more, asking, By::clerk, "house rule"},
    {assigned, Step::submit, drafted, By::clerk, "检查指标: 办理答复"},
    {assigned, Step::dismiss, dismissed, By::office, "house rule"},
    {asking, Step::supplement, assigned, By::asker, "house rule"},
    {asking, Step::carry_on, assigned, By::clerk, "house rule"},
    {asking, Step::dismiss, dismissed, By::office, "house rule"},
    {drafted, Step::send_back, assigned, By::reviewer, "house rule"},
    {drafted, Step::answer, answered, By::reviewer, "检查指标: 办理答复"},
    {answered, Step::reopen, assigned, By::office, "条例 6: a wrong answer is put right"},
    {dismissed, Step::reopen, waiting, By::office, "house rule"},
});

// Nothing ends for good, and nobody waits for the asker alone: an officer can always go on.
constexpr bool never_stuck() {
    for (auto const state : all_states) {
        bool leaves = false;
        for (auto const& row : table) leaves = leaves || (row.from == state && row.by != By::asker);
        if (!leaves) return false;
    }
    return true;
}

// An answer was written by one and passed by another.
constexpr bool answered_by_two() {
    for (auto const& row : table) {
        if (row.to == answered && (row.from != drafted || row.by != By::reviewer)) return false;
        if (row.to == drafted && row.by != By::clerk) return false;
    }
    return true;
}

static_assert(transition_table::one_row_each(table));
// A question begins held, waiting, or with the unit that was chosen.
static_assert(transition_table::reaches_all(table, all_states, 3));
static_assert(never_stuck());
static_assert(answered_by_two());

struct Words {
    std::string_view code, chinese;
};
constexpr std::array<Words, 7> state_words{{{"held", "待确认"},
                                            {"waiting", "待分办"},
                                            {"assigned", "待答复"},
                                            {"asking", "待提问人补充"},
                                            {"drafted", "答复待审"},
                                            {"answered", "已答复"},
                                            {"dismissed", "不予办理"}}};
constexpr std::array<Words, 10> step_words{{{"assign", "分办"},
                                            {"hand_back", "退回重新分办"},
                                            {"ask_more", "请提问人补充"},
                                            {"supplement", "提问人补充"},
                                            {"carry_on", "不再等待补充"},
                                            {"submit", "提交答复"},
                                            {"send_back", "退回修改"},
                                            {"answer", "答复"},
                                            {"dismiss", "不予办理"},
                                            {"reopen", "重新办理"}}};

}  // namespace

std::span<Transition const> transitions() {
    return table;
}

Result<Transition> allowed(State from, Step step, std::span<By const> who) {
    auto const way = transition_table::way(transitions(), from, step, who);
    if (way.row) return *way.row;
    if (!way.theirs) return refuse(Refusal::Kind::not_allowed, wording::not_yours_to_do, std::string{chinese(step)});
    return refuse(Refusal::Kind::wrong_state, wording::step_not_open,
                  std::string{chinese(from)} + "”，不能" + std::string{chinese(step)});
}

bool is_open(State state) {
    return state != answered && state != dismissed;
}

std::string_view code(State state) {
    return state_words[std::size_t(state)].code;
}
std::string_view chinese(State state) {
    return state_words[std::size_t(state)].chinese;
}
std::optional<State> parse_state(std::string_view code) {
    auto const found = std::ranges::find(state_words, code, &Words::code);
    if (found == state_words.end()) return std::nullopt;
    return State(found - state_words.begin());
}
std::string_view code(Step step) {
    return step_words[std::size_t(step)].code;
}
std::string_view chinese(Step step) {
    return step_words[std::size_t(step)].chinese;
}

std::string_view chinese_of_step(std::string_view code) {
    for (auto const& one : step_words)
        if (one.code == code) return one.chinese;
    if (code == "ask") return "提问";
    if (code == "hide") return "撤下公开的答复";
    if (code == "common") return "列为常见问题";
    if (code == "uncommon") return "不再列为常见问题";
    return code;
}

std::string workflow_diagram() {
    std::string text = "stateDiagram-v2\n    [*] --> held\n    [*] --> waiting\n    [*] --> assigned\n";
    for (auto const& row : table)
        text += "    " + std::string{code(row.from)} + " --> " + std::string{code(row.to)} + ": " +
                std::string{chinese(row.step)} + "\n";
    return text;
}

}  // namespace mingtang::questions

// The table. plan §三(六): 建立健全政务舆情收集、会商、研判、回应、评估机制. The order of the steps is that of
// 国办发〔2016〕61号: find out, decide who answers, answer with facts, look what became of it.
#include "response/workflow.hpp"

#include "base/transition_table.hpp"
#include "response/codes.hpp"
#include "response/wording.hpp"

namespace mingtang::response {
namespace {

using enum State;

constexpr auto table = std::to_array<Transition>({
    // from      step             to          by               basis
    {registered, Step::assign, assigned, By::office, "国办发〔2016〕61号: 涉事责任单位是第一责任主体"},
    {registered, Step::pass_on, passed_on, By::office, "国办发〔2016〕61号"},
    {registered, Step::leave, left, By::office, "house rule: with a reason"},
    {registered, Step::merge, merged, By::office, "house rule"},
    {assigned, Step::assign, assigned, By::office, "house rule: another unit, or one more"},
    {assigned, Step::pass_on, passed_on, By::office, "house rule: found out to be another's"},
    {assigned, Step::leave, left, By::office, "house rule"},
    {assigned, Step::merge, merged, By::office, "house rule"},
    {assigned, Step::report, assigned, By::unit, "国办发〔2016〕61号: 涉及多个部门的，相关部门共同做好回应"},
    {assigned, Step::verify, verified, By::lead, "国办发〔2016〕61号: 讲清事实真相"},
    {assigned, Step::hold, assigned, By::lead, "国办发〔2016〕80号: 先行发布权威信息，再持续发布"},
    {verified, Step::hold, verified, By::lead, "国办发〔2016〕80号"},
    {assigned, Step::brief, assigned, By::lead, "国办发〔2016〕61号"},
    {verified, Step::brief, verified, By::lead, "国办发〔2016〕61号"},
    {responding, Step::brief, responding, By::lead, "国办发〔2016〕61号"},
    {answered, Step::brief, answered, By::lead, "国办发〔2016〕61号"},
    {verified, Step::assign, assigned, By::office, "house rule: the facts are not enough"},
    {verified, Step::draft, responding, By::lead, "国办发〔2016〕61号"},
    {responding, Step::publish, answered, By::publication, "国办发〔2016〕61号"},
    {responding, Step::drop, verified, By::publication, "house rule"},
    {answered, Step::take_back, verified, By::publication, "条例 6: a wrong answer leaves the question open"},
    {answered, Step::close, settled, By::office, "国办发〔2016〕61号: 回应效果评估"},
    {answered, Step::follow_up, verified, By::office, "国办发〔2016〕61号: 持续发布"},
    {settled, Step::take_back, verified, By::publication, "条例 6"},
    {settled, Step::reopen, assigned, By::office, "house rule: it came up again"},
    {passed_on, Step::reopen, registered, By::office, "house rule: it came back"},
    {left, Step::reopen, registered, By::office, "house rule"},
});

// No answer past the facts, and no "answered" but by a text that went through its own chain and gates.
constexpr bool answered_by_what_was_signed() {
    for (auto const& row : table) {
        if (row.to == responding && row.from != responding && row.from != verified) return false;
        if (row.to == answered && row.from != answered && row.by != By::publication) return false;
        if (row.to == settled && row.from != answered) return false;
    }
    return true;
}

static_assert(transition_table::one_row_each(table));
static_assert(transition_table::reaches_all(table, all_states));
// Only what was merged rests: its way is that of the other one.
static_assert(transition_table::only_these_are_final(table, all_states, [](State state) { return state == merged; }));
static_assert(answered_by_what_was_signed());

struct StepWords {
    std::string_view code, chinese;
};
constexpr std::array<StepWords, 15> step_words{{{"assign", "分办"},
                                                {"pass_on", "转有关单位"},
                                                {"leave", "不需回应"},
                                                {"merge", "并入其他关切"},
                                                {"report", "报送核实情况"},
                                                {"verify", "核实完毕"},
                                                {"brief", "举行新闻发布会"},
                                                {"hold", "拟写先行回应"},
                                                {"draft", "拟写回应"},
                                                {"publish", "回应发布"},
                                                {"drop", "放弃回应稿"},
                                                {"take_back", "回应撤回"},
                                                {"close", "效果评估，办结"},
                                                {"follow_up", "效果评估，再次回应"},
                                                {"reopen", "重新研判"}}};

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
    return state == registered || state == assigned || state == verified || state == responding || state == answered;
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
    return code == "register" ? "登记" : code;
}

std::string workflow_diagram() {
    std::string text = "stateDiagram-v2\n    [*] --> registered\n";
    for (auto const& row : table)
        text += "    " + std::string{code(row.from)} + " --> " + std::string{code(row.to)} + ": " +
                std::string{chinese(row.step)} + "\n";
    return text + "    merged --> [*]\n";
}

}  // namespace mingtang::response

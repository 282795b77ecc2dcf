// The tables. plan §三(二): 规范信息发布、解读回应等工作流程. 条例 17 asks for a mechanism of review with procedure and
// responsibility; the order of the stages is 三审三校 (rulebook §9.3).
#include "publication/workflow.hpp"

#include <array>

#include "base/transition_table.hpp"
#include "publication/codes.hpp"
#include "publication/wording.hpp"

namespace mingtang::publication {
namespace {

using enum State;

constexpr Place at_draft{draft}, at_returned{returned}, at_signed{signed_off}, at_scheduled{scheduled}, at_live{live},
    at_replaced{replaced}, at_filed{filed}, at_withdrawn{withdrawn}, at_discarded{discarded};
constexpr Place at_unit{submitted, Stage::unit}, at_second{submitted, Stage::second}, at_final{submitted, Stage::final};

constexpr auto table = std::to_array<Transition>({
    // from       step            to          by              basis
    {at_draft, Step::submit, at_unit, By::drafter, "条例 17"},
    {at_draft, Step::submit, at_second, By::drafter, "条例 17"},
    {at_returned, Step::submit, at_unit, By::drafter, "条例 17"},
    {at_returned, Step::submit, at_second, By::drafter, "条例 17"},
    {at_unit, Step::pass, at_second, By::unit_stage, "条例 17"},
    {at_second, Step::pass, at_final, By::second_stage, "条例 17, 保密条例 42"},
    {at_final, Step::sign, at_signed, By::final_stage, "细则80 一(一)"},
    {at_unit, Step::send_back, at_returned, By::unit_stage, "house rule"},
    {at_second, Step::send_back, at_returned, By::second_stage, "house rule"},
    {at_final, Step::send_back, at_returned, By::final_stage, "house rule"},
    {at_signed, Step::publish, at_live, By::publisher, "条例 23, 24, 26"},
    {at_signed, Step::schedule, at_scheduled, By::publisher, "house rule"},
    {at_scheduled, Step::unschedule, at_signed, By::publisher, "house rule"},
    {at_scheduled, Step::publish, at_live, By::calendar, "条例 26"},
    {at_scheduled, Step::hold, at_signed, By::calendar, "条例 17: every gate again at its moment"},
    {at_signed, Step::recall, at_returned, By::publisher, "house rule"},
    {at_signed, Step::file, at_filed, By::publisher, "条例 14, 15, 16: decided not to be proactive"},
    {at_live, Step::replace, at_replaced, By::successor, "条例 26: 变更"},
    {at_live, Step::withdraw, at_withdrawn, By::publisher, "条例 6, 18"},
    {at_draft, Step::discard, at_discarded, By::drafter, "house rule"},
    {at_returned, Step::discard, at_discarded, By::drafter, "house rule"},
});

constexpr std::array places{at_draft,     at_returned, at_unit,     at_second, at_final,     at_signed,
                            at_scheduled, at_live,     at_replaced, at_filed,  at_withdrawn, at_discarded};

constexpr bool ends(Place const& place) {
    return place == at_replaced || place == at_filed || place == at_withdrawn || place == at_discarded;
}

// What is submitted is left only by whoever does its stage, never by the one who wrote it; and it can be returned.
constexpr bool nobody_approves_own_work() {
    for (auto const& place : places) {
        if (place.state != submitted) continue;
        bool returnable = false;
        for (auto const& row : table) {
            if (!(row.from == place)) continue;
            if (row.by == By::drafter) return false;
            returnable = returnable || row.to == at_returned;
        }
        if (!returnable) return false;
    }
    return true;
}

// Nothing gets to the public past a signature, and nothing to a signature past 复审.
constexpr bool public_only_when_signed() {
    for (auto const& row : table) {
        if (row.to == at_live && !(row.from == at_signed || row.from == at_scheduled)) return false;
        if (row.to == at_scheduled && !(row.from == at_signed)) return false;
        if (row.to == at_signed && !(row.from == at_final && row.step == Step::sign) && !(row.from == at_scheduled))
            return false;
        if (row.to == at_final && !(row.from == at_second)) return false;
    }
    return true;
}

// To publish is another right than to judge, and to judge another than to write.
constexpr bool rights_are_separate() {
    for (auto const& row : table) {
        if (row.to == at_live && row.by != By::publisher && row.by != By::calendar) return false;
        if (row.step == Step::sign && row.by != By::final_stage) return false;
    }
    return true;
}

static_assert(transition_table::one_row_each_way(table));                    // one answer per (place, step, next)
static_assert(transition_table::reaches_all(table, places));                 // no orphan
static_assert(transition_table::only_these_are_final(table, places, ends));  // no dead end but these four
static_assert(nobody_approves_own_work());
static_assert(public_only_when_signed());
static_assert(rights_are_separate());

constexpr auto life_table = std::to_array<LifeTransition>({
    {Life::unpublished, LifeStep::publish, Life::in_force, "条例 26"},
    {Life::in_force, LifeStep::publish, Life::in_force, "条例 26: 更正、更新"},
    {Life::lapsed, LifeStep::publish, Life::lapsed, "条例 6: a wrong text is corrected though it lapsed"},
    {Life::repealed, LifeStep::publish, Life::repealed, "条例 6"},
    {Life::in_force, LifeStep::lapse, Life::lapsed, "指引: 失效须公开标注"},
    {Life::in_force, LifeStep::repeal, Life::repealed, "指引: 废止须公开标注"},
    {Life::in_force, LifeStep::withdraw, Life::withdrawn, "条例 6, 18"},
    {Life::lapsed, LifeStep::withdraw, Life::withdrawn, "条例 6, 18"},
    {Life::repealed, LifeStep::withdraw, Life::withdrawn, "条例 6, 18"},
    {Life::unpublished, LifeStep::archive, Life::archived, "档案法: of what was filed without being public"},
    {Life::lapsed, LifeStep::archive, Life::archived, "档案法"},
    {Life::repealed, LifeStep::archive, Life::archived, "档案法"},
    {Life::withdrawn, LifeStep::archive, Life::archived, "档案法"},
});

constexpr bool only_archived_is_final() {
    for (std::size_t life = 0; life <= std::size_t(Life::archived); ++life) {
        bool leaves = false;
        for (auto const& row : life_table) leaves = leaves || row.from == Life(life);
        if (leaves == (Life(life) == Life::archived)) return false;
    }
    return true;
}
static_assert(only_archived_is_final());

// Of the ways the table knows, the one this chain takes.
bool taken_by(Chain const& chain, Transition const& row) {
    if (row.step == Step::submit) return row.to.stage == chain.first();
    if (row.step == Step::pass) return row.to.stage == chain.after(row.from.stage);
    return true;
}

struct StepWords {
    std::string_view code, chinese;
};
constexpr std::array<StepWords, 13> step_words{{{"submit", "提交审核"},
                                                {"pass", "审核通过"},
                                                {"send_back", "退回修改"},
                                                {"sign", "签发"},
                                                {"schedule", "定时发布"},
                                                {"unschedule", "取消定时"},
                                                {"publish", "发布"},
                                                {"hold", "到时未发布"},
                                                {"recall", "退回重审"},
                                                {"file", "留存"},
                                                {"replace", "被新文本取代"},
                                                {"withdraw", "撤回"},
                                                {"discard", "放弃"}}};
constexpr std::array<StepWords, 5> life_step_words{
    {{"publish", "发布"}, {"lapse", "标注失效"}, {"repeal", "标注废止"}, {"withdraw", "撤回"}, {"archive", "归档"}}};

}  // namespace

std::span<Transition const> transitions() {
    return table;
}

Result<Transition> allowed(Place from, Step step, By who, Chain const& chain) {
    for (auto const& row : table) {
        if (!(row.from == from) || row.step != step || !taken_by(chain, row)) continue;
        if (row.by == who) return row;
    }
    for (auto const& row : table)
        if (row.from == from && row.step == step && taken_by(chain, row))
            return refuse(Refusal::Kind::not_allowed, wording::not_allowed);
    auto const now =
        from.stage == Stage::none ? std::string{chinese(from.state)} : "待" + std::string{chinese(from.stage)};
    return refuse(Refusal::Kind::wrong_state, wording::step_not_open, now);
}

std::vector<Step> steps_open_to(Place from, By who, Chain const& chain) {
    std::vector<Step> open;
    for (auto const& row : table)
        if (row.from == from && row.by == who && taken_by(chain, row)) open.push_back(row.step);
    return open;
}

By actor_of(Stage stage) {
    switch (stage) {
        case Stage::unit:
            return By::unit_stage;
        case Stage::second:
            return By::second_stage;
        case Stage::final:
            return By::final_stage;
        case Stage::none:
            break;
    }
    return By::drafter;
}

Place place_of(Revision const& revision) {
    return {revision.state, revision.state == submitted ? revision.stage : Stage::none};
}

bool in_work(State state) {
    return state == draft || state == returned;
}

bool is_open(State state) {
    return in_work(state) || state == submitted || state == signed_off || state == scheduled;
}

std::span<LifeTransition const> life_transitions() {
    return life_table;
}

Result<LifeTransition> allowed(Life from, LifeStep step) {
    for (auto const& row : life_table)
        if (row.from == from && row.step == step) return row;
    return refuse(Refusal::Kind::wrong_state, wording::life_not_open,
                  std::string{chinese(from)} + "”，不能" + std::string{chinese(step)});
}

bool is_public(Life life, Life closed_as) {
    auto const now = life == Life::archived ? closed_as : life;
    return now == Life::in_force || now == Life::lapsed || now == Life::repealed;
}

bool is_tombstone(Life life, Life closed_as) {
    return (life == Life::archived ? closed_as : life) == Life::withdrawn;
}

std::string_view chinese(Step step) {
    return step_words[std::size_t(step)].chinese;
}
std::string_view code(Step step) {
    return step_words[std::size_t(step)].code;
}
std::string_view chinese(LifeStep step) {
    return life_step_words[std::size_t(step)].chinese;
}
std::string_view code(LifeStep step) {
    return life_step_words[std::size_t(step)].code;
}

std::string_view chinese_of_step(std::string_view code) {
    for (auto const& one : step_words)
        if (one.code == code) return one.chinese;
    for (auto const& one : life_step_words)
        if (one.code == code) return one.chinese;
    return code;
}

std::string workflow_diagram() {
    auto const name = [](Place const& place) {
        return place.stage == Stage::none ? std::string{code(place.state)} : std::string{code(place.stage)} + "_review";
    };
    std::string text = "stateDiagram-v2\n    [*] --> draft\n";
    for (auto const& row : table)
        text += "    " + name(row.from) + " --> " + name(row.to) + ": " + std::string{chinese(row.step)} + "\n";
    for (auto const& place : places)
        if (ends(place)) text += "    " + name(place) + " --> [*]\n";
    return text;
}

}  // namespace mingtang::publication

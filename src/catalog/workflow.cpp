// The table. 鲁政办发〔2020〕11号 asks for review and publication of 本级标准目录; the rest is a house rule.
#include "catalog/workflow.hpp"

#include "catalog/codes.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

constexpr auto table = std::to_array<Transition>({
    // from                    step             to                        by             basis
    {EditionState::draft, Step::submit, EditionState::submitted, By::editor, "house rule"},
    {EditionState::returned, Step::submit, EditionState::submitted, By::editor, "house rule"},
    {EditionState::submitted, Step::send_back, EditionState::returned, By::reviewer, "house rule"},
    {EditionState::submitted, Step::publish, EditionState::published, By::reviewer, "plan §二, §四(二)"},
    {EditionState::published, Step::supersede, EditionState::superseded, By::successor, "54号 一(三) 动态调整"},
});

constexpr std::size_t state_count = 5;

constexpr bool no_row_twice() {
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = i + 1; j < table.size(); ++j)
            if (table[i].from == table[j].from && table[i].step == table[j].step) return false;
    return true;
}

constexpr bool every_state_reachable() {
    std::array<bool, state_count> reached{};
    reached[std::size_t(EditionState::draft)] = true;
    for (std::size_t round = 0; round < state_count; ++round)
        for (auto const& row : table)
            if (reached[std::size_t(row.from)]) reached[std::size_t(row.to)] = true;
    for (bool const one : reached)
        if (!one) return false;
    return true;
}

constexpr bool only_superseded_is_final() {
    for (std::size_t state = 0; state < state_count; ++state) {
        bool leaves = false;
        for (auto const& row : table) leaves = leaves || std::size_t(row.from) == state;
        if (leaves == (EditionState(state) == EditionState::superseded)) return false;
    }
    return true;
}

static_assert(no_row_twice());              // one answer per (state, step)
static_assert(every_state_reachable());     // no orphan
static_assert(only_superseded_is_final());  // no dead end but one

}  // namespace

std::span<Transition const> transitions() {
    return table;
}

Result<Transition> allowed(EditionState from, Step step, By who) {
    for (auto const& row : table) {
        if (row.from != from || row.step != step) continue;
        if (row.by != who) return refuse(Refusal::Kind::not_allowed, wording::not_allowed);
        return row;
    }
    return refuse(Refusal::Kind::wrong_state, wording::step_not_open, std::string{chinese(from)});
}

std::vector<Step> steps_open_to(EditionState state, By who) {
    std::vector<Step> open;
    for (auto const& row : table)
        if (row.from == state && row.by == who) open.push_back(row.step);
    return open;
}

bool in_work(EditionState state) {
    return state == EditionState::draft || state == EditionState::returned;
}

std::string_view chinese(Step step) {
    switch (step) {
        case Step::submit:
            return "提交审核";
        case Step::send_back:
            return "退回修改";
        case Step::publish:
            return "审核通过并公布";
        case Step::supersede:
            break;
    }
    return "被新版本取代";
}

std::string workflow_diagram() {
    std::string text = "stateDiagram-v2\n    [*] --> draft\n";
    for (auto const& row : table)
        text += "    " + std::string{code(row.from)} + " --> " + std::string{code(row.to)} + ": " +
                std::string{chinese(row.step)} + "\n";
    return text + "    superseded --> [*]\n";
}

}  // namespace mingtang::catalog

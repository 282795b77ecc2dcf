// The table. 鲁政办发〔2020〕11号 asks for review and publication of 本级标准目录; 条例 17 for a mechanism of review
// with procedure and responsibility; the order of the stages is a house rule.
#include "catalog/workflow.hpp"

#include "base/transition_table.hpp"
#include "catalog/codes.hpp"
#include "catalog/wording.hpp"

namespace mingtang::catalog {
namespace {

using enum EditionState;

constexpr Place at_draft{draft}, at_returned{returned}, at_published{published}, at_superseded{superseded};
constexpr Place at_unit{submitted, Stage::unit}, at_legal{submitted, Stage::legal}, at_office{submitted, Stage::office};

constexpr auto table = std::to_array<Transition>({
    // from       step             to            by                basis
    {at_draft, Step::submit, at_unit, By::editor, "house rule"},
    {at_draft, Step::submit, at_legal, By::editor, "house rule"},
    {at_draft, Step::submit, at_office, By::editor, "house rule"},
    {at_returned, Step::submit, at_unit, By::editor, "house rule"},
    {at_returned, Step::submit, at_legal, By::editor, "house rule"},
    {at_returned, Step::submit, at_office, By::editor, "house rule"},
    {at_unit, Step::pass, at_legal, By::unit_stage, "条例 17"},
    {at_unit, Step::pass, at_office, By::unit_stage, "条例 17"},
    {at_legal, Step::pass, at_office, By::legal_stage, "条例 17, 54号"},
    {at_unit, Step::send_back, at_returned, By::unit_stage, "house rule"},
    {at_legal, Step::send_back, at_returned, By::legal_stage, "house rule"},
    {at_office, Step::send_back, at_returned, By::office_stage, "house rule"},
    {at_office, Step::publish, at_published, By::office_stage, "plan §二, §四(二)"},
    {at_published, Step::supersede, at_superseded, By::successor, "54号 一(三) 动态调整"},
});

constexpr std::array places{at_draft, at_returned, at_unit, at_legal, at_office, at_published, at_superseded};

// What is submitted is left only by whoever does its stage, never by the one who wrote it; and it can be returned.
constexpr bool nobody_approves_own_work() {
    for (auto const& place : places) {
        if (place.state != submitted) continue;
        bool returnable = false;
        for (auto const& row : table) {
            if (!(row.from == place)) continue;
            if (row.by == By::editor) return false;
            returnable = returnable || row.to == at_returned;
        }
        if (!returnable) return false;
    }
    return true;
}

constexpr bool only_the_office_publishes() {
    for (auto const& row : table)
        if (row.to == at_published && !(row.from == at_office && row.by == By::office_stage)) return false;
    return true;
}

// A stage is never passed towards an earlier one, or a chain could go round.
constexpr bool stages_go_forward() {
    for (auto const& row : table)
        if (row.step == Step::pass && row.to.stage <= row.from.stage) return false;
    return true;
}

static_assert(transition_table::one_row_each_way(table));     // one answer per (place, step, next)
static_assert(transition_table::reaches_all(table, places));  // no orphan
static_assert(transition_table::only_these_are_final(table, places, [](Place const& place) {
    return place == at_superseded;
}));  // no dead end but one
static_assert(nobody_approves_own_work());
static_assert(only_the_office_publishes());
static_assert(stages_go_forward());

// Of the ways the table knows, the one this chain takes.
bool taken_by(Chain const& chain, Transition const& row) {
    if (row.step == Step::submit) return row.to.stage == chain.first();
    if (row.step == Step::pass) return row.to.stage == chain.after(row.from.stage);
    if (row.step == Step::publish) return chain.after(row.from.stage) == Stage::none;
    return true;
}

}  // namespace

std::span<Transition const> transitions() {
    return table;
}

Result<Transition> allowed(Place from, Step step, By who, Chain const& chain) {
    for (auto const& row : table) {
        if (!(row.from == from) || row.step != step || !taken_by(chain, row)) continue;
        if (row.by != who) return refuse(Refusal::Kind::not_allowed, wording::not_allowed);
        return row;
    }
    auto const now = from.stage == Stage::none ? std::string{chinese(from.state)} : std::string{chinese(from.stage)};
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
        case Stage::legal:
            return By::legal_stage;
        case Stage::office:
            return By::office_stage;
        case Stage::none:
            break;
    }
    return By::editor;
}

Place place_of(Edition const& edition) {
    return {edition.state, edition.state == submitted ? edition.stage : Stage::none};
}

bool in_work(EditionState state) {
    return state == draft || state == returned;
}

std::string_view chinese(Step step) {
    switch (step) {
        case Step::submit:
            return "提交审核";
        case Step::pass:
            return "审核通过，转下一环节";
        case Step::send_back:
            return "退回修改";
        case Step::publish:
            return "审核通过并公布";
        case Step::supersede:
            break;
    }
    return "被新版本取代";
}

std::string_view code(Step step) {
    constexpr std::array<std::string_view, 5> codes{"submit", "pass", "send_back", "publish", "supersede"};
    return codes[std::size_t(step)];
}

std::string state_in_words(Edition const& edition) {
    if (edition.state != submitted || edition.stage == Stage::none) return std::string{chinese(edition.state)};
    return "待" + std::string{chinese(edition.stage)};
}

std::string workflow_diagram() {
    auto const name = [](Place const& place) {
        return place.stage == Stage::none ? std::string{code(place.state)} : std::string{code(place.stage)} + "_review";
    };
    std::string text = "stateDiagram-v2\n    [*] --> draft\n";
    for (auto const& row : table)
        text += "    " + name(row.from) + " --> " + name(row.to) + ": " + std::string{chinese(row.step)} + "\n";
    return text + "    superseded --> [*]\n";
}

}  // namespace mingtang::catalog

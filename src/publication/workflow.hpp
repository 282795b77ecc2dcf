// Two tables that can be read aloud: the way of a revision from draft to the public, and the life of the publication
// after it. Pure. The tables hold every way there is; which stages a document passes says its chain (chain.hpp).
// Four eyes (C14): nobody has two parts in one revision; the actions check that with facts, and so does the schema.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "publication/chain.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

enum class Step {
    submit,
    pass,
    send_back,
    sign,
    schedule,
    unschedule,
    publish,
    hold,
    recall,
    file,
    replace,
    withdraw,
    discard
};
// Who takes the step. Editing, reviewing, signing, publishing are four rights; the calendar keeps appointments only.
enum class By { drafter, unit_stage, second_stage, final_stage, publisher, calendar, successor };

struct Place {
    State state = State::draft;
    Stage stage = Stage::none;  // of a submitted revision
    friend constexpr bool operator==(Place const&, Place const&) = default;
};

struct Transition {
    Place from;
    Step step;
    Place to;
    By by;
    std::string_view basis;
};
std::span<Transition const> transitions();

// The step, as this chain lets it be taken: refused where it is not open here, or not this one's to take.
Result<Transition> allowed(Place from, Step step, By who, Chain const& chain);
std::vector<Step> steps_open_to(Place from, By who, Chain const& chain);
By actor_of(Stage stage);
Place place_of(Revision const& revision);
// Words may be changed only while their author has them in hand (F06).
bool in_work(State state);
bool is_open(State state);  // draft … scheduled: not yet public, not given up

// The publication itself.
enum class LifeStep { publish, lapse, repeal, withdraw, archive };
struct LifeTransition {
    Life from;
    LifeStep step;
    Life to;
    std::string_view basis;
};
std::span<LifeTransition const> life_transitions();
Result<LifeTransition> allowed(Life from, LifeStep step);
bool is_public(Life life, Life closed_as);     // readers see its text
bool is_tombstone(Life life, Life closed_as);  // readers see that it was there

std::string_view chinese(Step step);  // 签发
std::string_view code(Step step);     // "sign"
std::string_view chinese(LifeStep step);
std::string_view code(LifeStep step);
// Words of a step as it was written down, of either table.
std::string_view chinese_of_step(std::string_view code);
// The tables as a mermaid diagram, kept in docs/architecture by a test.
std::string workflow_diagram();

}  // namespace mingtang::publication

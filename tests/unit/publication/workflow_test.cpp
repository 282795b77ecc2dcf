// The two tables: what may happen next, to whom it belongs, and the picture of it.
#include "publication/workflow.hpp"

#include <doctest/doctest.h>

#include "publication/wording.hpp"

using namespace mingtang;
using namespace mingtang::publication;

TEST_CASE("from draft to the public along the standard chain") {
    auto const chain = standard_chain();
    CHECK(allowed({State::draft}, Step::submit, By::drafter, chain)->to.stage == Stage::unit);
    CHECK(allowed({State::submitted, Stage::unit}, Step::pass, By::unit_stage, chain)->to.stage == Stage::second);
    CHECK(allowed({State::submitted, Stage::second}, Step::pass, By::second_stage, chain)->to.stage == Stage::final);
    CHECK(allowed({State::submitted, Stage::final}, Step::sign, By::final_stage, chain)->to.state == State::signed_off);
    CHECK(allowed({State::signed_off}, Step::publish, By::publisher, chain)->to.state == State::live);
    CHECK(allowed({State::scheduled}, Step::publish, By::calendar, chain)->to.state == State::live);
}

TEST_CASE("nobody takes another's step, and no step is taken where it is not open") {
    auto const chain = standard_chain();
    CHECK(allowed({State::signed_off}, Step::publish, By::drafter, chain).error().says.key == wording::not_allowed.key);
    CHECK(allowed({State::scheduled}, Step::publish, By::publisher, chain).error().says.key ==
          wording::not_allowed.key);
    CHECK(allowed({State::submitted, Stage::final}, Step::sign, By::drafter, chain).error().kind ==
          Refusal::Kind::not_allowed);
    CHECK(allowed({State::draft}, Step::publish, By::publisher, chain).error().kind == Refusal::Kind::wrong_state);
    CHECK(allowed({State::live}, Step::submit, By::drafter, chain).error().sentence() ==
          "稿件现在的状态是“已发布”，不能进行这一步。");
    CHECK(steps_open_to({State::withdrawn}, By::publisher, chain).empty());
}

TEST_CASE("a chain without the unit's own stage begins at 复审") {
    auto chain = standard_chain();
    chain.stages.erase(chain.stages.begin());
    CHECK(allowed({State::draft}, Step::submit, By::drafter, chain)->to.stage == Stage::second);
    CHECK_FALSE(allowed({State::submitted, Stage::unit}, Step::sign, By::final_stage, chain));
}

TEST_CASE("only what is in its author's hands may be changed") {
    for (auto const state : {State::submitted, State::signed_off, State::scheduled, State::live, State::replaced,
                             State::filed, State::withdrawn, State::discarded})
        CHECK_FALSE(in_work(state));
    CHECK(in_work(State::draft));
    CHECK(in_work(State::returned));
}

TEST_CASE("the life of what is public") {
    CHECK(allowed(Life::unpublished, LifeStep::publish)->to == Life::in_force);
    CHECK(allowed(Life::in_force, LifeStep::repeal)->to == Life::repealed);
    CHECK(allowed(Life::repealed, LifeStep::withdraw)->to == Life::withdrawn);
    CHECK_FALSE(allowed(Life::withdrawn, LifeStep::publish));
    CHECK_FALSE(allowed(Life::archived, LifeStep::withdraw));
    CHECK_FALSE(allowed(Life::in_force, LifeStep::archive));
    CHECK(allowed(Life::withdrawn, LifeStep::withdraw).error().sentence() ==
          "这条信息现在的状态是“已撤回”，不能撤回。");
    CHECK(is_public(Life::archived, Life::repealed));
    CHECK_FALSE(is_public(Life::archived, Life::withdrawn));
    CHECK(is_tombstone(Life::archived, Life::withdrawn));
    CHECK_FALSE(is_public(Life::unpublished, Life::unpublished));
}

TEST_CASE("every row of the table stands in the diagram") {
    auto const diagram = workflow_diagram();
    for (auto const& row : transitions())
        CHECK(diagram.find(": " + std::string{chinese(row.step)} + "\n") != std::string::npos);
    CHECK(diagram.find("second_review --> final_review: 审核通过\n") != std::string::npos);
    CHECK(diagram.find("scheduled --> live: 发布\n") != std::string::npos);
    CHECK(diagram.find("withdrawn --> [*]") != std::string::npos);
}

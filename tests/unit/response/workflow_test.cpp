#include "response/workflow.hpp"

#include <doctest/doctest.h>

#include <array>

#include "desk/act_words.hpp"
#include "response/codes.hpp"

using namespace mingtang;
using namespace mingtang::response;

TEST_CASE("the way of a concern, step by step, by whose step it is") {
    std::array const office{By::office}, lead{By::lead}, unit{By::unit}, text{By::publication};
    CHECK(allowed(State::registered, Step::assign, office)->to == State::assigned);
    CHECK(allowed(State::assigned, Step::report, unit)->to == State::assigned);
    CHECK(allowed(State::assigned, Step::verify, lead)->to == State::verified);
    CHECK(allowed(State::verified, Step::draft, lead)->to == State::responding);
    CHECK(allowed(State::responding, Step::publish, text)->to == State::answered);
    CHECK(allowed(State::answered, Step::close, office)->to == State::settled);
    CHECK(allowed(State::answered, Step::follow_up, office)->to == State::verified);
}

TEST_CASE("a step of somebody else's is told apart from one that is not open") {
    std::array const unit{By::unit}, office{By::office};
    auto const not_theirs = allowed(State::registered, Step::assign, unit);
    REQUIRE_FALSE(not_theirs);
    CHECK(not_theirs.error().kind == Refusal::Kind::not_allowed);
    auto const not_open = allowed(State::registered, Step::close, office);
    REQUIRE_FALSE(not_open);
    CHECK(not_open.error().kind == Refusal::Kind::wrong_state);
    CHECK(not_open.error().sentence() == "这条关切现在的状态是“待研判”，不能效果评估，办结。");
}

TEST_CASE("nobody but its text makes a concern answered") {
    std::array const everybody{By::office, By::lead, By::unit};
    for (auto const state : all_states)
        for (auto const& row : transitions())
            if (row.from == state && row.to == State::answered && row.from != State::answered)
                CHECK_FALSE(allowed(state, row.step, everybody));
}

TEST_CASE("every step and state has words, and the diagram names every row") {
    for (auto const& row : transitions()) {
        CHECK_FALSE(chinese(row.step).empty());
        CHECK(chinese_of_step(code(row.step)) == chinese(row.step));
        auto const act = "response." + std::string{code(row.step)};
        CHECK(desk::words_of_act(act) != act);
        CHECK(workflow_diagram().find(std::string{code(row.from)} + " --> " + std::string{code(row.to)}) !=
              std::string::npos);
    }
    for (auto const state : all_states) CHECK(parse_state(code(state)) == state);
    for (auto const tier : all_tiers) CHECK(parse_tier(code(tier)) == tier);
    for (auto const source : all_sources) CHECK(parse_source(code(source)) == source);
    for (auto const effect : all_effects) CHECK(parse_effect(code(effect)) == effect);
    CHECK_FALSE(parse_state("nowhere"));
}

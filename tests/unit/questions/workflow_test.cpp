#include "questions/workflow.hpp"

#include <doctest/doctest.h>

#include "desk/act_words.hpp"

using namespace mingtang;
using namespace mingtang::questions;

TEST_CASE("the way of a question, step by step, by whose step it is") {
    std::array const office{By::office}, clerk{By::clerk}, reviewer{By::reviewer}, asker{By::asker};
    CHECK(allowed(State::held, Step::assign, office)->to == State::assigned);
    CHECK(allowed(State::waiting, Step::assign, office)->to == State::assigned);
    CHECK(allowed(State::assigned, Step::ask_more, clerk)->to == State::asking);
    CHECK(allowed(State::asking, Step::supplement, asker)->to == State::assigned);
    CHECK(allowed(State::assigned, Step::submit, clerk)->to == State::drafted);
    CHECK(allowed(State::drafted, Step::send_back, reviewer)->to == State::assigned);
    CHECK(allowed(State::drafted, Step::answer, reviewer)->to == State::answered);
    CHECK(allowed(State::answered, Step::reopen, office)->to == State::assigned);
}

TEST_CASE("the asker takes one step and no other") {
    std::array const asker{By::asker};
    for (auto const state : all_states)
        for (auto const& row : transitions())
            CHECK(bool(allowed(state, row.step, asker)) == (state == State::asking && row.step == Step::supplement));
}

TEST_CASE("rights are asked before states") {
    std::array const clerk{By::clerk};
    CHECK(allowed(State::answered, Step::dismiss, clerk).error().kind == Refusal::Kind::not_allowed);
    CHECK(allowed(State::answered, Step::submit, clerk).error().kind == Refusal::Kind::wrong_state);
    CHECK(allowed(State::answered, Step::submit, clerk).error().sentence() ==
          "这条咨询现在的状态是“已答复”，不能提交答复。");
}

TEST_CASE("every step and state has words, in the audit too") {
    for (auto const& row : transitions()) {
        CHECK(chinese_of_step(code(row.step)) == chinese(row.step));
        auto const act = "questions." + std::string{code(row.step)};
        CHECK(desk::words_of_act(act) != act);
        CHECK(workflow_diagram().find(std::string{code(row.from)} + " --> " + std::string{code(row.to)}) !=
              std::string::npos);
    }
    for (auto const state : all_states) CHECK(parse_state(code(state)) == state);
    CHECK_FALSE(parse_state("late"));
}

#include "catalog/workflow.hpp"

#include <doctest/doctest.h>

#include "catalog/codes.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

constexpr Place at_draft{EditionState::draft}, at_returned{EditionState::returned},
    at_published{EditionState::published};
constexpr Place at(Stage stage) {
    return {EditionState::submitted, stage};
}
Chain const all = standard_chain();
Chain const short_one{{{Stage::office, identity::Role::disclosure_office, 5, {}}}};

}  // namespace

TEST_CASE("the way of an edition, step by step") {
    CHECK(allowed(at_draft, Step::submit, By::editor, all)->to == at(Stage::unit));
    CHECK(allowed(at(Stage::unit), Step::pass, By::unit_stage, all)->to == at(Stage::legal));
    CHECK(allowed(at(Stage::legal), Step::pass, By::legal_stage, all)->to == at(Stage::office));
    CHECK(allowed(at(Stage::office), Step::publish, By::office_stage, all)->to == at_published);
    CHECK(allowed(at_published, Step::supersede, By::successor, all)->to == Place{EditionState::superseded});
    for (auto const stage : {Stage::unit, Stage::legal, Stage::office})
        CHECK(allowed(at(stage), Step::send_back, actor_of(stage), all)->to == at_returned);
    CHECK(allowed(at_returned, Step::submit, By::editor, all)->to == at(Stage::unit));
}

TEST_CASE("a shorter chain leads past the stages it does not have") {
    CHECK(allowed(at_draft, Step::submit, By::editor, short_one)->to == at(Stage::office));
    // What waited at a stage that is no more goes on to the next that is.
    CHECK(allowed(at(Stage::unit), Step::pass, By::unit_stage, short_one)->to == at(Stage::office));
}

TEST_CASE("a step that is not open is refused with the state in words") {
    auto const refused = allowed(at_published, Step::submit, By::editor, all);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Refusal::Kind::wrong_state);
    CHECK(refused.error().sentence().find("现行有效") != std::string::npos);
    CHECK(allowed(at(Stage::unit), Step::publish, By::unit_stage, all).error().sentence().find("单位审核") !=
          std::string::npos);
    CHECK_FALSE(allowed({EditionState::superseded}, Step::publish, By::office_stage, all));
    CHECK_FALSE(allowed(at(Stage::office), Step::pass, By::office_stage, all));
}

TEST_CASE("an editor does not publish, a reviewer does not submit, nobody does another's stage") {
    CHECK(allowed(at(Stage::office), Step::publish, By::editor, all).error().kind == Refusal::Kind::not_allowed);
    CHECK(allowed(at(Stage::legal), Step::pass, By::unit_stage, all).error().kind == Refusal::Kind::not_allowed);
    CHECK(allowed(at_draft, Step::submit, By::office_stage, all).error().kind == Refusal::Kind::not_allowed);
    CHECK(steps_open_to(at(Stage::office), By::editor, all).empty());
    CHECK(steps_open_to(at(Stage::office), By::office_stage, all) == std::vector{Step::send_back, Step::publish});
    CHECK(steps_open_to(at(Stage::unit), By::unit_stage, all) == std::vector{Step::pass, Step::send_back});
}

TEST_CASE("rows change only while the author has the draft in hand") {
    for (auto const state : {EditionState::draft, EditionState::returned}) CHECK(in_work(state));
    for (auto const state : {EditionState::submitted, EditionState::published, EditionState::superseded})
        CHECK_FALSE(in_work(state));
}

TEST_CASE("every row of the table stands in the diagram") {
    auto const diagram = workflow_diagram();
    for (auto const& row : transitions())
        CHECK(diagram.find(": " + std::string{chinese(row.step)} + "\n") != std::string::npos);
    CHECK(diagram.find("unit_review --> legal_review: 审核通过，转下一环节") != std::string::npos);
    CHECK(diagram.find("office_review --> published: 审核通过并公布") != std::string::npos);
}

TEST_CASE("codes and words of levels and states come back as they went") {
    for (auto const level : {Level::county, Level::town, Level::village}) CHECK(parse_level(code(level)) == level);
    CHECK_FALSE(parse_level("县级"));
    for (int state = 0; state < 5; ++state) CHECK(edition_state(code(EditionState(state))) == EditionState(state));
    for (auto const stage : {Stage::none, Stage::unit, Stage::legal, Stage::office})
        CHECK(stage_from(code(stage)) == stage);
    CHECK(list_of(lines({"政府网站", "其他:橱窗"})) == std::vector<std::string>{"政府网站", "其他:橱窗"});
    CHECK(list_of("").empty());
}

TEST_CASE("a government sets standards for itself and for those below") {
    using enum org::Jurisdiction::Kind;
    CHECK(may_compile_level(district, Level::county));
    CHECK(may_compile_level(district, Level::town));
    CHECK_FALSE(may_compile_level(town, Level::county));
    CHECK(may_compile_level(subdistrict, Level::village));
    CHECK_FALSE(may_compile_level(village, Level::town));
}

#include "catalog/workflow.hpp"

#include <doctest/doctest.h>

#include "catalog/codes.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

TEST_CASE("the way of an edition, step by step") {
    CHECK(allowed(EditionState::draft, Step::submit, By::editor)->to == EditionState::submitted);
    CHECK(allowed(EditionState::submitted, Step::send_back, By::reviewer)->to == EditionState::returned);
    CHECK(allowed(EditionState::returned, Step::submit, By::editor)->to == EditionState::submitted);
    CHECK(allowed(EditionState::submitted, Step::publish, By::reviewer)->to == EditionState::published);
    CHECK(allowed(EditionState::published, Step::supersede, By::successor)->to == EditionState::superseded);
}

TEST_CASE("a step that is not open is refused with the state in words") {
    auto const refused = allowed(EditionState::published, Step::submit, By::editor);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Refusal::Kind::wrong_state);
    CHECK(refused.error().sentence().find("现行有效") != std::string::npos);
    CHECK_FALSE(allowed(EditionState::superseded, Step::publish, By::reviewer));
}

TEST_CASE("an editor does not publish, a reviewer does not submit") {
    CHECK(allowed(EditionState::submitted, Step::publish, By::editor).error().kind == Refusal::Kind::not_allowed);
    CHECK(allowed(EditionState::draft, Step::submit, By::reviewer).error().kind == Refusal::Kind::not_allowed);
    CHECK(steps_open_to(EditionState::submitted, By::editor).empty());
    CHECK(steps_open_to(EditionState::submitted, By::reviewer) == std::vector{Step::send_back, Step::publish});
}

TEST_CASE("rows change only while the author has the draft in hand") {
    for (auto const state : {EditionState::draft, EditionState::returned}) CHECK(in_work(state));
    for (auto const state : {EditionState::submitted, EditionState::published, EditionState::superseded})
        CHECK_FALSE(in_work(state));
}

TEST_CASE("every row of the table stands in the diagram") {
    auto const diagram = workflow_diagram();
    for (auto const& row : transitions())
        CHECK(diagram.find(std::string{code(row.from)} + " --> " + std::string{code(row.to)}) != std::string::npos);
}

TEST_CASE("codes and words of levels and states come back as they went") {
    for (auto const level : {Level::county, Level::town, Level::village}) CHECK(parse_level(code(level)) == level);
    CHECK_FALSE(parse_level("县级"));
    for (int state = 0; state < 5; ++state) CHECK(edition_state(code(EditionState(state))) == EditionState(state));
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

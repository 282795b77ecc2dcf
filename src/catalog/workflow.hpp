// An edition's way from draft to superseded, as a table that can be read aloud. Pure.
// Four eyes (C14): the one who publishes or sends back is never the one who wrote; the action checks that with facts.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog {

enum class Step { submit, send_back, publish, supersede };
enum class By { editor, reviewer, successor };  // successor: the publication of the next edition

struct Transition {
    EditionState from;
    Step step;
    EditionState to;
    By by;
    std::string_view basis;
};

std::span<Transition const> transitions();

Result<Transition> allowed(EditionState from, Step step, By who);
// What the buttons of a page offer.
std::vector<Step> steps_open_to(EditionState state, By who);
// Rows may be changed, and the draft given up, only while its author has it in hand.
bool in_work(EditionState state);

std::string_view chinese(Step step);  // 提交审核
// The table as a mermaid diagram, kept in docs/architecture by a test.
std::string workflow_diagram();

}  // namespace mingtang::catalog

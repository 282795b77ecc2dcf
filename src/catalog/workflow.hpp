// An edition's way from draft to superseded, as a table that can be read aloud. Pure. The table holds every way there
// is; which of them a catalog takes says its chain (chain.hpp).
// Four eyes (C14): nobody has two parts in one edition; the actions check that with facts, and so does the schema.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "catalog/chain.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog {

enum class Step { submit, pass, send_back, publish, supersede };
// Who takes the step: the author, whoever does the stage, or the publication of the next edition.
enum class By { editor, unit_stage, legal_stage, office_stage, successor };

struct Place {
    EditionState state = EditionState::draft;
    Stage stage = Stage::none;  // of a submitted edition
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
// What the buttons of a page offer.
std::vector<Step> steps_open_to(Place from, By who, Chain const& chain);
By actor_of(Stage stage);

Place place_of(Edition const& edition);
// Rows may be changed, and the draft given up, only while its author has it in hand.
bool in_work(EditionState state);

std::string_view chinese(Step step);                 // 提交审核
std::string_view code(Step step);                    // "submit"
std::string state_in_words(Edition const& edition);  // 草稿; 单位审核中
// The table as a mermaid diagram, kept in docs/architecture by a test.
std::string workflow_diagram();

}  // namespace mingtang::catalog

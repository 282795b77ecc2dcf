// Which stages (审核环节) a catalog passes between its author and the public, as data: a jurisdiction may leave out a
// stage or name who does it, per level of catalog. Checked before it is kept. Pure; the rows are chain_store's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/types.hpp"
#include "identity/types.hpp"

namespace mingtang::catalog {

struct ChainStage {
    Stage stage = Stage::office;
    identity::Role role = identity::Role::disclosure_office;
    int days = 3;      // working days to decide in
    org::UnitId unit;  // none: at the unit's stage the unit whose draft it is, else whoever holds the role

    friend bool operator==(ChainStage const&, ChainStage const&) = default;
};

struct Chain {
    std::vector<ChainStage> stages;  // in the order they are passed

    ChainStage const* find(Stage stage) const;
    Stage first() const;
    Stage after(Stage stage) const;  // none: published next
};

// 单位审核 → 法制保密审核 → 区政务公开办, where nobody said otherwise.
Chain standard_chain();
// The role that does a stage unless the data name another.
identity::Role usual_role(Stage stage);

// What an edition looks like to somebody who asks whether it is theirs to judge.
struct UnderReview {
    std::string_view place;  // path of the jurisdiction whose catalog it is
    org::UnitId unit;        // whose draft it is
    std::vector<org::UnitId>
        peers;  // whose reviewers do the unit's stage as well: its successor, a town's whole office
};
// Role, unit and place. That nobody judges what they had another part in is asked with facts, by the action.
bool does(identity::Actor const& actor, ChainStage const& stage, UnderReview const& edition);

// What is wrong with a chain as it is written, each in a sentence; empty when it may be kept. Proves that every stage
// is reached, that each is left towards publication, and that the public stage is the disclosure office's and the last.
std::vector<std::string> faults(Chain const& chain);

// Somebody with an account, as the proof below needs to know them.
struct Person {
    identity::Actor actor;
    bool editor = false;
};
// The dry run: for one compiling unit, can a draft of anybody there get to publication with nobody doing two parts?
// "" when it can; else the sentence that says at which stage it would wait forever.
std::string dead_end(Chain const& chain, std::vector<Person> const& people, UnderReview const& edition,
                     std::string_view unit_name);

}  // namespace mingtang::catalog

// Which stages (审核环节) a document passes between its author and its signature, as data: by unit and kind a place may
// leave out the unit's own stage or name who does one (F101). Checked before it is kept. Pure; the rows are
// chain_store's.
#pragma once

#include <string>
#include <vector>

#include "identity/types.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

struct ChainStage {
    Stage stage = Stage::final;
    identity::Role role = identity::Role::signatory;
    int days = 3;        // working days to decide in
    org::UnitId unit{};  // none: the drafting unit at 单位初审 and 终审签发, else whoever holds the role
    identity::AccountId person{};  // none: anybody with the role

    friend bool operator==(ChainStage const&, ChainStage const&) = default;
};

struct Chain {
    std::vector<ChainStage> stages{};  // in the order they are passed

    ChainStage const* find(Stage stage) const;
    Stage first() const;
    Stage after(Stage stage) const;  // none: signed next
};

// 单位初审 → 复审 → 终审签发 (三审, rulebook §9.3), where nobody said otherwise.
Chain standard_chain();
identity::Role usual_role(Stage stage);
bool may_hold(Stage stage, identity::Role role);

// What a revision looks like to somebody who asks whether it is theirs to judge.
struct UnderReview {
    std::string_view place;       // path of the jurisdiction of the unit that drafted it
    bool below_district = false;  // a street's or town's: one house, its stations included
    org::UnitId unit;             // that drafted it
};
// Role, unit, person and place. That nobody judges what they had another part in is asked with facts, by the action.
bool does(identity::Actor const& actor, ChainStage const& stage, UnderReview const& revision);

// What is wrong with a chain as it is written, each in a sentence; empty when it may be kept. Proves that every stage
// is reached, that 复审 with its secrecy form is never left out, and that the last one is the signature.
std::vector<std::string> faults(Chain const& chain);

// Somebody with an account, as the proof below needs to know them.
struct Person {
    identity::Actor actor;
    bool editor = false;
    std::string login{};  // tells two of one post apart
};
// The dry run: can a draft of anybody in this unit get to its signature with nobody doing two parts? "" when it can;
// else the sentence that says at which stage it would wait forever.
std::string dead_end(Chain const& chain, std::vector<Person> const& people, UnderReview const& revision,
                     std::string_view unit_name);

}  // namespace mingtang::publication

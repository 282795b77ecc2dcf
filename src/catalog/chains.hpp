// Changing the stages of review (审核环节) of a jurisdiction, by its disclosure office: a chain that would never end,
// or that would strand somebody who could get on before, is not kept.
#pragma once

#include <string>
#include <vector>

#include "catalog/chain.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

// The disclosure office of this jurisdiction or of one above it.
bool may_set_chain(identity::Actor const& actor, org::Jurisdiction const& place);
Result<Chain> set_chain(Desk& desk, org::JurisdictionId jurisdiction, Level level, Chain const& chain);

// For every unit that compiles under this chain and could not get a draft to publication: unit and sentence.
struct DeadEnd {
    org::UnitId unit;
    std::string sentence;
};
std::vector<DeadEnd> dead_ends(storage::Transaction& tx, org::Jurisdiction const& place, Level level,
                               Chain const& chain, Date on);

// In one line, for the audit: 单位审核 审核人 3；法制保密审核 …
std::string in_words(Chain const& chain);

}  // namespace mingtang::catalog

// What an action gathers before it judges: the concern with its place and units, and which parts the actor has in it.
// What is another place's, or none of this unit's business, is not found, by every door alike (C12).
#pragma once

#include <vector>

#include "desk/desk.hpp"
#include "response/store.hpp"
#include "response/types.hpp"
#include "response/workflow.hpp"

namespace mingtang::response {

struct Folder {
    Concern concern;
    org::Jurisdiction place;
    std::vector<UnitFindings> units;  // that find out, the lead among them
    std::vector<By> parts;            // what the actor may be here
};

// The disclosure office sees all of its place; a unit what it registered, leads or helps to find out.
Result<Folder> open_concern(Desk const& desk, storage::Transaction& tx, ConcernId id);
bool is_office(identity::Actor const& actor);
// One step: allowed, saved, written into its way and into the audit.
Result<Concern> take(Desk& desk, storage::Transaction& tx, Folder const& folder, Concern changed, Step step,
                     std::string words = {});

}  // namespace mingtang::response

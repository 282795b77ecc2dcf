// What others may ask of concerns: what a published response answers. Nothing of a concern is public but what its
// responses say; here is only where it was seen, when, and which other texts belong to it.
#pragma once

#include <optional>
#include <vector>

#include "response/store.hpp"
#include "response/types.hpp"

namespace mingtang::response::door {

struct Answered {
    Source source = Source::other;
    Date seen_on{};
    Which which = Which::full;
    std::vector<ConcernText> others;  // of the same concern, those that readers see, the first one first
};
// Nothing for a text that answers no concern, or that readers do not see.
std::optional<Answered> answered_by(storage::Transaction& tx, publication::PublicationId text);

}  // namespace mingtang::response::door

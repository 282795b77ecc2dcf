// From what was found out to the answer, and what became of it. The answer is drafted here and goes its own way through
// publication's chain and gates; keep_up() looks how far it came. One function per intention, one transaction each.
#pragma once

#include <optional>
#include <string_view>

#include "desk/desk.hpp"
#include "response/types.hpp"

namespace mingtang::response {

// 联合核实: what the actor's unit found.
Result<Concern> report(Desk& desk, ConcernId id, std::string_view findings);
// 核实完毕: the facts, as they may be said. `regardless`: why not to wait for the units that have not reported.
Result<Concern> verify(Desk& desk, ConcernId id, std::string_view facts, std::string_view regardless = {});
// A draft of a response with what is known, answering the document it is about; for the lead unit to write on.
Result<publication::RevisionId> begin_response(Desk& desk, ConcernId id, Which which);
// 新闻发布会.
Result<Concern> brief(Desk& desk, ConcernId id, std::optional<Instant> at, std::string_view where);
// 效果评估: close it, or answer once more.
Result<Concern> review_effect(Desk& desk, ConcernId id, std::optional<Effect> effect, std::string_view words);

// What came out, was taken back or given up since: the concerns follow their texts. By the calendar, every minute.
// Returns how many changed.
int keep_up(Desk& desk, storage::Transaction& tx);

}  // namespace mingtang::response

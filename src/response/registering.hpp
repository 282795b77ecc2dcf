// A concern comes in: who saw it, where, when; and the office decides whose it is. One function per intention, one
// transaction each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "response/types.hpp"

namespace mingtang::response {

struct NewConcern {
    std::optional<Source> source{};
    std::optional<Tier> tier{};
    std::string reference{}, matter{}, detail{}, place{};
    std::optional<Instant> seen_at{};
    std::string about{};  // number of a published document, or ""
};
// Whoever writes for a unit may bring one; the office's place decides whose it becomes.
Result<Concern> register_concern(Desk& desk, NewConcern const& wanted);

// 分办: one unit answers, others help to find out. Later again: another lead, one more unit.
struct Assignment {
    org::UnitId lead{};
    std::vector<org::UnitId> joint{};
    std::optional<Tier> tier{};  // judged anew; none: as it is
    std::string words{};
};
Result<Concern> assign(Desk& desk, ConcernId id, Assignment const& to);
Result<Concern> pass_on(Desk& desk, ConcernId id, std::string_view to, std::string_view reason);
Result<Concern> leave(Desk& desk, ConcernId id, std::string_view reason);
Result<Concern> merge(Desk& desk, ConcernId id, ConcernId into, std::string_view reason);
Result<Concern> reopen(Desk& desk, ConcernId id, std::string_view reason);

}  // namespace mingtang::response

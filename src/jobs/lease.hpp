// Something that one program may do at a time, in all servers on one database. The fence says who holds it now: work
// done under a lease confirms it in its own transaction, so a program that was stopped and woke too late commits
// nothing (R18).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/database.hpp"

namespace mingtang::jobs {

struct Lease {
    std::string name;
    std::int64_t fence = 0;
};

std::optional<Lease> take_lease(storage::Transaction& tx, std::string_view name, std::string_view owner, Instant now,
                                std::chrono::seconds length);
// false: somebody else has taken it since. True also makes it longer.
bool confirm_lease(storage::Transaction& tx, Lease const& lease, Instant now, std::chrono::seconds length);
void free_lease(storage::Transaction& tx, Lease const& lease, Instant now);

}  // namespace mingtang::jobs

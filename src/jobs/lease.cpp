#include "jobs/lease.hpp"

#include "jobs/queries.hpp"

namespace mingtang::jobs {

std::optional<Lease> take_lease(storage::Transaction& tx, std::string_view name, std::string_view owner, Instant now,
                                std::chrono::seconds length) {
    auto const row = tx.first(queries::take_lease, {name, owner, now + length, now});
    if (!row) return std::nullopt;
    return Lease{std::string{name}, row->integer(0)};
}

bool confirm_lease(storage::Transaction& tx, Lease const& lease, Instant now, std::chrono::seconds length) {
    tx.run(queries::confirm_lease, {lease.name, lease.fence, now + length});
    return tx.changed() == 1;
}

void free_lease(storage::Transaction& tx, Lease const& lease, Instant now) {
    tx.run(queries::free_lease, {lease.name, lease.fence, now});
}

}  // namespace mingtang::jobs

// The queue: a job is enqueued in the action's own transaction, and its effect is committed together with its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/database.hpp"

namespace mingtang::jobs {

struct Job {
    std::int64_t id = 0;
    std::string kind;     // "catalog.reindex"
    std::string payload;  // JSON or a plain word; read by the handler
    std::int64_t attempts = 0;
};

inline constexpr int most_attempts = 12;

void enqueue(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view payload,
             Instant run_after);

// The next job that is due, now ours until `until`; one whose runner died is due again when its time is over.
std::optional<Job> claim(storage::Transaction& tx, std::string_view owner, Instant now, Instant until);
// In the transaction of the job's effect. false: it is not ours any more; roll back.
bool finish(storage::Transaction& tx, Job const& job);
// After a failure: again in a minute, then later and later up to six hours; failed for good after most_attempts.
void postpone(storage::Transaction& tx, Job const& job, Instant now, std::string_view failure);

std::chrono::seconds pause_after(std::int64_t attempts);

// "waiting", "running", "done", "failed": for /metrics and `check`.
std::int64_t count(storage::Transaction& tx, std::string_view state);
// What failed for good, latest first, for the system administrator's page.
struct FailedJob {
    std::int64_t id = 0;
    std::string kind, failure;
    std::int64_t attempts = 0;
    Instant last{};
};
std::vector<FailedJob> failed(storage::Transaction& tx, int most);
void forget_done(storage::Transaction& tx, Instant before);

}  // namespace mingtang::jobs

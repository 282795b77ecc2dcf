#include "jobs/queue.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "jobs/queries.hpp"

namespace mingtang::jobs {

void enqueue(storage::Database& database, storage::Transaction& tx, std::string_view kind, std::string_view payload,
             Instant run_after) {
    tx.run(queries::add_job, {database.next_id(), kind, payload, run_after});
}

std::optional<Job> claim(storage::Transaction& tx, std::string_view owner, Instant now, Instant until) {
    // A few at a time, because another runner may have been quicker with the first.
    for (auto const& row : tx.run(queries::due_jobs, {now, 5})) {
        Job job{row.integer(0), row.text(1), row.text(2), row.integer(3)};
        tx.run(queries::claim_job, {job.id, owner, until, job.attempts, now});
        if (tx.changed() != 1) continue;
        ++job.attempts;
        return job;
    }
    return std::nullopt;
}

bool finish(storage::Transaction& tx, Job const& job) {
    tx.run(queries::finish_job, {job.id, job.attempts});
    return tx.changed() == 1;
}

void postpone(storage::Transaction& tx, Job const& job, Instant now, std::string_view failure) {
    auto const state = job.attempts >= most_attempts ? "failed" : "waiting";
    tx.run(queries::postpone_job,
           {job.id, job.attempts, state, now + pause_after(job.attempts), shorten(failure, 500)});
}

std::chrono::seconds pause_after(std::int64_t attempts) {
    std::chrono::seconds const longest = std::chrono::hours{6};
    auto const doubled = std::chrono::seconds{60} * (std::int64_t{1} << std::clamp<std::int64_t>(attempts - 1, 0, 20));
    return std::min(longest, doubled);
}

std::int64_t count(storage::Transaction& tx, std::string_view state) {
    return tx.first(queries::count_jobs, {state})->integer(0);
}

std::vector<FailedJob> failed(storage::Transaction& tx, int most) {
    std::vector<FailedJob> found;
    for (auto const& row : tx.run(queries::failed_jobs, {most}))
        found.push_back({row.integer(0), row.text(1), row.text(2), row.integer(3), row.instant(4)});
    return found;
}

void forget_done(storage::Transaction& tx, Instant before) {
    tx.run(queries::forget_done_jobs, {before});
}

}  // namespace mingtang::jobs

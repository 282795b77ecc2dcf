#include "jobs/topics.hpp"

#include "jobs/queries.hpp"

namespace mingtang::jobs {
namespace {

// Longer than any transaction may stay open (postgres/connection.cpp) and than clocks of servers differ.
constexpr std::chrono::seconds overlap{90};

}  // namespace

void touch(storage::Database& database, storage::Transaction& tx, std::string_view topic, Instant now) {
    tx.run(queries::add_topic, {database.next_id(), topic, now});
}

Changes TopicPoller::changed_topics_since_last(storage::Transaction& tx, Instant now) {
    Changes changes;
    // The first look, a sleep, a clock that stepped: nobody knows what was missed.
    changes.everything = !last_ || now < *last_ || now - *last_ > overlap / 2;
    for (auto const& row : tx.run(queries::topics_since, {now - overlap}))
        if (seen_.emplace(row.integer(0), now).second) changes.topics.push_back(row.text(1));
    // What has left the window cannot come back into it; twice the window, for a clock that steps back a little.
    std::erase_if(seen_, [&](auto const& entry) { return entry.second < now - 2 * overlap; });
    last_ = now;
    return changes;
}

void forget_topics(storage::Transaction& tx, Instant before) {
    tx.run(queries::forget_topics, {before});
}

}  // namespace mingtang::jobs

// Topics that actions touched, so that every server drops the kept pages that read them (architecture §15). A
// transaction may commit after a later one was read: the poller re-reads the last minute and remembers what it has seen
// (R17).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/database.hpp"

namespace mingtang::jobs {

// In the action's own transaction.
void touch(storage::Database& database, storage::Transaction& tx, std::string_view topic, Instant now);

struct Changes {
    bool everything = false;  // too long since the last look: drop all pages
    std::vector<std::string> topics;
};

// One per server, polled about once a second.
class TopicPoller {
  public:
    Changes changed_topics_since_last(storage::Transaction& tx, Instant now);

  private:
    std::optional<Instant> last_;
    std::unordered_map<std::int64_t, Instant> seen_;
};

void forget_topics(storage::Transaction& tx, Instant before);

}  // namespace mingtang::jobs

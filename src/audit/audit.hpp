// Who did what, when, on which record; appended in the action's own transaction, never changed (architecture §14).
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "storage/database.hpp"

namespace mingtang::audit {

struct Entry {
    Instant at;
    std::int64_t account = 0;  // 0: nobody signed in, or the machine itself
    std::string actor;         // by post
    std::string unit;
    std::string act;          // "catalog.publish"
    std::string object_kind;  // "edition"
    std::int64_t object_id = 0;
    std::string before, after;  // short text or JSON, no personal data
    std::string reason;
    std::string request_id;
    enum class Outcome { done, refused } outcome = Outcome::done;
};

// `database` makes the id; `tx` is the action's transaction.
void record(storage::Database& database, storage::Transaction& tx, Entry const& entry);

}  // namespace mingtang::audit

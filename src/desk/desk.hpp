// What an officer's desk holds while one intention is carried out. Rules get the single thing they need, never the
// desk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "calendar/workdays.hpp"
#include "identity/types.hpp"
#include "storage/database.hpp"
#include "web/kept_page.hpp"

namespace mingtang {

struct Desk {
    storage::Database& database;
    calendar::Workdays const& workdays;
    Instant now;  // the clock was read once, at the door
    identity::Actor actor;
    std::string request_id;
    std::string files{};                         // folder of the file store; empty where nothing is kept
    std::vector<web::Topic>* touched = nullptr;  // where the front collects what to drop right after the commit

    Date today() const { return local_date(now); }
};

// Records an audit entry filled in from the desk.
void record(Desk const& desk, storage::Transaction& tx, std::string_view act, std::string_view object_kind,
            std::int64_t object_id, std::string before = {}, std::string after = {}, std::string reason = {});

// The same for what was not done, because the actor may not: `what` was asked, `why` it was refused.
void record_refused(Desk const& desk, storage::Transaction& tx, std::string_view act, std::string_view object_kind,
                    std::int64_t object_id, std::string what, std::string why);

// Names what this change made stale; the page cache drops every page that read one of them, after the commit (R17):
// this server's at once, the other servers' within a second.
void touch(Desk const& desk, storage::Transaction& tx, std::vector<web::Topic> const& topics);

}  // namespace mingtang

// Who asks for something of identity, when, and out of which request: what its actions and their audit entries need.
// The web's Desk and the command line both make one; identity knows neither.
#pragma once

#include <string>

#include "identity/types.hpp"
#include "storage/database.hpp"

namespace mingtang::identity {

struct Occasion {
    storage::Database& database;
    Instant now;
    Actor actor;  // a visitor while signing in
    std::string request_id;
};

// An audit entry filled in from the occasion.
void record(Occasion const& occasion, storage::Transaction& tx, std::string_view act, AccountId account,
            std::string before = {}, std::string after = {}, std::string reason = {});
void record_refused(Occasion const& occasion, storage::Transaction& tx, std::string_view act, AccountId account,
                    std::string reason);

}  // namespace mingtang::identity

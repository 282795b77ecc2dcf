// Sessions: a token in the browser, its SM3 and everything else in the database, read again on every request. A right
// that was taken away does not survive in a session (security.md C06).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identity/occasion.hpp"
#include "identity/session_rules.hpp"

namespace mingtang::identity {

struct Session {
    std::string key;       // SM3 of the token: what the database knows of it
    std::string csrf_key;  // tokens of its forms derive from it
    Actor actor;
    Family family = Family::business;
    bool must_change = false;  // the password, before anything else
    Instant created{}, seen{}, expires{};
    std::string peer, agent;
};

struct NewSession {
    AccountId account;
    Family family = Family::business;
    std::string peer, agent;
};

// The token for the cookie. At most three live at once: the one seen longest ago ends for the new one.
std::string open_session(storage::Transaction& tx, NewSession const& wanted, Instant now);

// Who this token is, with the rights of this moment; nothing when it is unknown, over, or its account is disabled.
std::optional<Session> find_session(storage::Transaction& tx, std::string_view token, Instant now);
// Notes that the session is in use; does nothing when that was noted a moment ago.
void keep_alive(storage::Database& database, Session const& session, Instant now);

std::vector<Session> sessions_of(storage::Transaction& tx, AccountId account, Instant now);
// One of the account's own sessions; false when it is not one.
bool end_session(storage::Transaction& tx, AccountId account, std::string_view key);
void end_sessions(storage::Transaction& tx, AccountId account, std::string_view but_not = {});
// Every night: what ended by itself.
void forget_sessions(storage::Transaction& tx, Instant now);

}  // namespace mingtang::identity

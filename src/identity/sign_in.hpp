// Signing in and out, and changing one's own password. Unknown, wrong, paused and disabled are one answer, made with
// the same work (security.md C04, C05); success is a new session, whatever the browser brought (C06).
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "base/secret.hpp"
#include "identity/occasion.hpp"
#include "identity/password_desk.hpp"
#include "identity/sessions.hpp"

namespace mingtang::identity {

struct Credentials {
    std::string login;
    Secret<std::string> password;  // bytes as typed
    std::string device;            // the known-device cookie, or nothing
    std::string peer, agent;
};

struct SignedIn {
    std::string token;   // for the session cookie
    std::string device;  // for the known-device cookie
    Actor actor;
    bool must_change = false;
};

// `device_key` seals device cookies and hides what people typed as a login from the rows that count failures.
Result<SignedIn> sign_in(Occasion const& occasion, PasswordDesk& passwords, std::string_view device_key,
                         Credentials const& credentials);

void sign_out(Occasion const& occasion, std::string_view session_key);
// One of one's own other sessions.
Result<AccountId> end_own_session(Occasion const& occasion, std::string_view session_key);

// All of one's own but this one.
Result<AccountId> end_other_sessions(Occasion const& occasion, std::string_view session_key);

struct PasswordChange {
    Secret<std::string> current, wanted;
    std::string peer, agent;
};
// Ends every session of the account, this one too; the token is a new one's.
Result<std::string> change_password(Occasion const& occasion, PasswordDesk& passwords, std::string_view device_key,
                                    PasswordChange const& change);

}  // namespace mingtang::identity

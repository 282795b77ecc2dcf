// Accounts by post: created, given roles, moved, disabled. One function per intention, one transaction, one audit
// entry. An account outside the administrator's jurisdiction is not found, and nobody adjusts their own (security.md
// C15).
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "identity/occasion.hpp"
#include "identity/password_desk.hpp"

namespace mingtang::identity {

struct Post {
    std::string login, name;  // jiaoyu_sh, 区教体局·审核人
    org::UnitId unit;
    std::set<Role> roles;
};

// Shown once to the administrator, who hands it on; good for 72 hours and must be changed at first use.
struct OneTimePassword {
    AccountId account;
    std::string password;
};

Result<OneTimePassword> create_account(Occasion const& occasion, PasswordDesk& passwords, Post const& post);
Result<OneTimePassword> reset_password(Occasion const& occasion, PasswordDesk& passwords, AccountId id);
// These four end the account's sessions: rights, unit and password are not carried on in an old one.
Result<AccountId> set_roles(Occasion const& occasion, AccountId id, std::set<Role> const& roles);
Result<AccountId> move_account(Occasion const& occasion, AccountId id, org::UnitId unit, std::string_view name);
Result<AccountId> disable_account(Occasion const& occasion, AccountId id);
Result<AccountId> end_sessions_of(Occasion const& occasion, AccountId id);
Result<AccountId> enable_account(Occasion const& occasion, AccountId id);

}  // namespace mingtang::identity

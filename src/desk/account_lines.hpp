// What the list of accounts and the page of one account say alike.
#pragma once

#include <string>

#include "desk/pages.hpp"
#include "desk/route.hpp"
#include "identity/accounts.hpp"
#include "identity/store.hpp"

namespace mingtang::desk {

struct AccountState {
    std::string words, tone;  // 在用, css class
};
AccountState state_of(identity::Account const& account, Instant now);

// The answer that shows a one-time password; it has no address of its own.
web::Response one_time_page(Visit const& visit, identity::OneTimePassword const& made, std::string title);

}  // namespace mingtang::desk

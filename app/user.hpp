// mingtang user: accounts from the server's own console, where no security administrator can sign in yet or any more.
// It acts through identity's actions; the audit names the user of the operating system (security.md C16).
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "config.hpp"

namespace mingtang::app {

struct UserOptions {
    enum class Do { list, add, reset_password, roles, move, disable, enable, end_sessions } what = Do::list;
    std::string login;
    std::string name, unit, jurisdiction;  // add, move; jurisdiction "" = wherever one unit has that name
    std::vector<std::string> roles;        // add, roles: codes or Chinese names
    std::string words;                     // list: part of a login, a post or a unit
    Instant now{};
};
int user_command(Config const& config, UserOptions const& options);

}  // namespace mingtang::app

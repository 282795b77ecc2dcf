// What the desk's own pages show: one struct per view, plain words.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::desk {

struct SignInPage {
    web::ConsoleFrame frame;
    web::FormField login, password;
    std::string token, next;
    std::vector<web::FormProblem> problems{};
};

struct PasswordPage {
    web::ConsoleFrame frame;
    bool first = false;  // the one-time password must be changed before anything else
    std::string login;
    web::FormField current, wanted, again;
    std::string csrf;
    std::vector<web::FormProblem> problems{};
};

}  // namespace mingtang::desk

// What signing in takes besides the database: the desk where passwords are hashed, and the keys of what is handed to
// browsers before somebody is known.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "desk/guess_alarm.hpp"
#include "identity/password_desk.hpp"

namespace mingtang::desk {

struct Gate {
    identity::PasswordDesk passwords;
    std::string form_key;    // tokens of forms for visitors (C28)
    std::string device_key;  // known-device cookies and the names of counters (C04)
    // What the program knows of itself, for the system administrator's page: label and words.
    std::function<std::vector<std::pair<std::string, std::string>>()> machine{};
    GuessAlarm guesses{};
    std::string case_secret{};  // of what people without an account hand in: codes, contacts (each slice derives its own)
};

}  // namespace mingtang::desk

// What the desk's own pages show: one struct per view, plain words.
#pragma once

#include <string>
#include <vector>

#include "desk/today.hpp"
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

struct SessionLine {
    std::string device, begun, seen, from;
    bool here = false;  // the one that asks
    std::string key;
};
struct SessionsPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<SessionLine> sessions;
    bool others = false;
};

struct AccountLine {
    std::string login, name, unit, roles, state, tone, signed_in;
    Url open{};
};
struct AccountsPage {
    web::ConsoleFrame frame;
    std::string words;  // searched for
    std::vector<AccountLine> accounts;
    std::int64_t total = 0;
    web::Pages pages;
};

struct NewAccountPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems{};
    web::FormField login, name, unit, roles;
    std::vector<web::Choice> units, role_choices;
};

struct Fact {
    std::string label, words, tone{};
};

struct AccountPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems{};
    std::vector<Fact> facts;
    bool own = false, disabled = false;
    web::FormField roles, name, unit;
    std::vector<web::Choice> role_choices, units;
    std::vector<SessionLine> sessions;
    Url save_roles{}, move{}, disable{}, enable{}, end_sessions{}, reset{}, audit{};
};

// Shown once, in the answer itself: no address leads here a second time.
struct OneTimePage {
    web::ConsoleFrame frame;
    std::string login, post, password;
    Url back{};
};

struct AuditLine {
    std::string when, actor, unit, act, object, change, reason, request_id;
    bool refused = false;
    Url same_actor{};
};
struct AuditPage {
    web::ConsoleFrame frame;
    std::vector<web::FormProblem> problems{};
    std::string from, to, login;
    std::vector<web::Choice> acts, outcomes;
    std::vector<AuditLine> entries;
    std::int64_t total = 0;
    std::string seal;  // 第 12 块，哈希 5f2362…
    Url csv{};
    web::Pages pages;
};

struct SealsPage {
    web::ConsoleFrame frame;
    bool sound = true;
    std::string sentence;
    std::vector<Fact> facts;
};

struct FailedJobLine {
    std::string what, why, when;
    std::int64_t attempts = 0;
};
struct SystemPage {
    web::ConsoleFrame frame;
    struct Tile {
        std::string label, number, unit, note{}, tone{};
    };
    std::vector<Tile> tiles;
    std::vector<std::string> warnings;
    std::vector<FailedJobLine> failed;
    std::vector<Fact> machine, notices;
};

struct TodaySection {
    std::string heading;
    int count = 0;
    std::vector<TodayLine> lines;
    web::Link all{};  // the whole list, where there is one
    int shown() const { return int(lines.size()); }
};
struct TodayPage {
    web::ConsoleFrame frame;
    std::vector<TodaySection> sections;
    std::vector<web::Link> offers;
};

}  // namespace mingtang::desk

// Where a request meets a person. A route declares in one line who may come in; a route without a need does not
// compile.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "desk/desk.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/site.hpp"

namespace mingtang::desk {

// Who may come in at all. Object rights (whose unit, not one's own work) are asked again by the action with may().
enum class Needs {
    nobody,     // the portal, the API: everybody
    signed_in,  // any account
    editor,     // editor or disclosure_office
    reviewer,   // reviewer, legal_reviewer or disclosure_office
    workbench,  // any business role
    security_admin,
    system_admin,
    audit_admin,
};

// How a portal page is kept. `kept` pages must be pure functions of the database, path, known query, mode and script.
enum class Keep { no, kept };

struct Gate;
struct TodayShare;

struct Visit {
    web::Request const& request;
    Desk& desk;
    web::Site const& site;
    web::Mode mode = web::Mode::normal;
    web::Script script = web::Script::simplified;
    std::vector<web::Topic> topics{};  // a kept page names here what it read
    std::string nonce{};               // style nonce for workbench pages
    std::string csrf{};                // token for this page's forms (form_scope); empty for visitors on kept pages
    std::string csrf_key{};            // of the session; console_frame makes the token for signing out from it
    std::string session{};             // key of the session, as identity/sessions knows it
    bool must_change = false;          // the password, before anything else
    Gate* gate = nullptr;              // what signing in takes (desk/gate.hpp)
    // Who has something waiting for this person (desk/today.hpp).
    std::vector<TodayShare (*)(Visit&, storage::Transaction&)> const* today = nullptr;

    // {…} of the pattern, by position, e.g. captured(0).
    std::string_view captured(std::size_t i) const { return request.captured.at(i); }
};

struct Route {
    web::Method method;
    std::string_view pattern;  // "/ml/{field}"; {…} matches one segment
    Needs needs;
    web::Response (*handler)(Visit&);
    Keep keep = Keep::no;
    std::string_view known_query = "";    // kept pages: parameters that belong to the key, "level unit page"
    std::size_t body_limit = 256 * 1024;  // bytes; uploads say more
};

// Which page a form belongs to: the first three parts of its route. A page and the forms it holds share one token, and
// another page's token does not fit (C27). "/console/editions/{edition}/items/{item}" -> "/console/editions/{edition}".
std::string_view form_scope(std::string_view pattern);

// 404 with the same bytes whether it is missing or somebody else's (C12).
web::Response not_found(Visit const& visit);
// Refusal -> 403/404/409/422 page with its sentence.
web::Response page_for(Visit const& visit, Refusal const& refusal);
// Refusal -> JSON problem {"error":{"key":…,"message":…}} for /api.
web::Response json_for(Refusal const& refusal);

}  // namespace mingtang::desk

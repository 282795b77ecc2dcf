// The whole house without a socket: the demonstration's district in a fresh database, every route of the server, a
// clock that tests move, people with a browser each.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "audit/store.hpp"
#include "demonstration/district.hpp"
#include "desk/front.hpp"
#include "identity/sessions.hpp"
#include "make/database.hpp"
#include "web/request_figures.hpp"

namespace mingtang {

using Pairs = std::vector<std::pair<std::string, std::string>>;

class House {
    make::Folder folder_;  // first: others stand in it

  public:
    explicit House(storage::Database& database);

    storage::Database& database;
    Instant now = *parse_instant("2026-11-20T01:00:00.000Z");
    demonstration::District district;
    calendar::Workdays workdays;
    std::string const password = "three copper lanterns";
    std::string files;  // folder of the file store
    std::unique_ptr<desk::Front> front;
    std::string log;              // the access log of everything that was answered
    web::RequestFigures figures;  // and its figures

    static std::string const public_url;

    // As the server does it: a kept page where there is one, else the worker.
    web::Response answer(web::Request request);
    web::Request request(web::Method method, std::string_view target);

    // An account of a unit, with `password`.
    identity::AccountId account(std::string login, std::set<identity::Role> roles, std::string const& unit);
    identity::Session session_of(std::string_view token);
    std::int64_t noted(std::string act, audit::Entry::Outcome outcome = audit::Entry::Outcome::done);
    // What stands in the tables of accounts and catalogs, as one text: equal when nothing was changed.
    std::string everything();
    Desk desk_of(identity::AccountId id);
    // The token that a form of this route carries in this session.
    std::string token(std::string_view session_cookie, std::string_view pattern);

  private:
    std::int64_t requests_ = 0;
};

// Somebody's browser: keeps cookies as a browser does, and remembers the last page.
class Browser {
  public:
    explicit Browser(House& house) : house_(house) {}

    web::Response const& get(std::string_view target);
    web::Response const& post(std::string_view target, Pairs form = {});
    web::Response const& post_json(std::string_view target, std::string const& token, std::string body);
    web::Response const& post_file(std::string_view target, Pairs form, std::string const& bytes,
                                   std::string const& field = "file", std::string const& name = "范围.csv");
    // The token of the last page's forms, as a browser would send it back.
    std::string token() const;
    // Signs in through the form; true when somebody is in.
    bool sign_in(std::string const& login, std::string const& password);
    bool sign_in(std::string const& login) { return sign_in(login, house_.password); }
    // Puts an open session into the cookie, without the form.
    void enter(identity::AccountId account, identity::Family family = identity::Family::business);

    std::map<std::string, std::string, std::less<>> cookies;
    Pairs headers;
    std::string peer = "192.0.2.1";
    web::Response last;

  private:
    web::Response const& send(web::Request request);

    House& house_;
};

std::string body_of(web::Response const& response);
std::string header_of(web::Response const& response, std::string_view name);
bool has(web::Response const& response, std::string_view words);
// The hidden field "csrf" of a page, the last one where there are several.
std::string token_in(web::Response const& response);

}  // namespace mingtang

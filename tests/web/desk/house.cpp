#include "house.hpp"

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/text.hpp"
#include "identity/store.hpp"
#include "routes.hpp"
#include "statutes/notices.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"
#include "web/log_line.hpp"

namespace mingtang {
namespace {

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string const& cheap_hash(std::string const& password) {
    static std::map<std::string, std::string> made;
    auto& hash = made[password];
    if (hash.empty()) hash = crypto::Argon2{1, 8192}.hash(password);
    return hash;
}

}  // namespace

std::string const House::public_url = "https://www.luozhuang.example";

House::House(storage::Database& of)
    : database(of),
      district(demonstration::found_district(of, PROJECT_DIR "/data")),
      workdays(of.read(statutes::load_workdays)),
      files(folder_.path("files")) {
    desk::FrontOptions options;
    options.site.public_url = public_url;
    options.clock = [this] { return now; };
    options.files = files;
    options.secret = std::string(32, 's');
    options.passwords = {2, 32, std::chrono::milliseconds{60'000}, {1, 8192}};
    front = std::make_unique<desk::Front>(database, workdays, std::move(options));
    app::mount_routes(*front);
}

web::Request House::request(web::Method method, std::string_view target) {
    web::Request made;
    made.method = method;
    auto const mark = target.find('?');
    made.path = decoded(target.substr(0, mark));
    if (mark != target.npos)
        for (auto const pair : split(target.substr(mark + 1), '&')) {
            auto const equals = pair.find('=');
            made.query.emplace_back(decoded(pair.substr(0, equals)),
                                    equals == pair.npos ? "" : decoded(pair.substr(equals + 1)));
        }
    made.peer = "192.0.2.1";
    made.id = "request-" + std::to_string(++requests_);
    made.received = now;
    made.secure = true;
    made.headers = {{"host", "www.luozhuang.example"}, {"user-agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/128.0"}};
    return made;
}

web::Response House::answer(web::Request request) {
    auto const handlers = front->handlers();
    web::Response response;
    bool const asks = request.method == web::Method::get || request.method == web::Method::head;
    if (asks) response.kept = handlers.kept(request);
    if (response.kept)
        response.cache = web::Response::Cache::no_cache;
    else
        response = handlers.answer(request);
    constexpr std::chrono::microseconds took{100};
    auto const bytes = body_of(response).size();
    web::append_access_line(log, request, response.status, bytes, took);
    figures.add(response.status, bytes, took);
    return response;
}

identity::AccountId House::account(std::string login, std::set<identity::Role> roles, std::string const& unit) {
    identity::Account made;
    made.id = database.make_id<identity::AccountId>();
    made.name = unit + "·" + login;
    made.login = std::move(login);
    made.unit = district.unit(unit);
    made.family = identity::is_admin(*roles.begin()) ? identity::Family::admin : identity::Family::business;
    made.roles = std::move(roles);
    made.password_hash = cheap_hash(password);
    made.password_at = made.created_at = now;
    auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
        identity::add(tx, made);
        return 0;
    });
    REQUIRE(done);
    return made.id;
}

identity::Session House::session_of(std::string_view token) {
    auto const found = database.read([&](storage::Transaction& tx) { return identity::find_session(tx, token, now); });
    REQUIRE(found);
    return *found;
}

std::string House::token(std::string_view session_cookie, std::string_view pattern) {
    return web::csrf_token(session_of(session_cookie).csrf_key, desk::form_scope(pattern));
}

std::int64_t House::noted(std::string act, audit::Entry::Outcome outcome) {
    audit::Filter filter;
    filter.act = std::move(act);
    filter.outcome = outcome;
    return database.read([&](storage::Transaction& tx) { return audit::entries(tx, filter, 1, 1).total; });
}

std::string House::everything() {
    static storage::Query const tables[] = {
        {"test.accounts",
         "SELECT id, login, name, unit_id, family, password_hash, must_change, disabled FROM accounts ORDER BY id"},
        {"test.roles", "SELECT account_id, role FROM account_roles ORDER BY account_id, role"},
        {"test.catalogs", "SELECT id, level FROM catalogs ORDER BY id"},
        {"test.editions", "SELECT id, state, revision, note, reviewer_name FROM editions ORDER BY id"},
        {"test.items",
         "SELECT edition_id, item_id, position, level1, level2 FROM edition_items ORDER BY edition_id, item_id"},
        {"test.uploads", "SELECT id, file_name FROM uploads ORDER BY id"},
        {"test.publications", "SELECT id, kind, life, changed_at FROM publications ORDER BY id"},
        {"test.revisions", "SELECT id, state, stage, saves, note, title FROM revisions ORDER BY id"},
        {"test.revision_files", "SELECT revision_id, attachment_id FROM revision_attachments ORDER BY attachment_id"},
        {"test.negative_list", "SELECT id, review_due, ended_because FROM negative_list ORDER BY id"},
        {"test.sessions", "SELECT token_sm3, account_id FROM sessions ORDER BY token_sm3"},
    };
    return database.read([&](storage::Transaction& tx) {
        std::string all;
        for (auto const& table : tables)
            for (auto const& row : tx.run(table)) {
                for (std::size_t i = 0; i < row.size(); ++i) {
                    all += '|';
                    try {
                        all += row.null(i) ? "" : std::to_string(row.integer(i));
                    } catch (storage::Failure const&) {
                        all += row.text(i);
                    }
                }
                all += '\n';
            }
        return all;
    });
}

Desk House::desk_of(identity::AccountId id) {
    auto const account = database.read([&](storage::Transaction& tx) { return identity::find_account(tx, id); });
    REQUIRE(account);
    return {database, workdays, now, account->actor(), "test", files};
}

web::Response const& Browser::send(web::Request request) {
    request.peer = peer;
    request.cookies = cookies;
    for (auto const& header : headers) request.headers.push_back(header);
    last = house_.answer(std::move(request));
    for (auto const& [name, value] : last.headers) {
        if (name != "Set-Cookie") continue;
        std::map<std::string, std::string, std::less<>> pair;
        web::read_cookies(value.substr(0, value.find(';')), pair);
        for (auto const& [cookie, set] : pair)
            if (set.empty())
                cookies.erase(cookie);
            else
                cookies[cookie] = set;
    }
    return last;
}

web::Response const& Browser::get(std::string_view target) {
    return send(house_.request(web::Method::get, target));
}

web::Response const& Browser::post(std::string_view target, Pairs form) {
    auto request = house_.request(web::Method::post, target);
    request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.form = std::move(form);
    return send(std::move(request));
}

web::Response const& Browser::post_json(std::string_view target, std::string const& token, std::string body) {
    auto request = house_.request(web::Method::post, target);
    request.headers.emplace_back("content-type", "application/json");
    if (!token.empty()) request.headers.emplace_back("x-csrf-token", token);
    request.body = std::move(body);
    return send(std::move(request));
}

web::Response const& Browser::post_file(std::string_view target, Pairs form, std::string const& bytes,
                                        std::string const& field, std::string const& name) {
    auto request = house_.request(web::Method::post, target);
    request.headers.emplace_back("content-type", "multipart/form-data; boundary=x");
    request.form = std::move(form);
    int const descriptor = ::memfd_create("upload", MFD_CLOEXEC);
    REQUIRE(::write(descriptor, bytes.data(), bytes.size()) == ssize_t(bytes.size()));
    request.files.push_back({field, name, "application/octet-stream", bytes.size(),
                             "/proc/self/fd/" + std::to_string(descriptor),
                             std::shared_ptr<void>{nullptr, [descriptor](void*) { ::close(descriptor); }}});
    return send(std::move(request));
}

std::string Browser::token() const {
    return token_in(last);
}

bool Browser::sign_in(std::string const& login, std::string const& password) {
    get("/sign-in");
    post("/sign-in", {{"csrf", token()}, {"login", login}, {"password", password}});
    return last.status == 303 && cookies.contains("__Host-mt");
}

void Browser::enter(identity::AccountId account, identity::Family family) {
    house_.now += std::chrono::seconds{1};  // the fourth session ends the oldest: two of one moment have no order
    auto const token = house_.database.change([&](storage::Transaction& tx) -> Result<std::string> {
        return identity::open_session(tx, {account, family, peer, "test"}, house_.now);
    });
    REQUIRE(token);
    cookies["__Host-mt"] = *token;
}

std::string body_of(web::Response const& response) {
    return response.kept ? response.kept->plain : response.body;
}

std::string header_of(web::Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

bool has(web::Response const& response, std::string_view words) {
    return body_of(response).find(words) != std::string::npos;
}

std::string token_in(web::Response const& response) {
    constexpr std::string_view mark = "name=\"csrf\" value=\"";
    auto const body = body_of(response);
    auto const at = body.rfind(mark);
    if (at == body.npos) return {};
    auto const from = at + mark.size();
    return body.substr(from, body.find('"', from) - from);
}

}  // namespace mingtang

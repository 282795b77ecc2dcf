// Order, visible below in answer(): route -> how often -> session -> need -> form token -> desk -> handler -> audit of
// refusals.
// Pages that are kept take the short way, draw(): they never meet a person.
#include "desk/front.hpp"

#include <atomic>
#include <stdexcept>

#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"
#include "desk/console.hpp"
#include "desk/front_answers.hpp"
#include "desk/front_keeping.hpp"
#include "desk/front_origin.hpp"
#include "desk/front_persons.hpp"
#include "desk/front_routes.hpp"
#include "desk/gate.hpp"
#include "desk/wording.hpp"
#include "identity/sessions.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"
#include "web/log_line.hpp"

namespace mingtang::desk {
namespace {

std::string key_for(std::string const& secret, std::string_view purpose) {
    return crypto::hkdf_sm3(secret, "", purpose, crypto::sm3_size);
}

bool reads(web::Method method) {
    return method == web::Method::get || method == web::Method::head;
}

constexpr int seconds_to_search_again = 3;

std::int64_t first_id(web::Request const& request) {
    for (auto const& part : request.captured)
        if (auto const id = Id<struct AnyTag>::parse(part)) return id->value;
    return 0;
}

}  // namespace

struct Front::Inside {
    storage::Database& database;
    calendar::Workdays const& workdays;
    FrontOptions options;
    RouteTable table;
    std::vector<TodaySource> today_sources;
    web::PageCache cache;
    Gate gate;
    RateLimits limits;
    SearchTurns searches;
    std::atomic<std::int64_t> day{0};  // on which the kept pages were drawn

    Inside(storage::Database& the_database, calendar::Workdays const& the_workdays, FrontOptions the_options)
        : database(the_database),
          workdays(the_workdays),
          options(std::move(the_options)),
          gate{identity::PasswordDesk{options.passwords}, {}, {}, options.machine},
          limits(options.rates),
          searches(options.searches) {
        if (options.secret.size() != 32) throw std::logic_error{"the front needs a secret of 32 bytes"};
        gate.form_key = key_for(options.secret, "form");
        gate.device_key = key_for(options.secret, "device");
        gate.case_secret = key_for(options.secret, "cases");
    }

    std::shared_ptr<web::KeptPage const> kept(web::Request& request);
    std::optional<web::Response> turn_away(web::Request& request);
    web::Response answer(web::Request& request);
    web::Response answer_route(web::Request& request, Route const& route);
    Visit visit_of(web::Request const& request, Route const& route, Desk& desk);
    std::optional<web::Response> stop(Visit& visit, Route const& route,
                                      std::optional<identity::Session> const& session);
    web::Response draw(web::Request const& request, Route const& route);
    web::Response receive(web::Request const& request, Route const& route, Instant now);
    web::Response wait(web::Request const& request, Wording const& words, int seconds, int status) const;
    web::Response too_often(web::Request const& request, int seconds) const {
        return wait(request, wording::too_often, seconds, 429);
    }
    web::Response nothing_here(web::Request const& request, std::string const& allow) const;
    web::Response sign_in_first(web::Request const& request) const;
    web::Response world_broke(web::Request const& request, storage::Failure const& failure) const;
    void refused(Desk const& desk, Route const& route, web::Request const& request, std::string_view act, int status);
    void a_new_day(Instant now);
};

// Units and fields are those of a day: at midnight nothing that was drawn yesterday is shown any more.
void Front::Inside::a_new_day(Instant now) {
    auto const today = local_date(now).time_since_epoch().count();
    if (day.load(std::memory_order_relaxed) == today) return;
    if (day.exchange(today) != today) cache.drop_all();
}

std::shared_ptr<web::KeptPage const> Front::Inside::kept(web::Request& request) {
    auto const* route = table.find_kept(request.path);
    if (!route) return nullptr;
    a_new_day(options.clock());
    auto page = cache.find(key_of(request, *route, clothes_of(request, *route)));
    if (!page) return nullptr;
    // Who reads faster than that waits with those whose page is not kept.
    bool const api = asking_of(*route) == Asking::api;
    if (!api && limits.wait(Asking::pages, visitor_of(request.peer), options.clock()) > 0) return nullptr;
    if (api && limits.wait(Asking::api, visitor_of(request.peer), options.clock()) > 0) return nullptr;
    request.route = route->pattern;
    return page;
}

// Before a long body is taken: would its sender be let in? His form token comes with the body, and is asked for then.
std::optional<web::Response> Front::Inside::turn_away(web::Request& request) {
    auto const found = table.find(request.method, request.path);
    if (!found.route) return nothing_here(request, found.allow);
    request.route = found.route->pattern;
    try {
        Desk desk{database, workdays, options.clock(), {}, request.id};
        auto visit = visit_of(request, *found.route, desk);
        auto const session = recognise(visit, *found.route);
        return stop(visit, *found.route, session);
    } catch (storage::Failure const& failure) {
        return world_broke(request, failure);
    }
}

web::Response Front::Inside::answer(web::Request& request) {
    auto found = table.find(request.method, request.path);
    if (!found.route) return nothing_here(request, found.allow);
    request.route = found.route->pattern;
    request.captured = std::move(found.captured);
    try {
        return answer_route(request, *found.route);
    } catch (storage::Failure const& failure) {
        return world_broke(request, failure);
    }
}

web::Response Front::Inside::answer_route(web::Request& request, Route const& route) {
    auto const now = options.clock();
    a_new_day(now);
    auto const kind = asking_of(route);
    if (kind != Asking::staff)
        if (auto const seconds = limits.wait(kind, visitor_of(request.peer), now)) return too_often(request, seconds);
    if (route.keep == Keep::kept) return draw(request, route);
    if (kind != Asking::search) return receive(request, route, now);
    auto const who = visitor_of(request.peer);
    if (!searches.take(who)) return wait(request, wording::many_searches, seconds_to_search_again, 503);
    SearchTurns::Turn const turn{searches, who};
    return receive(request, route, now);
}

web::Response Front::Inside::draw(web::Request const& request, Route const& route) {
    auto const clothes = clothes_of(request, route);
    auto const drawn_at = cache.generation();
    auto const asked = bare(request, route);
    Desk desk{database, workdays, options.clock(), {}, request.id};
    Visit visit{asked, desk, options.site, clothes.mode, clothes.script};
    auto response = route.handler(visit);
    // What carries a header of its own, or says no, is answered once and not kept. A touch screen's page says when it
    // will be forgotten: that belongs to the page.
    std::string refresh;
    if (response.headers.size() == 1 && response.headers.front().first == "Refresh")
        refresh = std::move(response.headers.front().second), response.headers.clear();
    if (response.status != 200 || !response.headers.empty() || !response.file.empty()) {
        if (!refresh.empty()) response.header("Refresh", std::move(refresh));
        return response;
    }
    response.kept =
        web::keep(std::move(response.type), std::move(response.body), std::move(visit.topics), std::move(refresh));
    response.body.clear();
    response.cache = web::Response::Cache::no_cache;
    cache.put(key_of(request, route, clothes), response.kept, drawn_at);
    return response;
}

Visit Front::Inside::visit_of(web::Request const& request, Route const& route, Desk& desk) {
    auto const clothes = clothes_of(request, route);
    Visit visit{request, desk, options.site, clothes.mode, clothes.script};
    visit.gate = &gate;
    visit.today = &today_sources;
    return visit;
}

// The answer for somebody who may not come in here.
std::optional<web::Response> Front::Inside::stop(Visit& visit, Route const& route,
                                                 std::optional<identity::Session> const& session) {
    if (route.needs == Needs::nobody) return std::nullopt;
    auto const& request = visit.request;
    if (!session) return sign_in_first(request);
    identity::keep_alive(database, *session, visit.desk.now);
    if (auto const seconds = limits.wait(Asking::staff, session->actor.account.text(), visit.desk.now))
        return too_often(request, seconds);
    bool const way_out = route.pattern == "/console/password" || route.pattern == "/console/sign-out";
    if (session->must_change && !way_out) return web::redirect("/console/password");
    if (met(route.needs, visit.desk.actor)) return std::nullopt;
    // Everybody's workbench begins somewhere: an administrator's not with the business.
    if (route.pattern == "/console" && reads(request.method)) return web::redirect(landing(visit.desk.actor));
    refused(visit.desk, route, request, "desk.route_refused", 403);
    return wants_json(request) ? json_for({Refusal::Kind::not_allowed, wording::not_allowed})
                               : page_for(visit, {Refusal::Kind::not_allowed, wording::not_allowed});
}

web::Response Front::Inside::receive(web::Request const& request, Route const& route, Instant now) {
    std::vector<web::Topic> touched;
    Desk desk{database, workdays, now, {}, request.id, options.files, &touched};
    auto visit = visit_of(request, route, desk);
    auto const session = recognise(visit, route);
    if (auto no = stop(visit, route, session)) return std::move(*no);

    if (route.needs != Needs::nobody) {
        if (!reads(request.method) &&
            !(own_form(request, options.site.public_url) &&
              web::csrf_matches(sent_token(request), session->csrf_key, form_scope(route.pattern)))) {
            refused(desk, route, request, "desk.form_refused", 403);
            return wants_json(request) ? json_for({Refusal::Kind::not_allowed, wording::foreign_form})
                                       : page_for(visit, {Refusal::Kind::not_allowed, wording::foreign_form});
        }
        visit.nonce = crypto::base64url(crypto::random_bytes(16));
    }

    struct DropAfterwards {
        web::PageCache& cache;
        std::vector<web::Topic> const& topics;
        ~DropAfterwards() {
            if (!topics.empty()) cache.drop(topics);
        }
    } const drop_afterwards{cache, touched};
    auto response = route.handler(visit);
    if (!visit.nonce.empty() && response.type.starts_with("text/html")) response.nonce = visit.nonce;
    if (desk.actor.signed_in() && (response.status == 403 || response.status == 404))
        refused(desk, route, request, "desk.object_refused", response.status);
    return response;
}

web::Response Front::Inside::wait(web::Request const& request, Wording const& words, int seconds, int status) const {
    auto const sentence = Refusal{Refusal::Kind::conflict, words, std::to_string(seconds)}.sentence();
    auto response = wants_json(request)
                        ? json_problem(status, words.key, sentence)
                        : visitor_page(request, options.site, clothes_of(request, {}).mode, status, "请稍候", sentence);
    response.header("Retry-After", std::to_string(seconds));
    return response;
}

web::Response Front::Inside::nothing_here(web::Request const& request, std::string const& allow) const {
    bool const wrong_method = !allow.empty();
    int const status = wrong_method ? 405 : 404;
    auto const& words = wrong_method ? wording::method : wording::not_found;
    auto response = wants_json(request)
                        ? json_problem(status, words.key, words.chinese)
                        : visitor_page(request, options.site, clothes_of(request, {}).mode, status,
                                       wrong_method ? "不支持这一操作" : "没有这个页面", std::string{words.chinese});
    if (wrong_method) response.header("Allow", allow);
    return response;
}

web::Response Front::Inside::sign_in_first(web::Request const& request) const {
    bool const had_session = !request.cookie("__Host-mt").empty();
    web::Response response;
    if (wants_json(request)) {
        response = json_problem(401, wording::sign_in_first.key, wording::sign_in_first.chinese);
    } else {
        std::vector<std::pair<std::string_view, std::string>> query;
        if (reads(request.method) && request.path != "/console") {
            std::vector<std::pair<std::string_view, std::string>> own;
            for (auto const& [name, value] : request.query) own.emplace_back(name, value);
            query.emplace_back("next", web::own_path(request.path, own));
        }
        if (had_session) query.emplace_back("why", "ended");
        response = web::redirect(web::own_path("/sign-in", query));
    }
    if (had_session) response.header("Set-Cookie", web::expired_cookie("mt"));
    return response;
}

// The world broke in a way that people can be told (R03, R12); anything else is the server's fixed page.
web::Response Front::Inside::world_broke(web::Request const& request, storage::Failure const& failure) const {
    using Kind = storage::Failure::Kind;
    bool const full = failure.kind() == Kind::disk_full;
    if (!full && failure.kind() != Kind::busy && failure.kind() != Kind::connection) throw failure;
    web::write_error_line(request.id, request.route, failure.what());
    auto const& words = full ? wording::storage_full : wording::storage_away;
    int const status = full ? 507 : 503;
    auto response = wants_json(request) ? json_problem(status, words.key, words.chinese)
                                        : visitor_page(request, options.site, web::Mode::normal, status,
                                                       full ? "存储空间不足" : "请稍候", std::string{words.chinese});
    if (!full) response.header("Retry-After", "3");
    return response;
}

// A try at what one may not do is a fact that the audit administrator should see (C12). In its own transaction: there
// is no action's.
void Front::Inside::refused(Desk const& desk, Route const& route, web::Request const& request, std::string_view act,
                            int status) {
    auto const noted = database.change([&](storage::Transaction& tx) -> Result<int> {
        record_refused(desk, tx, act, "route", first_id(request), std::string{route.pattern}, std::to_string(status));
        return 0;
    });
    static_cast<void>(noted);
}

Front::Front(storage::Database& database, calendar::Workdays const& workdays, FrontOptions options)
    : inside_(std::make_unique<Inside>(database, workdays, std::move(options))) {}

Front::~Front() = default;

void Front::mount(TodaySource source) {
    inside_->today_sources.push_back(source);
}

void Front::mount(std::span<Route const> routes) {
    inside_->table.add(routes);
}

std::vector<Route> const& Front::routes() const {
    return inside_->table.all();
}

web::Handlers Front::handlers() {
    web::Handlers handlers;
    handlers.kept = [in = inside_.get()](web::Request& request) { return in->kept(request); };
    handlers.body_limit = [in = inside_.get()](web::Method method, std::string_view path) {
        auto const found = in->table.find(method, path);
        return found.route && !reads(method) ? found.route->body_limit : std::size_t{0};
    };
    handlers.turn_away = [in = inside_.get()](web::Request& request) { return in->turn_away(request); };
    // Argon2 is at work there for a tenth of a second each time.
    handlers.slow = [](web::Request const& request) {
        return request.method == web::Method::post &&
               (request.path == "/sign-in" || request.path == "/console/password");
    };
    handlers.answer = [in = inside_.get()](web::Request& request) { return in->answer(request); };
    return handlers;
}

web::PageCache& Front::cache() {
    return inside_->cache;
}

}  // namespace mingtang::desk

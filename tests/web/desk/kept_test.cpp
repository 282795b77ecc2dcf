// Kept pages: the same bytes for everybody, nothing of anybody in them, dropped when what they show changes (C28, C30).
#include <doctest/doctest.h>

#include "walk_table.hpp"

using namespace mingtang;

namespace {

struct Address {
    std::string pattern, path;
};

// Every kept route with an address that exists.
std::vector<Address> kept_addresses(DistrictAtWork& district) {
    std::vector<Address> found;
    for (auto const& route : district.house.front->routes()) {
        if (route.keep != desk::Keep::kept) continue;
        for (auto const& row : walk_rows)
            if (row.pattern == route.pattern) found.push_back({std::string{route.pattern}, row.path(district)});
    }
    return found;
}

web::Response ask(House& house, std::string const& path, Pairs headers = {}, Pairs cookies = {}) {
    auto request = house.request(web::Method::get, path);
    for (auto& header : headers) request.headers.push_back(std::move(header));
    for (auto& [name, value] : cookies) request.cookies[name] = value;
    return house.answer(std::move(request));
}

}  // namespace

TEST_CASE("two clients get one buffer, and there is no token, cookie, number or name in it") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto clerk = district.browser_of("disclosure office");
    auto const cookie = clerk.cookies["__Host-mt"];
    auto const session = house.session_of(cookie);
    auto const addresses = kept_addresses(district);
    CHECK(addresses.size() >= 25);
    for (auto const& [pattern, path] : addresses) {
        INFO(path);
        auto const first = clerk.get(path);  // the signed-in one pays for the drawing
        REQUIRE(first.kept);
        CHECK(first.cache == web::Response::Cache::no_cache);
        CHECK(first.headers.empty());
        CHECK(first.nonce.empty());
        auto const stranger = ask(house, path, {{"user-agent", "another"}});
        CHECK(stranger.kept == first.kept);
        auto const& bytes = first.kept->plain;
        for (auto const& secret :
             {cookie, session.key, session.csrf_key, session.actor.name, std::string{"request-"},
              std::string{"192.0.2.1"}, std::string{"csrf"}, std::string{"method=\"post\""}, std::string{"nonce"}})
            CHECK(bytes.find(secret) == bytes.npos);
    }
}

TEST_CASE("thirty headers that poison other caches change no byte of ours") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    std::vector<std::string> const names{"x-forwarded-host",
                                         "x-forwarded-proto",
                                         "x-forwarded-for",
                                         "x-forwarded-port",
                                         "x-forwarded-prefix",
                                         "x-forwarded-scheme",
                                         "x-forwarded-server",
                                         "forwarded",
                                         "x-host",
                                         "x-original-url",
                                         "x-rewrite-url",
                                         "x-original-host",
                                         "x-http-method-override",
                                         "x-http-host-override",
                                         "x-real-ip",
                                         "true-client-ip",
                                         "cf-connecting-ip",
                                         "client-ip",
                                         "via",
                                         "referer",
                                         "origin",
                                         "accept-language",
                                         "accept",
                                         "user-agent",
                                         "x-wap-profile",
                                         "save-data",
                                         "sec-ch-ua",
                                         "x-amz-website-redirect-location",
                                         "range",
                                         "x-requested-with"};
    CHECK(names.size() == 30);
    for (auto const& [pattern, path] : kept_addresses(district)) {
        INFO(path);
        auto const clean = ask(house, path).kept;
        REQUIRE(clean);
        for (auto const& name : names) {
            house.front->cache().drop_all();
            auto const poisoned = ask(house, path, {{name, "evil.example/<script>alert(1)</script>"}}).kept;
            REQUIRE(poisoned);
            bool const same = poisoned->plain == clean->plain && poisoned->etag == clean->etag;
            CHECK(same);
        }
        house.front->cache().drop_all();
        auto host = house.request(web::Method::get, path);
        host.headers = {{"host", "evil.example"}};
        host.cookies = {{"mode", "evil"}, {"script", "<script>"}, {"__Host-mt", "evil"}};
        host.peer = "203.0.113.9";
        bool const same = house.answer(std::move(host)).kept->plain == clean->plain;
        CHECK(same);
    }
}

TEST_CASE("unknown names in the query are neither part of the page nor of its key") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    for (auto const& [pattern, path] : kept_addresses(district)) {
        INFO(path);
        auto const clean = ask(house, path).kept;
        REQUIRE(clean);
        CHECK(ask(house, path + "?utm_source=%3Cscript%3E&callback=evil&static=1").kept == clean);
        house.front->cache().drop_all();
        auto const first = ask(house, path + "?evil=%3Cscript%3Ealert(1)").kept;
        bool const same = first->plain == clean->plain;
        CHECK(same);
    }
    auto const list = "/ml/" + district.field();
    CHECK(ask(house, list + "?page=1&level=county").kept == ask(house, list + "?level=county&page=1&page=2").kept);
    CHECK(ask(house, list + "?level=county").kept != ask(house, list + "?level=town").kept);
}

TEST_CASE("every mode in both scripts is a page of its own, and one page of the API; the touch screen's is not kept") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    std::vector<web::KeptPage const*> pages;
    for (std::string const mode : {"normal", "elder", "contrast", "kiosk"})
        for (std::string const script : {"hans", "hant"}) {
            INFO((mode + " " + script));
            auto const page = ask(house, "/ml", {}, {{"mode", mode}, {"script", script}});
            REQUIRE(page.kept);
            for (auto const* other : pages) CHECK(other != page.kept.get());
            pages.push_back(page.kept.get());
            CHECK(has(page, "data-mode=\"" + mode + "\""));
            CHECK(ask(house, "/api/v1/fields", {}, {{"mode", mode}, {"script", script}}).kept ==
                  ask(house, "/api/v1/fields").kept);
        }
    CHECK(ask(house, "/ml").kept.get() == pages.front());
    // The touch screen forgets its visitor: a header that belongs to the page and is kept with it.
    auto const screen = ask(house, "/ml", {}, {{"mode", "kiosk"}});
    REQUIRE(screen.kept);
    CHECK(screen.kept->refresh == "60;url=/kiosk/still?back=%2Fml");
    CHECK(pages.front()->refresh.empty());
    CHECK(ask(house, "/", {}, {{"mode", "kiosk"}}).kept->refresh.empty());
    auto const lost = ask(house, "/ml/nothing", {}, {{"mode", "kiosk"}});
    CHECK(lost.status == 404);
    CHECK_FALSE(header_of(lost, "Refresh").empty());
}

namespace {

int drawn = 0;

web::Response shows_seven(desk::Visit& visit) {
    visit.topics = {"site", "thing:7"};
    return web::plain("drawn " + std::to_string(++drawn));
}
web::Response shows_eight(desk::Visit& visit) {
    visit.topics = {"thing:8"};
    return web::plain("drawn " + std::to_string(++drawn));
}
web::Response changes_seven(desk::Visit& visit) {
    auto const done = visit.desk.database.change([&](storage::Transaction& tx) -> Result<int> {
        touch(visit.desk, tx, {"thing:7"});
        return 0;
    });
    if (visit.request.field("then") == "throw") throw std::runtime_error{"after the commit"};
    return done ? web::plain("changed") : web::plain("not", 500);
}

}  // namespace

TEST_CASE("what an officer changes is gone from the pages when the answer is there, even if the answer fails") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    std::vector<desk::Route> const routes{
        {web::Method::get, "/seven", desk::Needs::nobody, shows_seven, desk::Keep::kept},
        {web::Method::get, "/eight", desk::Needs::nobody, shows_eight, desk::Keep::kept},
        {web::Method::post, "/console/seven", desk::Needs::editor, changes_seven},
    };
    house.front->mount(routes);
    auto editor = district.browser_of("editor");
    auto const token = house.token(editor.cookies["__Host-mt"], "/console/seven");
    auto seven = ask(house, "/seven").kept;
    auto const eight = ask(house, "/eight").kept;
    REQUIRE(seven);
    CHECK(ask(house, "/seven").kept == seven);
    for (auto const* then : {"answer", "throw"}) {
        try {
            editor.post("/console/seven", {{"csrf", token}, {"then", then}});
        } catch (std::runtime_error const&) {
        }
        auto const fresh = ask(house, "/seven").kept;
        CHECK(fresh != seven);
        CHECK(ask(house, "/eight").kept == eight);
        seven = fresh;
    }
    editor.post("/console/seven", {{"csrf", "wrong"}});
    CHECK(ask(house, "/seven").kept == seven);
}

TEST_CASE("a refused or failed answer is not kept, and at midnight everything is drawn anew") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    for (auto const* path : {"/ml/999", "/item/1", "/units/1", "/area/990000", "/api/v1/items/1", "/ml/x"}) {
        INFO(path);
        auto const page = ask(house, path);
        CHECK(page.status == 404);
        CHECK_FALSE(page.kept);
        CHECK(page.cache == web::Response::Cache::no_store);
    }
    auto const today = ask(house, "/ml").kept;
    CHECK(ask(house, "/ml").kept == today);
    house.now = *parse_instant("2026-11-20T15:59:59.999Z");  // the last moment of the day in Beijing
    CHECK(ask(house, "/ml").kept == today);
    house.now += std::chrono::milliseconds{1};
    CHECK(ask(house, "/ml").kept != today);
}

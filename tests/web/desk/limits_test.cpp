// What the front does with those who ask too often, and with strangers who bring large files.
#include <doctest/doctest.h>

#include "house.hpp"
#include "routes.hpp"

using namespace mingtang;

namespace {

struct Guarded {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    House house{**test};
    std::unique_ptr<desk::Front> front;
    Instant now = house.now;

    explicit Guarded(desk::Rates rates) {
        desk::FrontOptions options;
        options.site.public_url = House::public_url;
        options.clock = [this] { return now; };
        options.files = house.files;
        options.secret = std::string(32, 's');
        options.rates = rates;
        front = std::make_unique<desk::Front>(house.database, house.workdays, std::move(options));
        app::mount_routes(*front);
    }
    web::Response ask(std::string_view target, std::string const& peer = "192.0.2.1") {
        auto request = house.request(web::Method::get, target);
        request.peer = peer;
        web::Response response;
        response.kept = front->handlers().kept(request);
        if (!response.kept) response = front->handlers().answer(request);
        return response;
    }
};

desk::Rates few() {
    return {{{30, 3}, {60, 4}, {60, 2}, {60, 2}, {60, 3}, {60, 1}}};
}

}  // namespace

TEST_CASE("who searches too often waits as long as the answer says; others do not") {
    Guarded door{few()};
    CHECK(door.ask("/s?q=a").status == 200);
    CHECK(door.ask("/s?q=b").status == 200);
    auto const no = door.ask("/s?q=c");
    CHECK(no.status == 429);
    CHECK(has(no, "请过 2 秒再试"));
    CHECK(header_of(no, "Retry-After") == "2");
    CHECK(door.ask("/s?q=c", "192.0.2.2").status == 200);
    CHECK(door.ask("/s?q=c", "127.0.0.1").status == 200);
    CHECK(door.ask("/about").status == 200);
    door.now += std::chrono::seconds{2};
    CHECK(door.ask("/s?q=c").status == 200);
}

TEST_CASE("so many search together and no more, so many of one visitor; whoever is done makes room") {
    desk::SearchTurns turns{{3, 2}};
    CHECK(turns.take("192.0.2.1"));
    CHECK(turns.take("192.0.2.1"));
    CHECK_FALSE(turns.take("192.0.2.1"));
    CHECK(turns.take("192.0.2.2"));
    CHECK_FALSE(turns.take("192.0.2.3"));
    CHECK_FALSE(turns.take(""));
    turns.give_back("192.0.2.1");
    CHECK(turns.take(""));  // who cannot be told apart counts among all
    turns.give_back("");
    { desk::SearchTurns::Turn const turn{turns, "192.0.2.2"}; }
    CHECK(turns.take("192.0.2.1"));
    CHECK(turns.take("192.0.2.3"));
}

// While one searches, another comes: asked from inside the first one's page.
TEST_CASE("a search that finds no turn is told when to come again") {
    auto const test = make::sqlite_database();
    House house{**test};
    desk::FrontOptions options;
    options.site.public_url = House::public_url;
    options.clock = [&] { return house.now; };
    options.secret = std::string(32, 's');
    options.searches = {1, 2};
    desk::Front front{house.database, house.workdays, std::move(options)};
    static desk::Front* again = nullptr;
    static web::Response inner;
    again = &front;
    desk::Route const routes[] = {{web::Method::get, "/s", desk::Needs::nobody, [](desk::Visit& visit) {
                                       if (visit.request.parameter("q") == "first") {
                                           auto other = visit.request;
                                           other.query = {{"q", "second"}};
                                           inner = again->handlers().answer(other);
                                       }
                                       return web::Response{};
                                   }}};
    front.mount(routes);
    auto request = house.request(web::Method::get, "/s?q=first");
    CHECK(front.handlers().answer(request).status == 200);
    CHECK(inner.status == 503);
    CHECK(header_of(inner, "Retry-After") == "3");
    CHECK(has(inner, "正在搜索的人很多：请过 3 秒再试"));
    auto later = house.request(web::Method::get, "/s?q=second");
    CHECK(front.handlers().answer(later).status == 200);  // the turn was given back
}

TEST_CASE("a program is told in JSON, also where the answer was kept") {
    Guarded door{few()};
    CHECK(door.ask("/api/v1/fields").status == 200);
    CHECK(door.ask("/api/v1/fields").kept);
    auto const no = door.ask("/api/v1/fields");
    CHECK(no.status == 429);
    CHECK(no.type.starts_with("application/json"));
    CHECK(has(no, "\"key\":\"desk.too_often\""));
}

TEST_CASE("kept pages are many, and beyond them one is as slow as the others") {
    Guarded door{few()};
    CHECK(door.ask("/about").kept);  // drawn: one of the four lists
    for (int i = 0; i < 3; ++i) CHECK(door.ask("/about").kept);
    for (int i = 0; i < 3; ++i) CHECK(door.ask("/about").status == 200);
    CHECK(door.ask("/about").status == 429);
}

TEST_CASE("an account's clicks are its own, wherever it sits") {
    Guarded door{few()};
    auto const clerk = door.house.account("a", {identity::Role::editor}, "区教育和体育局");
    auto const other = door.house.account("b", {identity::Role::editor}, "区教育和体育局");
    Browser one{door.house}, two{door.house};
    one.enter(clerk);
    two.enter(other);
    door.now = door.house.now;
    auto const click = [&](Browser const& browser, std::string const& peer) {
        auto request = door.house.request(web::Method::get, "/console/sessions");
        request.peer = peer;
        request.cookies = browser.cookies;
        return door.front->handlers().answer(request).status;
    };
    CHECK(click(one, "192.0.2.1") == 200);
    CHECK(click(one, "192.0.2.2") == 200);
    CHECK(click(one, "192.0.2.3") == 200);
    CHECK(click(one, "192.0.2.4") == 429);
    CHECK(click(two, "192.0.2.4") == 200);
}

TEST_CASE("strangers and the wrong people are turned away before a byte of their file; the right ones are not") {
    Guarded door{{}};
    auto& house = door.house;
    auto const turned = [&](Browser const* browser, std::string_view target) {
        auto request = house.request(web::Method::post, target);
        if (browser) request.cookies = browser->cookies;
        auto const response = door.front->handlers().turn_away(request);
        return response ? response->status : 0;
    };
    auto const browser = [&](std::string const& login, std::set<identity::Role> roles) {
        Browser made{house};
        auto const family = identity::is_admin(*roles.begin()) ? identity::Family::admin : identity::Family::business;
        made.enter(house.account(login, std::move(roles), "区教育和体育局"), family);
        door.now = house.now;
        return made;
    };
    auto const clerk = browser("clerk", {identity::Role::editor});
    auto const reviewer = browser("reviewer", {identity::Role::reviewer});
    auto const admin = browser("admin", {identity::Role::security_admin});
    constexpr std::string_view upload = "/console/catalogs/new";
    CHECK(turned(nullptr, upload) == 303);
    CHECK(turned(&clerk, upload) == 0);
    CHECK(turned(&reviewer, upload) == 403);
    CHECK(turned(&admin, upload) == 403);
    CHECK(turned(&clerk, "/nowhere") == 404);
    CHECK(turned(&clerk, "/about") == 405);
    CHECK(turned(nullptr, "/sign-in") == 0);
    auto forged = clerk;
    forged.cookies["__Host-mt"].back() ^= 1;
    CHECK(turned(&forged, upload) == 303);
    door.now += std::chrono::hours{13};
    CHECK(turned(&clerk, upload) == 303);
    CHECK(house.noted("desk.route_refused", audit::Entry::Outcome::refused) == 2);
}

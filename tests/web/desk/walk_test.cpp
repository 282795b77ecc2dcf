// The walk: every route as everybody. And what each form of the table does when it is not the visitor's own (C11, C12,
// C27). Both walk the table of routes itself, so that a route which nobody thought of here is found.
#include <doctest/doctest.h>

#include <set>

#include "base/text.hpp"
#include "walk_table.hpp"

using namespace mingtang;
using Outcome = audit::Entry::Outcome;

namespace {

std::string name_of(web::Method method) {
    return method == web::Method::post ? "POST" : method == web::Method::get ? "GET" : "?";
}

WalkRow const* row_of(desk::Route const& route) {
    for (auto const& row : walk_rows)
        if (row.pattern == route.pattern && row.method == name_of(route.method)) return &row;
    return nullptr;
}

std::string right_token(House& house, Browser& browser, std::string_view pattern) {
    auto const cookie = browser.cookies.find("__Host-mt");
    if (cookie == browser.cookies.end()) return "none";
    return house.token(cookie->second, pattern);
}

web::Response const& send(Browser& browser, WalkRow const& row, std::string const& path, Pairs form) {
    switch (row.sends) {
        case WalkRow::Sends::form:
            break;
        case WalkRow::Sends::json:
            return browser.post_json(path, form.empty() ? "" : form.front().second, R"({"revision":2,"rows":[]})");
        case WalkRow::Sends::file:
            return browser.post_file(path, std::move(form), "一级事项,二级事项,公开内容\n招生管理,招生范围,范围\n");
    }
    return browser.post(path, std::move(form));
}

web::Response const& knock(House& house, Browser& browser, WalkRow const& row, std::string const& path) {
    if (row.method == "GET") return browser.get(path);
    return send(browser, row, path, {{"csrf", right_token(house, browser, row.pattern)}});
}

std::int64_t refusals(House& house) {
    return house.noted("desk", Outcome::refused);
}

bool led_to_the_door(web::Response const& response) {
    auto const where = header_of(response, "Location");
    return where == "/sign-in" || where.starts_with("/sign-in?next=") || where == "/sign-in?why=ended";
}

// What a cell of the table shows, read off the answer.
char seen(web::Response const& response) {
    if (response.status == 404) return '0';
    if (response.status == 403) return '-';
    if (response.status == 401 || (response.status == 303 && led_to_the_door(response))) return '>';
    bool const in = response.status == 200 || response.status == 204 || response.status == 303 ||
                    response.status == 409 || response.status == 422;
    return in ? '+' : '?';
}

// A page without what is random in each: the request's number and the style nonce.
std::string plain(std::string body) {
    for (auto const& [mark, end] : {std::pair{"request-", '<'}, std::pair{"csp-nonce\" content=\"", '"'}})
        for (auto at = body.find(mark); at != body.npos; at = body.find(mark, at + 1)) {
            auto const from = at + std::string_view{mark}.size();
            body.erase(from, body.find(end, from) - from);
        }
    return body;
}

}  // namespace

TEST_CASE("every route has its row, every row its route, and nobody's forms are known by name") {
    auto const test = make::sqlite_database();
    House house{**test};
    std::set<std::string> forms_of_nobody;
    for (auto const& route : house.front->routes()) {
        INFO(std::string{route.pattern});
        CHECK(row_of(route) != nullptr);
        if (route.method != web::Method::get && route.needs == desk::Needs::nobody)
            forms_of_nobody.insert(std::string{route.pattern});
        CHECK((route.keep == desk::Keep::no || route.needs == desk::Needs::nobody));
        CHECK((route.keep == desk::Keep::no || route.method == web::Method::get));
    }
    CHECK(forms_of_nobody ==
          std::set<std::string>{"/-/csp", "/ask", "/ask/helped", "/ask/more", "/ask/status", "/sign-in"});
    for (auto const& row : walk_rows) {
        INFO(std::string{row.pattern});
        int found = 0;
        for (auto const& route : house.front->routes())
            if (row.pattern == route.pattern && row.method == name_of(route.method)) ++found;
        CHECK(found == 1);
        CHECK(row.who.size() == 10);
    }
}

TEST_CASE("the walk: every route as nobody, in each role, and from another town") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    for (auto const& row : walk_rows) {
        for (std::size_t i = 0; i < district.people.size(); ++i) {
            auto const& person = district.people[i];
            INFO(std::string{row.method} << " " << std::string{row.pattern} << " as " << std::string{person.who});
            auto const path = row.path(district);
            auto browser = district.browser_of(person);
            auto const before = house.everything();
            auto const refused = refusals(house);
            auto const& answer = knock(house, browser, row, path);
            INFO("status " << answer.status << " " << header_of(answer, "Location"));
            // The forms of the door answer 403 to whoever brings no token of theirs; that is "comes in" and no more.
            bool const door = row.pattern == "/sign-in" && row.method == "POST";
            if (!door) CHECK(std::string(1, seen(answer)) == std::string(1, row.who[i]));
            if (row.who[i] == '+') continue;
            CHECK((house.everything() == before));
            CHECK(refusals(house) - refused == (row.who[i] == '>' ? 0 : 1));
            if (row.who[i] != '0') continue;
            REQUIRE_FALSE(row.missing.empty());
            auto const theirs = plain(body_of(answer));
            auto const& missing = knock(house, browser, row, std::string{row.missing});
            CHECK(missing.status == 404);
            bool const same_bytes = plain(body_of(missing)) == theirs;
            CHECK(same_bytes);
        }
    }
}

TEST_CASE("every form of the workbench: without, with a foreign, and with another session's token nothing happens") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    int forms = 0;
    for (auto const& route : house.front->routes()) {
        if (route.method != web::Method::post || route.needs == desk::Needs::nobody) continue;
        ++forms;
        auto const* row = row_of(route);
        REQUIRE(row);
        auto const insider = row->who.find('+');
        REQUIRE(insider != row->who.npos);
        auto const& person = district.people[insider];
        INFO(std::string{route.pattern} << " as " << std::string{person.who});
        auto const path = row->path(district);
        auto browser = district.browser_of(person), elsewhere = district.browser_of(person);
        auto const right = right_token(house, browser, route.pattern);
        auto const of_other_page = right_token(
            house, browser, route.pattern == "/console/password" ? "/console/sessions" : "/console/password");
        auto const before = house.everything();
        auto refused = [&](Pairs form, Pairs headers = {}) {
            browser.headers = std::move(headers);
            auto const noted = refusals(house);
            send(browser, *row, path, std::move(form));
            CHECK(browser.last.status == 403);
            CHECK((house.everything() == before));
            CHECK(refusals(house) == noted + 1);
        };
        refused({});
        refused({{"csrf", ""}});
        refused({{"csrf", std::string(64, '0')}});
        refused({{"csrf", right.substr(0, 63)}});
        refused({{"csrf", right_token(house, elsewhere, route.pattern)}});
        refused({{"csrf", of_other_page}});
        refused({{"csrf", right}}, {{"origin", "https://evil.example"}});
        refused({{"csrf", right}}, {{"origin", "https://www.luozhuang.example.evil.example"}});
        refused({{"csrf", right}}, {{"sec-fetch-site", "cross-site"}});
        refused({{"csrf", right}}, {{"sec-fetch-site", "same-site"}});
        // Without JavaScript's header the field counts; browsers that hide where they come from say "null".
        browser.headers = {{"origin", "null"}, {"sec-fetch-site", "same-origin"}};
        send(browser, *row, path, {{"csrf", right}});
        CHECK(std::string(1, seen(browser.last)) == "+");
    }
    CHECK(forms >= 20);
}

TEST_CASE("a token is one session's: signed in again, the old form is refused") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto const& clerk = district.person("editor");
    auto browser = district.browser_of(clerk);
    browser.get("/console/password");
    auto const old = browser.token();
    browser.enter(clerk.account);
    browser.post("/console/password", {{"csrf", old}});
    CHECK(browser.last.status == 403);
}

TEST_CASE("paths beside the routes are nowhere: endings, parameters, dots, numbers with tails") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto browser = district.browser_of("disclosure office");
    auto const edition = "/console/editions/" + district.draft().text();
    REQUIRE(browser.get(edition).status == 200);
    std::vector<std::string> const beside{
        edition + "/x.css",
        edition + ";x.css",
        edition + ".css",
        edition + "/",
        edition + "x",
        edition + "%00",
        edition + "/rows/x",
        "/console/editions/-1",
        "/console/editions/99999999999999999999",
        "/console/",
        "/Console",
        "//console",
        "/nowhere",
        "/console/foi/1/x.css",
        "/console/editions/ " + district.open().text(),
    };
    for (auto const& path : beside) {
        INFO(path);
        CHECK(browser.get(path).status == 404);
        CHECK(browser.last.cache == web::Response::Cache::no_store);
    }
}

TEST_CASE("another method is 405 and says which there are; HEAD is GET") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    for (auto const& [path, allow] :
         {std::pair{"/", "GET, HEAD"}, std::pair{"/console/sign-out", "POST"},
          std::pair{"/console/password", "GET, HEAD, POST"}, std::pair{"/api/v1/fields", "GET, HEAD"}}) {
        for (auto const method : {web::Method::put, web::Method::del}) {
            auto const answer = house.answer(house.request(method, path));
            CHECK(answer.status == 405);
            CHECK(header_of(answer, "Allow") == allow);
        }
    }
    CHECK(house.answer(house.request(web::Method::get, "/console/sign-out")).status == 405);
    for (auto const& row : walk_rows) {
        if (row.method != "GET" || row.who != everybody) continue;
        INFO(std::string{row.pattern});
        auto const path = row.path(district);
        auto const got = house.answer(house.request(web::Method::get, path));
        auto const head = house.answer(house.request(web::Method::head, path));
        CHECK(head.status == got.status);
        if (got.kept) CHECK(head.kept == got.kept);
    }
}

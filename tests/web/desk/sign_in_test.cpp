// Through the door and out again, as a browser sees it.
#include <doctest/doctest.h>

#include "house.hpp"
#include "identity/accounts.hpp"

using namespace mingtang;
using identity::Role;

TEST_CASE("whoever is not known is led to the door, and after it to where they wanted to go") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser browser{house};
    CHECK(browser.get("/console/catalogs?jurisdiction=371311").status == 303);
    auto const door = header_of(browser.last, "Location");
    CHECK(door == "/sign-in?next=%2Fconsole%2Fcatalogs%3Fjurisdiction%3D371311");
    browser.get(door);
    CHECK(browser.last.status == 200);
    CHECK(browser.last.cache == web::Response::Cache::no_store);
    CHECK(has(browser.last, "name=\"next\" value=\"/console/catalogs?jurisdiction=371311\""));
    browser.post("/sign-in", {{"csrf", browser.token()},
                              {"login", "jiaoyu"},
                              {"password", house.password},
                              {"next", "/console/catalogs?jurisdiction=371311"}});
    CHECK(browser.last.status == 303);
    CHECK(header_of(browser.last, "Location") == "/console/catalogs?jurisdiction=371311");
    CHECK(browser.get("/console/catalogs").status == 200);
    CHECK(has(browser.last, "区教育和体育局"));
    CHECK(browser.get("/sign-in").status == 303);  // is in already
}

TEST_CASE("the door leads nowhere outside the workbench") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    for (auto const* next : {"https://evil.example/", "//evil.example/console", "/\\evil.example", "/consolex",
                             "/mode/elder", "javascript:alert(1)", "/console/\r\nSet-Cookie: x=1", "/sign-in"}) {
        Browser browser{house};
        browser.get("/sign-in");
        browser.post("/sign-in",
                     {{"csrf", browser.token()}, {"login", "jiaoyu"}, {"password", house.password}, {"next", next}});
        CHECK(header_of(browser.last, "Location") == "/console");
    }
}

TEST_CASE("everybody lands where their work is") {
    auto const test = make::sqlite_database();
    House house{**test};
    for (auto const& [login, role, place] :
         {std::tuple{"xinxi", Role::editor, "/console"}, std::tuple{"shenhe", Role::reviewer, "/console"},
          std::tuple{"gongkai", Role::disclosure_office, "/console"},
          std::tuple{"xitong", Role::system_admin, "/console/system"},
          std::tuple{"anquan", Role::security_admin, "/console/accounts"},
          std::tuple{"shenji", Role::audit_admin, "/console/audit"}}) {
        house.account(login, {role}, "区政务公开办公室");
        Browser browser{house};
        REQUIRE(browser.sign_in(login));
        CHECK(header_of(browser.last, "Location") == place);
        CHECK(browser.get(place).status == 200);
        browser.get("/console");
        CHECK((browser.last.status == 200 || header_of(browser.last, "Location") == place));
    }
}

TEST_CASE("a session is new at every sign-in: what the browser brought is not adopted and the old one ends") {
    auto const test = make::sqlite_database();
    House house{**test};
    auto const id = house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser planted{house};
    planted.cookies["__Host-mt"] = std::string(43, 'A');
    REQUIRE(planted.sign_in("jiaoyu"));
    CHECK(planted.cookies["__Host-mt"] != std::string(43, 'A'));

    Browser browser{house};
    REQUIRE(browser.sign_in("jiaoyu"));
    auto const before = browser.cookies["__Host-mt"];
    browser.get("/console");
    // Signing in over an open session: the form is fetched by somebody whose cookie was just taken away.
    auto cookies = browser.cookies;
    browser.cookies.erase("__Host-mt");
    browser.get("/sign-in");
    browser.cookies["__Host-mt"] = before;
    browser.post("/sign-in", {{"csrf", browser.token()}, {"login", "jiaoyu"}, {"password", house.password}});
    REQUIRE(browser.last.status == 303);
    CHECK(browser.cookies["__Host-mt"] != before);
    Browser old{house};
    old.cookies["__Host-mt"] = before;
    CHECK(old.get("/console").status == 303);
    CHECK(header_of(old.last, "Location") == "/sign-in?why=ended");
    CHECK_FALSE(old.cookies.contains("__Host-mt"));
    static_cast<void>(id);
}

TEST_CASE("the cookies: host-bound, secure, not for scripts; nothing of them on the portal") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser browser{house};
    browser.get("/sign-in");
    CHECK(header_of(browser.last, "Set-Cookie").starts_with("__Host-f="));
    REQUIRE(browser.sign_in("jiaoyu"));
    int seen = 0;
    for (auto const& [name, value] : browser.last.headers) {
        if (name != "Set-Cookie") continue;
        ++seen;
        CHECK(value.find("; Path=/; Secure; HttpOnly; SameSite=Lax") != value.npos);
        CHECK(value.find("Domain") == value.npos);
        CHECK(value.starts_with("__Host-md=") == (value.find("Max-Age=15552000") != value.npos));
    }
    CHECK(seen == 2);
    browser.get("/");
    CHECK(browser.last.headers.empty());
    CHECK_FALSE(has(browser.last, "jiaoyu"));
}

TEST_CASE("unknown, wrong, disabled and paused: the same page, byte by byte") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    house.account("minzheng", {Role::editor}, "区民政局");
    auto const out = house.account("tingyong", {Role::editor}, "区民政局");
    auto admin = house.desk_of(house.account("anquan", {Role::security_admin}, "区政府办公室"));
    REQUIRE(identity::disable_account({house.database, house.now, admin.actor, "test"}, out));
    Browser browser{house};
    browser.get("/sign-in");
    auto const token = browser.token();
    auto page = [&](std::string const& login, std::string const& password) {
        browser.post("/sign-in", {{"csrf", token}, {"login", login}, {"password", password}});
        CHECK(browser.last.status == 422);
        CHECK(browser.last.headers.empty());
        auto body = browser.last.body;
        // What the visitor typed stands in the box again; the rest must not differ.
        auto const box = body.find("value=\"" + login + "\"");
        REQUIRE(box != body.npos);
        return body.erase(box, login.size() + 8);
    };
    for (int i = 0; i < 6; ++i) page("minzheng", "wrong");
    auto const wrong = page("jiaoyu", "wrong");
    CHECK(page("nobody", "wrong") == wrong);
    CHECK(page("tingyong", house.password) == wrong);
    CHECK(page("minzheng", house.password) == wrong);
    CHECK(wrong.find("登录名或密码不正确") != wrong.npos);
}

TEST_CASE(
    "the door's form: without its token, from another browser, too old, from another site: 403 and nobody is in") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Pairs const right{{"login", "jiaoyu"}, {"password", house.password}};
    auto with = [&](std::string token) {
        auto form = right;
        form.emplace_back("csrf", std::move(token));
        return form;
    };
    auto refused = [&](Browser& browser) {
        CHECK(browser.last.status == 403);
        CHECK_FALSE(browser.cookies.contains("__Host-mt"));
        CHECK(has(browser.last, "登录页面打开得太久"));
        CHECK(has(browser.last, "value=\"jiaoyu\""));  // what was typed is kept, the password is not
        CHECK_FALSE(has(browser.last, house.password));
    };
    Browser one{house}, other{house};
    one.post("/sign-in", right);
    refused(one);
    one.get("/sign-in");
    auto const token = one.token();
    other.get("/sign-in");
    other.post("/sign-in", with(token));
    refused(other);
    one.post("/sign-in", with(token + "A"));
    refused(one);
    house.now += std::chrono::hours{12} + std::chrono::minutes{1};
    one.post("/sign-in", with(token));
    refused(one);
    CHECK(one.token() != token);  // the page came back with a new one
    for (auto const& header : Pairs{{"origin", "https://evil.example"},
                                    {"origin", "http://www.luozhuang.example"},
                                    {"sec-fetch-site", "cross-site"},
                                    {"sec-fetch-site", "same-site"}}) {
        one.get("/sign-in");
        one.headers = {header};
        one.post("/sign-in", with(one.token()));
        refused(one);
        one.headers.clear();
    }
    one.get("/sign-in");
    one.headers = {{"origin", House::public_url}, {"sec-fetch-site", "same-origin"}};
    one.post("/sign-in", with(one.token()));
    CHECK(one.cookies.contains("__Host-mt"));
}

TEST_CASE("out: the session ends on the server, the browser is told to forget, the old cookie opens nothing") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser browser{house};
    REQUIRE(browser.sign_in("jiaoyu"));
    auto const cookie = browser.cookies["__Host-mt"];
    browser.get("/console");
    auto const body = browser.last.body;
    auto const form = body.find("action=\"/console/sign-out\"");
    REQUIRE(form != body.npos);
    auto const at = body.find("value=\"", form) + 7;
    browser.post("/console/sign-out", {{"csrf", body.substr(at, body.find('"', at) - at)}});
    CHECK(browser.last.status == 303);
    CHECK(header_of(browser.last, "Clear-Site-Data") == "\"cache\", \"storage\"");
    CHECK_FALSE(browser.cookies.contains("__Host-mt"));
    Browser old{house};
    old.cookies["__Host-mt"] = cookie;
    CHECK(old.get("/console").status == 303);
    CHECK(house.noted("identity.sign_out") == 1);
}

TEST_CASE("a one-time password opens one page; after the change everything, and the old cookie nothing") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("anquan", {Role::security_admin}, "区政府办公室");
    Browser admin{house};
    REQUIRE(admin.sign_in("anquan"));
    admin.get("/console/accounts/new");
    admin.post("/console/accounts/new", {{"csrf", admin.token()},
                                         {"login", "xinren"},
                                         {"name", "区民政局·信息员"},
                                         {"unit", house.district.unit("区民政局").text()},
                                         {"roles", "editor"}});
    REQUIRE(admin.last.status == 200);
    auto const body = admin.last.body;
    auto const at = body.find("class=\"once\">") + 13;
    auto const first = body.substr(at, body.find('<', at) - at);
    CHECK(first.size() == 19);
    CHECK(admin.last.cache == web::Response::Cache::no_store);

    Browser clerk{house};
    REQUIRE(clerk.sign_in("xinren", first));
    CHECK(header_of(clerk.last, "Location") == "/console/password");
    for (auto const* page : {"/console", "/console/catalogs", "/console/sessions", "/console/editions/1"}) {
        CHECK(clerk.get(page).status == 303);
        CHECK(header_of(clerk.last, "Location") == "/console/password");
    }
    auto const cookie = clerk.cookies["__Host-mt"];
    clerk.get("/console/password");
    CHECK(has(clerk.last, "请换成自己的密码"));
    auto const token = clerk.token();
    clerk.post("/console/password",
               {{"csrf", token}, {"current", first}, {"wanted", "minzhengju2026"}, {"again", "minzhengju2026"}});
    CHECK(clerk.last.status == 422);
    CHECK(has(clerk.last, "容易被猜到"));
    CHECK_FALSE(has(clerk.last, "minzhengju2026"));
    clerk.post("/console/password",
               {{"csrf", token}, {"current", first}, {"wanted", "nine heron mosaics"}, {"again", "other"}});
    CHECK(has(clerk.last, "两次输入的新密码不一样"));
    clerk.post(
        "/console/password",
        {{"csrf", token}, {"current", first}, {"wanted", "nine heron mosaics"}, {"again", "nine heron mosaics"}});
    CHECK(clerk.last.status == 303);
    CHECK(header_of(clerk.last, "Location") == "/console");
    CHECK(clerk.get("/console").status == 200);
    Browser old{house};
    old.cookies["__Host-mt"] = cookie;
    CHECK(old.get("/console").status == 303);
}

TEST_CASE("rights are read again with every request: taken roles, another unit, a disabled account") {
    auto const test = make::sqlite_database();
    House house{**test};
    auto const id = house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    house.account("anquan", {Role::security_admin}, "区政府办公室");
    Browser admin{house};
    REQUIRE(admin.sign_in("anquan"));
    auto const page = "/console/accounts/" + id.text();
    auto act = [&](std::string const& what, Pairs form) {
        admin.get(page);
        form.emplace_back("csrf", admin.token());
        admin.post(page + what, std::move(form));
        CHECK(admin.last.status == 303);
    };
    for (auto const& [what, form] :
         {std::pair<std::string, Pairs>{"/roles", {{"roles", "reviewer"}}},
          {"/move", {{"unit", house.district.unit("盛庄街道").text()}, {"name", "盛庄街道·审核人"}}},
          {"/end-sessions", {}},
          {"/disable", {}}}) {
        Browser clerk{house};
        REQUIRE(clerk.sign_in("jiaoyu"));
        CHECK(clerk.get("/console").status == 200);
        act(what, form);
        CHECK(clerk.get("/console").status == 303);
        CHECK(header_of(clerk.last, "Location") == "/sign-in?why=ended");
    }
    Browser clerk{house};
    CHECK_FALSE(clerk.sign_in("jiaoyu"));
    act("/enable", {});
    CHECK(clerk.sign_in("jiaoyu"));
}

TEST_CASE("idle for half an hour: the next request leads to the door, a program is told so") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser browser{house};
    REQUIRE(browser.sign_in("jiaoyu"));
    for (int i = 0; i < 5; ++i) {
        house.now += std::chrono::minutes{29};
        CHECK(browser.get("/console").status == 200);
    }
    auto const cookies = browser.cookies;
    house.now += std::chrono::minutes{30};
    CHECK(browser.get("/console").status == 303);
    browser.cookies = cookies;
    browser.headers = {{"accept", "application/json"}};
    CHECK(browser.get("/console/editions/1/rows").status == 401);
    CHECK(has(browser.last, "desk.sign_in_first"));
}

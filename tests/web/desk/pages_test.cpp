// The desk's own pages, as the person who uses them reads them.
#include <doctest/doctest.h>

#include "district_at_work.hpp"
#include "identity/store.hpp"

using namespace mingtang;
using identity::Role;

TEST_CASE("sessions: where one is signed in, each ended by itself or all others at once") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    Browser here{house}, there{house}, third{house};
    for (auto* browser : {&here, &there, &third}) {
        REQUIRE(browser->sign_in("jiaoyu"));
        house.now += std::chrono::minutes{1};
    }
    here.get("/console/sessions");
    CHECK(has(here.last, "本次登录"));
    CHECK(has(here.last, "Windows，火狐 浏览器"));
    CHECK(has(here.last, "192.0.2.1"));
    auto const token = here.token();
    here.post("/console/sessions", {{"csrf", token}, {"session", house.session_of(there.cookies["__Host-mt"]).key}});
    CHECK(header_of(here.last, "Location") == "/console/sessions?done=ended");
    CHECK(there.get("/console").status == 303);
    CHECK(third.get("/console").status == 200);
    here.post("/console/sessions", {{"csrf", token}, {"session", std::string(64, '0')}});
    CHECK(header_of(here.last, "Location") == "/console/sessions?done=gone");
    here.post("/console/sessions", {{"csrf", token}, {"session", "others"}});
    CHECK(third.get("/console").status == 303);
    CHECK(here.get("/console/sessions").status == 200);
    CHECK_FALSE(has(here.last, "结束其他各处的登录"));
}

TEST_CASE("nobody ends another's session by its key") {
    auto const test = make::sqlite_database();
    House house{**test};
    house.account("jiaoyu", {Role::editor}, "区教育和体育局");
    house.account("minzheng", {Role::editor}, "区民政局");
    Browser one{house}, other{house};
    REQUIRE(one.sign_in("jiaoyu"));
    REQUIRE(other.sign_in("minzheng"));
    other.post("/console/sessions", {{"csrf", house.token(other.cookies["__Host-mt"], "/console/sessions")},
                                     {"session", house.session_of(one.cookies["__Host-mt"]).key}});
    CHECK(header_of(other.last, "Location") == "/console/sessions?done=gone");
    CHECK(one.get("/console").status == 200);
}

TEST_CASE("accounts: found by words, their state said, a new one refused field by field and then made") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto admin = district.browser_of("security administrator");
    admin.get("/console/accounts?q=%E6%95%99%E8%82%B2");
    CHECK(has(admin.last, "xinxi"));
    CHECK_FALSE(has(admin.last, "gongkai<"));
    admin.get("/console/accounts?q=%25");
    CHECK(has(admin.last, "没有找到账号"));
    admin.get("/console/accounts?q=%3Cb%3E");
    CHECK(has(admin.last, "&lt;b&gt;"));

    admin.get("/console/accounts/new");
    auto const token = admin.token();
    auto const unit = house.district.unit("区民政局").text();
    auto make = [&](Pairs form) {
        form.emplace_back("csrf", token);
        admin.post("/console/accounts/new", std::move(form));
        return admin.last.status;
    };
    CHECK(make({{"login", "abc"}, {"name", "区民政局·信息员"}, {"unit", unit}}) == 422);
    CHECK(has(admin.last, "请至少选择一个岗位权限"));
    CHECK(has(admin.last, "value=\"区民政局·信息员\""));  // what was typed stays
    CHECK(make({{"login", "abc"}, {"name", "区民政局·信息员"}, {"unit", "x"}, {"roles", "editor"}}) == 422);
    CHECK(has(admin.last, "id=\"f-unit-error\""));
    CHECK(make({{"login", "abc"}, {"name", "n·n"}, {"unit", unit}, {"roles", "editor"}, {"roles", "audit_admin"}}) ==
          422);
    CHECK(has(admin.last, "必须分开"));
    CHECK(make({{"login", "xinxi"}, {"name", "n·n"}, {"unit", unit}, {"roles", "editor"}}) == 422);
    CHECK(has(admin.last, "已经有人使用"));
    auto const page =
        make({{"login", "mz2"}, {"name", "区民政局·审核人"}, {"unit", unit}, {"roles", "reviewer"}, {"roles", "root"}});
    CHECK(page == 200);
    CHECK(has(admin.last, "只显示这一次"));
    CHECK(house.database.read([&](storage::Transaction& tx) {
        return identity::find_account_by_login(tx, "mz2")->roles;
    }) == std::set{Role::reviewer});
}

TEST_CASE("an account's page: its own administrator finds no buttons there, refusals come back with their sentence") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto admin = district.browser_of("security administrator");
    auto const own = "/console/accounts/" + district.person("security administrator").account.text();
    admin.get(own);
    CHECK(has(admin.last, "这是您自己的账号"));
    CHECK_FALSE(has(admin.last, "停用账号"));
    admin.get("/console/accounts/new");
    auto const id = district.clerk();
    auto const path = "/console/accounts/" + id.text();
    admin.get(path);
    auto const token = admin.token();
    admin.post(path + "/roles", {{"csrf", token}, {"roles", "editor"}, {"roles", "system_admin"}});
    CHECK(admin.last.status == 422);
    CHECK(has(admin.last, "必须分开"));
    admin.post(path + "/enable", {{"csrf", token}});
    CHECK(admin.last.status == 409);
    CHECK(has(admin.last, "没有停用"));
    admin.post(path + "/disable", {{"csrf", token}});
    admin.get(header_of(admin.last, "Location"));
    CHECK(has(admin.last, "账号已停用"));
    CHECK(has(admin.last, "启用账号"));
    auto const own_token = district.house.token(admin.cookies["__Host-mt"], "/console/accounts/{account}/roles");
    admin.post(own + "/roles", {{"csrf", own_token}, {"roles", "audit_admin"}});
    CHECK(admin.last.status == 403);
    CHECK(has(admin.last, "不能调整自己的账号和权限"));
}

TEST_CASE("the audit: filtered by day, act, person and outcome; exported with a note of it; its seals checked") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto auditor = district.browser_of("audit administrator");
    auditor.get("/console/audit");
    CHECK(auditor.last.status == 200);
    CHECK(has(auditor.last, "公布目录"));
    CHECK(has(auditor.last, "已公布"));
    auditor.get("/console/audit?act=catalog.publish&from=2026-11-20&to=2026-11-20&outcome=done");
    CHECK(has(auditor.last, "共 2 条"));
    auditor.get("/console/audit?act=catalog.start_draft&login=bianzhi");
    CHECK(has(auditor.last, "共 1 条"));
    auditor.get("/console/audit?from=2026-11-21");
    CHECK(has(auditor.last, "没有符合条件的记录"));
    for (auto const* bad : {"from=2026-13-01", "from=2026-11-20&to=2026-11-19", "login=niemand"}) {
        CHECK(auditor.get("/console/audit?" + std::string{bad}).status == 422);
        CHECK(auditor.get("/console/audit/export.csv?" + std::string{bad}).status == 422);
    }
    auditor.get("/console/audit/export.csv?act=catalog.publish");
    CHECK(auditor.last.type == "text/csv; charset=utf-8");
    CHECK(auditor.last.body.starts_with("\xEF\xBB\xBF时间,"));
    CHECK(header_of(auditor.last, "Content-Disposition").find("2026-11-20.csv") != std::string::npos);
    CHECK(district.house.noted("desk.export_audit") == 1);
    auditor.get("/console/audit/seals");
    CHECK(has(auditor.last, "完整"));
}

TEST_CASE("the system's page says what waits, what is loaded, and warns of what is not") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto admin = district.browser_of("system administrator");
    admin.get("/console/system");
    CHECK(admin.last.status == 200);
    CHECK(has(admin.last, "2018 至 2026 年"));
    CHECK(has(admin.last, "2027 年的放假安排还没有录入"));
    CHECK_FALSE(has(admin.last, "失败的后台任务</h2>"));
    static storage::Query const broken{"test.broken_job",
                                       "INSERT INTO jobs (id, kind, payload, run_after, attempts, state, failure) "
                                       "VALUES (1, 'catalog.reindex', '{}', $1, 12, 'failed', '磁盘已满 <b>')"};
    auto const done = district.house.database.change([&](storage::Transaction& tx) -> Result<int> {
        tx.run(broken, {district.house.now});
        return 0;
    });
    REQUIRE(done);
    admin.get("/console/system");
    CHECK(has(admin.last, "catalog.reindex"));
    CHECK(has(admin.last, "磁盘已满 &lt;b&gt;"));
    // C04: whoever watches sees that somebody guesses
    CHECK(has(admin.last, "0 次"));
    Browser stranger{district.house};
    CHECK_FALSE(stranger.sign_in("xinxi", "a wrong password"));
    admin.get("/console/system");
    CHECK(has(admin.last, "1 次"));
}

TEST_CASE("a report of a stopped script is taken, and a form from elsewhere cannot use it for anything") {
    auto const test = make::sqlite_database();
    House house{**test};
    auto const before = house.everything();
    Browser browser{house};
    browser.headers = {{"origin", "https://evil.example"}};
    CHECK(browser.post("/-/csp", {{"x", "y"}}).status == 204);
    CHECK((house.everything() == before));
}

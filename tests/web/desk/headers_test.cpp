// What every answer carries, on every route and with every status; and what no page of ours holds (C24–C26, C30, C31).
#include <doctest/doctest.h>

#include "walk_table.hpp"
#include "web/http/exchange.hpp"

using namespace mingtang;

namespace {

struct Sent {
    int status = 0;
    std::string head, body;
    bool has(std::string_view line) const { return head.find("\r\n" + std::string{line} + "\r\n") != head.npos; }
    bool names(std::string_view name) const { return head.find("\r\n" + std::string{name} + ": ") != head.npos; }
    std::string value(std::string_view name) const {
        auto const mark = "\r\n" + std::string{name} + ": ";
        auto const at = head.find(mark);
        if (at == head.npos) return {};
        return head.substr(at + mark.size(), head.find("\r\n", at + 2) - at - mark.size());
    }
};

Sent send(House& house, web::Request request) {
    web::http::Exchange exchange;
    exchange.request = std::move(request);
    auto const handlers = house.front->handlers();
    if (exchange.request.method == web::Method::get) exchange.response.kept = handlers.kept(exchange.request);
    if (!exchange.response.kept) exchange.answer(handlers);
    exchange.write("Fri, 20 Nov 2026 01:00:00 GMT", false);
    return {exchange.status_sent, exchange.out.head, std::string{exchange.out.body}};
}

Sent refuse(House& house, int status, std::string_view path) {
    web::http::Exchange exchange;
    exchange.request = house.request(web::Method::get, path);
    exchange.refuse(status);
    exchange.write("Fri, 20 Nov 2026 01:00:00 GMT", true);
    return {exchange.status_sent, exchange.out.head, std::string{exchange.out.body}};
}

bool private_path(std::string_view path) {
    return path.starts_with("/console") || path.starts_with("/sign-in");
}

void check_head(Sent const& sent, std::string_view path) {
    CHECK(sent.has("X-Content-Type-Options: nosniff"));
    CHECK(sent.has("X-Frame-Options: DENY"));
    CHECK(sent.has("Cross-Origin-Opener-Policy: same-origin"));
    CHECK(sent.has("Cross-Origin-Resource-Policy: same-origin"));
    CHECK(sent.has("Permissions-Policy: camera=(), microphone=(), geolocation=()"));
    CHECK(sent.has("Strict-Transport-Security: max-age=31536000"));
    CHECK(sent.value("Referrer-Policy") == (private_path(path) ? "no-referrer" : "strict-origin-when-cross-origin"));
    auto const policy = sent.value("Content-Security-Policy");
    CHECK(policy.starts_with("default-src 'none'"));
    CHECK(policy.find("frame-ancestors 'none'") != policy.npos);
    CHECK(policy.find("unsafe") == policy.npos);
    CHECK_FALSE(sent.names("Server"));
    CHECK(sent.names("X-Request-Id"));
    auto const cache = sent.value("Cache-Control");
    CHECK((cache == "no-store" || cache == "no-cache" || cache == "public, max-age=31536000, immutable"));
    if (private_path(path) || sent.names("Set-Cookie") || sent.status >= 400) CHECK(cache == "no-store");
    CHECK(sent.head.find("evil") == sent.head.npos);
    if (sent.value("Content-Type").starts_with("text/")) {
        bool const says_charset = sent.value("Content-Type").find("charset=utf-8") != std::string::npos;
        CHECK(says_charset);
    }
}

// No script but ours from a file, no style in the page, nothing of the inside of the house.
void check_page(Sent const& sent) {
    if (!sent.value("Content-Type").starts_with("text/html") || sent.names("Content-Encoding")) return;
    for (std::string_view const never :
         {"<script>", " style=\"", " onclick=", " onload=", " onerror=", " onsubmit=", " onchange=", "javascript:",
          "/src/", ".cpp", "SELECT ", "sqlite", "PQexec", "libpq", "exception", "what()", "Traceback"}) {
        INFO(never);
        CHECK(sent.body.find(never) == sent.body.npos);
    }
}

}  // namespace

TEST_CASE("every route, as nobody and as the one who may: the same fixed headers") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    for (auto const& row : walk_rows) {
        auto const insider = row.who == everybody ? std::size_t{1} : row.who.find('+');
        for (auto const person : {std::size_t{0}, insider}) {
            INFO(std::string{row.method} << " " << std::string{row.pattern} << " as " << person);
            auto const path = row.path(district);
            auto browser = district.browser_of(district.people[person]);
            auto request = house.request(row.method == "GET" ? web::Method::get : web::Method::post, path);
            request.cookies = browser.cookies;
            request.headers.emplace_back("x-forwarded-host", "evil.example");
            if (person) request.form = {{"csrf", house.token(browser.cookies["__Host-mt"], row.pattern)}};
            auto const sent = send(house, std::move(request));
            CHECK(sent.status < 500);
            check_head(sent, path);
            check_page(sent);
            auto const where = sent.value("Location");
            if (!where.empty()) CHECK((where.starts_with('/') && !where.starts_with("//")));
        }
    }
}

TEST_CASE("every status that never reaches a handler, in HTML and in JSON") {
    auto const test = make::sqlite_database();
    House house{**test};
    for (int const status : {400, 403, 404, 405, 408, 413, 414, 417, 422, 429, 431, 500, 501, 503, 507})
        for (auto const* path : {"/", "/console/editions/1", "/api/v1/fields"}) {
            INFO(status << " " << path);
            auto const sent = refuse(house, status, path);
            CHECK(sent.status == status);
            check_head(sent, path);
            check_page(sent);
        }
    for (auto const* path : {"/nowhere", "/console/nowhere", "/api/nowhere"}) {
        auto const sent = send(house, house.request(web::Method::get, path));
        CHECK(sent.status == 404);
        check_head(sent, path);
        check_page(sent);
    }
    auto const method = send(house, house.request(web::Method::put, "/"));
    CHECK(method.status == 405);
    CHECK(method.has("Allow: GET, HEAD"));
    check_head(method, "/");
}

TEST_CASE("the workbench's policy has a nonce of its own in every answer, the portal's has none") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto& house = district.house;
    auto browser = district.browser_of("editor");
    auto nonce = [&](std::string const& path) {
        auto request = house.request(web::Method::get, path);
        request.cookies = browser.cookies;
        auto const sent = send(house, std::move(request));
        auto const policy = sent.value("Content-Security-Policy");
        auto const at = policy.find("'nonce-");
        if (at == policy.npos) return std::string{};
        auto const found = policy.substr(at + 7, policy.find('\'', at + 7) - at - 7);
        if (path.starts_with("/console")) {
            bool const in_page =
                sent.body.find("<meta name=\"csp-nonce\" content=\"" + found + "\">") != std::string::npos;
            CHECK(in_page);
        }
        return found;
    };
    auto const one = nonce("/console"), two = nonce("/console");
    CHECK(one.size() == 22);
    CHECK(one != two);
    CHECK(nonce("/").empty());
    CHECK(nonce("/ml").empty());
}

namespace {

web::Response throws(desk::Visit&) {
    throw std::runtime_error{"SELECT password FROM /src/secret.cpp"};
}
web::Response disk_full(desk::Visit&) {
    throw storage::Failure{storage::Failure::Kind::disk_full, "database or disk is full: /srv/mingtang.db"};
}
web::Response gone(desk::Visit&) {
    throw storage::Failure{storage::Failure::Kind::connection, "could not connect to 10.0.0.7"};
}

}  // namespace

TEST_CASE("a handler that throws tells nobody why; a full disk and a lost database are said in words") {
    auto const test = make::sqlite_database();
    House house{**test};
    std::vector<desk::Route> const routes{
        {web::Method::get, "/throws", desk::Needs::nobody, throws},
        {web::Method::get, "/throws-kept", desk::Needs::nobody, throws, desk::Keep::kept},
        {web::Method::get, "/full", desk::Needs::nobody, disk_full},
        {web::Method::get, "/gone", desk::Needs::nobody, gone, desk::Keep::kept},
        {web::Method::get, "/api/full", desk::Needs::nobody, disk_full},
    };
    house.front->mount(routes);
    for (auto const& [path, status, words] :
         {std::tuple{"/throws", 500, "系统出现问题"}, std::tuple{"/throws-kept", 500, "系统出现问题"},
          std::tuple{"/full", 507, "存储空间不足"}, std::tuple{"/gone", 503, "系统正在恢复"},
          std::tuple{"/api/full", 507, "存储空间不足"}}) {
        INFO(path);
        auto const sent = send(house, house.request(web::Method::get, path));
        CHECK(sent.status == status);
        CHECK(sent.body.find(words) != sent.body.npos);
        CHECK(sent.body.find("mingtang.db") == sent.body.npos);
        CHECK(sent.body.find("10.0.0.7") == sent.body.npos);
        check_head(sent, path);
        check_page(sent);
        CHECK(sent.names("Retry-After") == (status == 503));
    }
}

// Where a form came from, and the token of a form for visitors.
#include <doctest/doctest.h>

#include "desk/form_token.hpp"
#include "desk/front_origin.hpp"

using namespace mingtang;
using namespace mingtang::desk;

namespace {

web::Request with(std::vector<std::pair<std::string, std::string>> headers) {
    web::Request made;
    made.headers = std::move(headers);
    return made;
}

}  // namespace

TEST_CASE("the browser's own word on where a form came from") {
    std::string const ours = "https://www.luozhuang.example";
    CHECK(own_form(with({}), ours));  // 2015
    CHECK(own_form(with({{"origin", ours}}), ours));
    CHECK(own_form(with({{"origin", ours}, {"sec-fetch-site", "same-origin"}}), ours));
    CHECK(own_form(with({{"origin", "null"}, {"sec-fetch-site", "same-origin"}}), ours));
    for (auto const* site : {"cross-site", "same-site", "none", "x"})
        CHECK_FALSE(own_form(with({{"sec-fetch-site", site}}), ours));
    for (auto const* origin : {"https://evil.example", "http://www.luozhuang.example",
                               "https://www.luozhuang.example:444", "https://www.luozhuang.example.evil.example",
                               "https://luozhuang.example", "www.luozhuang.example", "https://"})
        CHECK_FALSE(own_form(with({{"origin", origin}}), ours));
    // A name of ours that is not the public one: the server lets in only such (C22).
    CHECK(own_form(with({{"origin", "http://127.0.0.1:8080"}, {"host", "127.0.0.1:8080"}}), ours));
    CHECK_FALSE(own_form(with({{"origin", "https://127.0.0.1:8080"}, {"host", "127.0.0.1:8080"}}), ours));
    CHECK_FALSE(own_form(with({{"origin", "http://127.0.0.1:9090"}, {"host", "127.0.0.1:8080"}}), ours));
}

TEST_CASE("programs are told in JSON") {
    CHECK(wants_json(with({{"accept", "application/json"}})));
    CHECK(wants_json(with({{"content-type", "application/json; charset=utf-8"}})));
    CHECK_FALSE(wants_json(with({{"accept", "text/html,application/json;q=0.5"}})));
    auto api = with({});
    api.path = "/api/v1/nothing";
    CHECK(wants_json(api));
}

TEST_CASE("a visitor's token: this browser, this form, these twelve hours") {
    Instant const now = *parse_instant("2026-11-20T01:00:00.000Z");
    std::string const key(32, 'k');
    web::Request asked;
    auto const fresh = browser_of(asked);
    CHECK(fresh.is_new);
    asked.cookies["__Host-f"] = fresh.cookie;
    auto const known = browser_of(asked);
    CHECK_FALSE(known.is_new);
    CHECK(known.cookie == fresh.cookie);
    auto const token = form_token(key, known, "/sign-in", now);
    using namespace std::chrono_literals;
    CHECK(form_token_matches(token, key, known, "/sign-in", now));
    CHECK(form_token_matches(token, key, known, "/sign-in", now + 12h));
    CHECK_FALSE(form_token_matches(token, key, known, "/sign-in", now + 12h + 1min));
    CHECK_FALSE(form_token_matches(token, key, known, "/sign-in", now - 12h - 1min));
    CHECK_FALSE(form_token_matches(token, key, known, "/other", now));
    CHECK_FALSE(form_token_matches(token, std::string(32, 'x'), known, "/sign-in", now));
    CHECK_FALSE(form_token_matches(token, key, fresh, "/sign-in", now));  // whose cookie has not come back
    CHECK_FALSE(form_token_matches(token, key, browser_of(web::Request{}), "/sign-in", now));
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == '1' ? '2' : '1';
        CHECK_FALSE(form_token_matches(changed, key, known, "/sign-in", now));
    }
    for (auto const* bad : {"", ".", "1", "1.", "x.y", "99999999999999999999.x"})
        CHECK_FALSE(form_token_matches(bad, key, known, "/sign-in", now));
}

TEST_CASE("a cookie that is not of our making is replaced") {
    for (auto const* bad : {"", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "<script>"}) {
        web::Request asked;
        asked.cookies["__Host-f"] = bad;
        auto const browser = browser_of(asked);
        CHECK(browser.is_new);
        CHECK(browser.cookie.size() == 43);
    }
}

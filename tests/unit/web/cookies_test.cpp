// Cookies and form tokens.
#include "web/cookies.hpp"

#include <doctest/doctest.h>

#include "web/csrf.hpp"

namespace web = mingtang::web;

TEST_CASE("a cookie of ours is bound to this host and hidden from scripts") {
    CHECK(web::host_cookie("mt", "abc") == "__Host-mt=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
    CHECK(web::host_cookie("md", "x.y", std::chrono::hours{1}) ==
          "__Host-md=x.y; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600");
    CHECK(web::expired_cookie("mt") == "__Host-mt=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    CHECK_THROWS_AS(web::host_cookie("mt", "a; Domain=evil"), std::logic_error);
    CHECK_THROWS_AS(web::host_cookie("mt", "a\r\nb"), std::logic_error);
    CHECK_THROWS_AS(web::host_cookie("m t", "a"), std::logic_error);
}

TEST_CASE("of two cookies with one name the first counts") {
    std::map<std::string, std::string, std::less<>> cookies;
    web::read_cookies("__Host-mt=first; mode=elder;broken; =x; a=b=c", cookies);
    web::read_cookies("__Host-mt=second", cookies);
    CHECK(cookies.size() == 3);
    CHECK(cookies["__Host-mt"] == "first");
    CHECK(cookies["mode"] == "elder");
    CHECK(cookies["a"] == "b=c");
}

TEST_CASE("a token opens its own route of its own session") {
    auto const token = web::csrf_token("key of the session", "/console/drafts/{id}/submit");
    CHECK(token.size() == 64);
    CHECK(web::csrf_matches(token, "key of the session", "/console/drafts/{id}/submit"));
    CHECK_FALSE(web::csrf_matches(token, "key of another", "/console/drafts/{id}/submit"));
    CHECK_FALSE(web::csrf_matches(token, "key of the session", "/console/drafts/{id}/discard"));
    CHECK_FALSE(web::csrf_matches("", "key of the session", "/console/drafts/{id}/submit"));
    CHECK_FALSE(web::csrf_matches(token.substr(1), "key of the session", "/console/drafts/{id}/submit"));
    CHECK_THROWS_AS(web::csrf_token("", "/"), std::logic_error);
}

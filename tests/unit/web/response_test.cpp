// The usual answers: redirects stay in the house, downloads carry names that every browser reads.
#include "web/response.hpp"

#include <doctest/doctest.h>

namespace web = mingtang::web;

namespace {

std::string value_of(web::Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

std::string location(std::string path) {
    return value_of(web::redirect(std::move(path)), "Location");
}

}  // namespace

TEST_CASE("a redirect leads to a path of our own and nowhere else") {
    CHECK(location("/console?done=saved") == "/console?done=saved");
    CHECK(location("/s?q=低保") == "/s?q=%E4%BD%8E%E4%BF%9D");
    for (auto const* evil :
         {"//evil.example/", "https://evil.example/", "/\\evil.example", "evil", "", "/a\r\nSet-Cookie: s=1"})
        CHECK(location(evil) == "/");
    CHECK(web::redirect("/").status == 303);
}

TEST_CASE("a download's name is given twice: for old browsers and as RFC 6266 wants it") {
    auto const disposition = value_of(web::download("x", "text/csv", "目录 \"1\".csv"), "Content-Disposition");
    CHECK(disposition == "attachment; filename=\"__ _1_.csv\"; filename*=UTF-8''%E7%9B%AE%E5%BD%95%20%221%22.csv");
    CHECK(value_of(web::download("x", "text/csv", "../a\r\nb"), "Content-Disposition") ==
          "attachment; filename=\"..ab\"; filename*=UTF-8''..ab");
}

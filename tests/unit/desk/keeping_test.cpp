// What a kept page is found by, and what of a request it may see.
#include <doctest/doctest.h>

#include "desk/front_keeping.hpp"

using namespace mingtang;
using namespace mingtang::desk;

namespace {

web::Response nothing(Visit&) {
    return {};
}

Route const list{web::Method::get, "/ml/{field}", Needs::nobody, nothing, Keep::kept, "level unit page"};
Route const api{web::Method::get, "/api/v1/items", Needs::nobody, nothing, Keep::kept, "q"};

web::Request request(std::string path, std::vector<std::pair<std::string, std::string>> query) {
    web::Request made;
    made.path = std::move(path);
    made.query = std::move(query);
    return made;
}

std::string key(web::Request const& asked, Route const& route = list) {
    return key_of(asked, route, clothes_of(asked, route));
}

}  // namespace

TEST_CASE("the order of the query, unknown names, empty and repeated values do not make another page") {
    auto const plain = key(request("/ml/3", {{"level", "county"}, {"page", "2"}}));
    CHECK(key(request("/ml/3", {{"page", "2"}, {"level", "county"}})) == plain);
    CHECK(key(request("/ml/3", {{"utm", "x"}, {"level", "county"}, {"unit", ""}, {"page", "2"}})) == plain);
    CHECK(key(request("/ml/3", {{"level", "county"}, {"page", "2"}, {"page", "9"}})) == plain);
    CHECK(key(request("/ml/3", {{"level", std::string(201, 'x')}, {"page", "2"}})) ==
          key(request("/ml/3", {{"page", "2"}})));
}

TEST_CASE("what is another page has another key, and no value can look like a name or a path") {
    std::vector<std::string> keys{
        key(request("/ml/3", {})),
        key(request("/ml/4", {})),
        key(request("/ml/3", {{"page", "2"}})),
        key(request("/ml/3", {{"level", "2"}})),
        key(request("/ml/3", {{"level", "x"}, {"unit", "y"}})),
        key(request("/ml/3", {{"level", std::string{"x\0unit=1:y", 10}}})),
        key(request("/ml/3", {{"unit", "x"}, {"level", "y"}})),
        key(request("/ml/3?page=2", {})),
    };
    for (auto const* mode : {"elder", "contrast", "kiosk"}) {
        auto asked = request("/ml/3", {});
        asked.cookies["mode"] = mode;
        keys.push_back(key(asked));
        asked.cookies["script"] = "hant";
        keys.push_back(key(asked));
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK(keys[i] != keys[j]);
}

TEST_CASE("modes are the four we know; programs wear none") {
    auto asked = request("/api/v1/items", {});
    auto const bare_key = key(asked, api);
    asked.cookies["mode"] = "elder";
    asked.cookies["script"] = "hant";
    CHECK(key(asked, api) == bare_key);
    asked.path = "/ml/3";
    asked.cookies["mode"] = "normal\nx";
    asked.cookies["script"] = "";
    CHECK(key(asked) == key(request("/ml/3", {})));
}

TEST_CASE("a kept page sees the known query and nothing of the visitor") {
    auto asked = request("/ml/3", {{"evil", "<script>"}, {"page", "2"}});
    asked.method = web::Method::head;
    asked.headers = {{"x-forwarded-host", "evil.example"}};
    asked.cookies["__Host-mt"] = "secret";
    asked.peer = "192.0.2.1";
    asked.body = "body";
    asked.captured = {"3"};
    auto const seen = bare(asked, list);
    CHECK(seen.method == web::Method::get);
    CHECK(seen.parameter("page") == "2");
    CHECK(seen.query.size() == 1);
    CHECK(seen.headers.empty());
    CHECK(seen.cookies.empty());
    CHECK(seen.peer.empty());
    CHECK(seen.body.empty());
    CHECK(seen.captured == asked.captured);
}

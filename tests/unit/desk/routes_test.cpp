// Finding a route: exact, fixed words before captured ones, nothing by half.
#include <doctest/doctest.h>

#include <stdexcept>

#include "desk/front_routes.hpp"

using namespace mingtang;
using namespace mingtang::desk;
using web::Method;

namespace {

web::Response first(Visit&) {
    return web::plain("first");
}
web::Response second(Visit&) {
    return web::plain("second");
}

RouteTable table(std::initializer_list<Route> routes) {
    RouteTable made;
    made.add(std::vector<Route>{routes});
    return made;
}

}  // namespace

TEST_CASE("fixed words, captured parts, and both in one part") {
    auto const routes = table({
        {Method::get, "/", Needs::nobody, first},
        {Method::get, "/ml/{field}", Needs::nobody, first},
        {Method::get, "/ml/{field}/catalog.xlsx", Needs::nobody, first},
        {Method::get, "/feed-{name}.xml", Needs::nobody, first},
    });
    auto captured = [&](std::string_view path) {
        auto const found = routes.find(Method::get, path);
        return found.route ? found.captured : std::vector<std::string>{"nothing"};
    };
    CHECK(captured("/").empty());
    CHECK(captured("/ml/23") == std::vector<std::string>{"23"});
    CHECK(captured("/ml/0") == std::vector<std::string>{"0"});
    CHECK(captured("/ml/0x1") == std::vector<std::string>{"0x1"});
    CHECK(captured("/ml/义务教育") == std::vector<std::string>{"义务教育"});
    CHECK(captured("/ml/23/catalog.xlsx") == std::vector<std::string>{"23"});
    CHECK(captured("/feed-news.xml") == std::vector<std::string>{"news"});
    std::string const with_nul{"/ml/2\0003", 8};
    for (std::string_view const beside :
         {"", "ml/23", "/ml", "/ml/", "//", "/ml//catalog.xlsx", "/ml/23/", "/ml/23/catalog.xls", "/ML/23",
          "/ml/023", "/ml/00", "/feed-007.xml", "/feed-.xml", "/feed-news.xmlx", "/ml/23/catalog.xlsx/x", "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p"})
        CHECK(captured(beside) == std::vector<std::string>{"nothing"});
    CHECK(captured(with_nul) == std::vector<std::string>{"nothing"});
}

TEST_CASE("what is written out is asked first, whatever the order in the list") {
    for (bool const turned : {false, true}) {
        Route const fixed{Method::get, "/console/catalogs/new", Needs::editor, first};
        Route const any{Method::get, "/console/catalogs/{catalog}", Needs::workbench, second};
        auto const routes = turned ? table({any, fixed}) : table({fixed, any});
        CHECK((routes.find(Method::get, "/console/catalogs/new").route->handler == first));
        CHECK((routes.find(Method::get, "/console/catalogs/7").route->handler == second));
    }
}

TEST_CASE("methods: HEAD is GET, others are named, a form under a fixed word does not hide the page beside it") {
    auto const routes = table({
        {Method::get, "/a/{x}", Needs::nobody, first},
        {Method::post, "/a/new", Needs::nobody, second},
    });
    CHECK((routes.find(Method::head, "/a/new").route->handler == first));
    CHECK((routes.find(Method::post, "/a/new").route->handler == second));
    CHECK_FALSE(routes.find(Method::post, "/a/7").route);
    CHECK(routes.find(Method::post, "/a/7").allow == "GET, HEAD");
    CHECK(routes.find(Method::put, "/a/new").allow == "POST, GET, HEAD");
    CHECK(routes.find(Method::put, "/b").allow.empty());
}

TEST_CASE("two routes for one address, and patterns that are none, are bugs") {
    RouteTable routes;
    std::vector<Route> const once{{Method::get, "/a/{x}", Needs::nobody, first}};
    routes.add(once);
    std::vector<Route> const same{{Method::get, "/a/{y}", Needs::nobody, second}};
    CHECK_THROWS_AS(routes.add(same), std::logic_error);
    for (auto const* pattern : {"a", "/a/{}", "/a/{x", "/a/x}", "/a/{x}{y}", ""}) {
        std::vector<Route> const bad{{Method::get, pattern, Needs::nobody, first}};
        CHECK_THROWS_AS(RouteTable{}.add(bad), std::logic_error);
    }
}

TEST_CASE("only kept routes are found on the io thread, and none hides behind another") {
    auto const routes = table({
        {Method::get, "/ml/{field}", Needs::nobody, first, Keep::kept},
        {Method::get, "/ml/new", Needs::editor, second},
        {Method::post, "/form", Needs::editor, second},
    });
    CHECK(routes.find_kept("/ml/3"));
    CHECK_FALSE(routes.find_kept("/ml/new"));
    CHECK_FALSE(routes.find_kept("/form"));
    CHECK_FALSE(routes.find_kept("/ml"));
}

TEST_CASE("a page and its forms are one scope") {
    CHECK(form_scope("/console/editions/{edition}") == "/console/editions/{edition}");
    CHECK(form_scope("/console/editions/{edition}/items/{item}/remove") == "/console/editions/{edition}");
    CHECK(form_scope("/console/password") == "/console/password");
    CHECK(form_scope("/console/accounts/new") != form_scope("/console/accounts/{account}/roles"));
    CHECK(form_scope("/sign-in") == "/sign-in");
    CHECK(form_scope("/") == "/");
}

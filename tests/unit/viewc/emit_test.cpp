// The C++ that comes out, and what the compiler says about it: a misspelled field is an error at the template's own
// line, a string where an address belongs does not compile (security.md C33).
#include "viewc/emit.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

// Compiles the view's C++ (no code is made) and gives back what the compiler said; "" when it is content.
std::string compiler_says(std::string const& body) {
    std::string const folder = "/tmp/viewc_test." + std::to_string(getpid());
    REQUIRE(std::system(("mkdir -p " + folder + "/demo").c_str()) == 0);
    auto const read = viewc::read_template("views/x.html",
                                           "{% include \"demo/page.hpp\" %}\n{% view x(Page const& page) %}\n" + body);
    std::ofstream{folder + "/demo/page.hpp"}
        << "#pragma once\n#include \"base/html.hpp\"\nnamespace mingtang::demo {\n"
           "struct Page { std::string text; Html html; Url url; int number; bool flag; };\n}\n";
    std::ofstream{folder + "/demo/views.hpp"} << viewc::emit_header("demo", {read});
    std::ofstream{folder + "/x.cpp"} << viewc::emit_source("demo", read, false);
    std::string const said = folder + "/said.txt";
    int const code = std::system(("LC_ALL=C c++ -std=c++20 -fsyntax-only -I" + folder + " -I" PROJECT_DIR "/src " +
                                  folder + "/x.cpp >" + said + " 2>&1")
                                     .c_str());
    std::ostringstream text;
    text << std::ifstream{said}.rdbuf();
    REQUIRE(std::system(("rm -r " + folder).c_str()) == 0);
    CHECK((code == 0) == text.str().empty());
    return text.str();
}

std::string emitted(std::string const& text, bool elsewhere = true) {
    return viewc::emit_source("portal", viewc::read_template("home.html", text), elsewhere);
}

bool contains(std::string const& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("every kind of value compiles where it may stand") {
    CHECK(compiler_says("<a href=\"{{ page.url }}\" title=\"{{ page.text }}\" data-n=\"{{ page.number }}\">{{ "
                        "page.text }}{{ page.html }}"
                        "{% if page.flag %}?{% end %}{% for c in page.text %}{{ int(c) }}{% end %}</a>\n") == "");
}

TEST_CASE("what may not stand there does not compile, at the template's own line") {
    CHECK(contains(compiler_says("<p>\n<b>{{ page.txet }}</b>"), "views/x.html:4:"));
    CHECK(contains(compiler_says("<p>\n\n<a href=\"{{ page.text }}\">"), "views/x.html:5:"));
    CHECK(contains(compiler_says("<a title=\"{{ page.html }}\">"), "views/x.html:3:"));
    CHECK(contains(compiler_says("{{ page.flag }}"), "views/x.html:3:"));
}

TEST_CASE("a page goes through its layout with its frame") {
    auto const code =
        emitted("{% view home(std::map<int, HomePage> const& page, int n) %}{% extends portal_layout %}<p>a</p>");
    CHECK(contains(code, "return portal_layout(page.frame, out.take());"));
    CHECK(contains(code, "Html home(std::map<int, HomePage> const& page, int n) {"));
    CHECK(contains(code, "using namespace mingtang::web::views;"));
    CHECK_FALSE(contains(emitted("{% view a(P const& p) %}b", false), "using namespace"));
}

TEST_CASE("a layout takes the body beside its frame") {
    auto const code = emitted("{% layout portal_layout(web::PageFrame const& frame) %}<main>{% block %}</main>", false);
    CHECK(contains(code, "Html portal_layout(web::PageFrame const& frame, Html const& block) {"));
    CHECK(contains(code, "out << block;"));
}

TEST_CASE("markup is written as C++ literals, letter by letter") {
    auto const code = emitted("{% view a(P const& p) %}<p class=\"x\">\\ 中文?\?</p>\n<i>b</i>");
    CHECK(contains(code, "out.literal(\"<p class=\\\"x\\\">\\\\ 中文\\?\\?</p>\\n\""));
    CHECK(contains(code, "\"<i>b</i>\");"));
}

TEST_CASE("the header declares every view once and includes what they need") {
    auto const one = viewc::read_template("a.html", "{% include \"portal/pages.hpp\" %}{% view a(P const& p) %}x");
    auto const two = viewc::read_template("b.html", "{% include \"portal/pages.hpp\" %}{% view b() %}x");
    auto const header = viewc::emit_header("portal", {one, two});
    CHECK(contains(header, "Html a(P const& p);\nHtml b();\n"));
    CHECK(header.find("portal/pages.hpp") == header.rfind("portal/pages.hpp"));
    CHECK(contains(header, "namespace mingtang::portal::views {"));
}

// The statements of the template language, and how blanks are kept.
#include "viewc/template.hpp"

#include <doctest/doctest.h>

namespace {

std::string complaint(std::string const& text) {
    try {
        viewc::read_template("x.html", text);
        return "";
    } catch (viewc::Problem const& problem) {
        return std::to_string(problem.line) + ": " + problem.what();
    }
}

// The markup of a view with expressions as $ and statements as their own signs.
std::string shape(std::string const& body) {
    auto const read = viewc::read_template("x.html", "{% view x(Page const& page) %}\n" + body);
    std::string out;
    for (auto const& piece : read.views.at(0).pieces) switch (piece.kind) {
            case viewc::Piece::Kind::literal:
                out += piece.text;
                break;
            case viewc::Piece::Kind::expression:
                out += "$";
                break;
            case viewc::Piece::Kind::end:
                out += ")";
                break;
            case viewc::Piece::Kind::otherwise:
            case viewc::Piece::Kind::else_if:
                out += "|";
                break;
            default:
                out += "(";
                break;
        }
    return out;
}

std::string const head = "{% view x(Page const& page) %}\n";

}  // namespace

TEST_CASE("a view has its name, parameters and layout") {
    auto const read =
        viewc::read_template("x.html",
                             "{% include \"portal/pages.hpp\" %}\n"
                             "{% view home(HomePage const& page) %}\n{% extends portal_layout %}\n<p>a</p>\n"
                             "{% view row(Item const& item, std::string_view word) %}<b>{{ word }}</b>");
    REQUIRE(read.views.size() == 2);
    CHECK(read.includes == std::vector<std::string>{"\"portal/pages.hpp\""});
    CHECK(read.views[0].name == "home");
    CHECK(read.views[0].extends == "portal_layout");
    CHECK(read.views[0].line == 2);
    CHECK(read.views[1].parameters == "Item const& item, std::string_view word");
    CHECK(read.views[1].extends.empty());
}

TEST_CASE("pieces know what they say and where") {
    auto const read =
        viewc::read_template("x.html", head +
                                           "{% for item in page.items %}\n<li>{{ item.text }}</li>\n{% end %}\n{% if "
                                           "page.a < 2 %}a{% else if page.b %}b{% else %}c{% end %}");
    auto const& pieces = read.views[0].pieces;
    using Kind = viewc::Piece::Kind;
    std::vector<Kind> kinds;
    for (auto const& piece : pieces) kinds.push_back(piece.kind);
    CHECK(kinds == std::vector<Kind>{Kind::for_each, Kind::literal, Kind::expression, Kind::literal, Kind::end,
                                     Kind::if_so, Kind::literal, Kind::else_if, Kind::literal, Kind::otherwise,
                                     Kind::literal, Kind::end});
    CHECK(pieces[0].name == "item");
    CHECK(pieces[0].text == "page.items");
    CHECK(pieces[0].line == 2);
    CHECK(pieces[2].text == "item.text");
    CHECK(pieces[2].line == 3);
    CHECK(pieces[5].text == "page.a < 2");
    CHECK(pieces[7].text == "page.b");
}

TEST_CASE("an expression may hold brackets and strings of C++") {
    auto const code = [](std::string const& body) {
        return viewc::read_template("x.html", head + body).views[0].pieces.at(0).text;
    };
    CHECK(code("{{ Url{\"/a\"} }}") == "Url{\"/a\"}");
    CHECK(code("{{ f(\"}}\") }}") == "f(\"}}\")");
    CHECK(code("{{ f(\"a\\\"}}\") }}") == "f(\"a\\\"}}\")");
    CHECK(code("{{ icon(\"search\") }}") == "icon(\"search\")");
}

TEST_CASE("blanks after a line end stay in the template, the line end itself does not get lost") {
    CHECK(shape("  <p>\n      a\n\n   b</p>\n") == "<p>\na\nb</p>\n");
    CHECK(shape("<pre>\n  a\n\n  b</pre>\n  c") == "<pre>\n  a\n\n  b</pre>\nc");
    CHECK(shape("<textarea>{{ a }}\n  b</textarea>") == "<textarea>$\n  b</textarea>");
    CHECK(shape("<p title=\"a\n  b\">") == "<p title=\"a\n  b\">");
    CHECK(shape("a\n{% if x %}\n  b\n{% end %}\n  c") == "a\n(b\n)c");
    CHECK(shape("a{% if x %}\nb\n{% end %}\nc") == "a(\nb\n)\nc");  // without the branch a and c stay apart
    CHECK(shape("a{% if x %}\nb\n{% else %}\nd\n{% end %}\nc") == "a(\nb\n|\nd\n)c");
    CHECK(shape("{{ a }}\n  {{ b }}") == "$\n$");
    CHECK(shape("a{# remark\nof two lines #}b") == "ab");
}

TEST_CASE("what is wrong is said with its line") {
    CHECK(complaint("") == "1: no {% view name(Type const& page) %}");
    CHECK(complaint("\n<p>") == "2: markup before {% view … %}");
    CHECK(complaint("{% view x %}") == "1: a view reads {% view name(Type const& page) %}");
    CHECK(complaint(head + "{{ page.x") == "2: {{ … }} is never closed");
    CHECK(complaint(head + "\n{{ \"a }}") == "3: {{ … }} holds an open string");
    CHECK(complaint(head + "{{  }}") == "2: {{ }} says nothing");
    CHECK(complaint(head + "{% if x %}") == "2: {% end %} is missing for this statement");
    CHECK(complaint(head + "a\n{% end %}") == "3: {% end %} without {% for %} or {% if %}");
    CHECK(complaint(head + "{% else %}") == "2: {% else %} without {% if %}");
    CHECK(complaint(head + "{% for a in b %}{% else %}{% end %}") == "2: {% else %} without {% if %}");
    CHECK(complaint(head + "{% if a %}{% else %}{% else if b %}{% end %}") ==
          "2: nothing may follow {% else %} but {% end %}");
    CHECK(complaint(head + "{% for a %}{% end %}") == "2: a loop reads {% for name in list %}");
    CHECK(complaint(head + "{% raw x %}") == "2: unknown statement: raw x");
    CHECK(complaint(head + "<p>\n{% extends a %}") == "3: {% extends %} stands once, right after {% view %}");
    CHECK(complaint(head + "{% block %}") == "2: {% block %} belongs into a {% layout %}");
    CHECK(complaint("{% layout a(F const& f) %}<p>") == "1: a layout holds {% block %} exactly once");
    CHECK(complaint("{% layout a(F const& f) %}{% block %}{% block %}") ==
          "1: a layout holds {% block %} exactly once");
    CHECK(complaint(head + "{% view x(A const& b) %}") == "2: view x stands twice, first in line 1");
    CHECK(complaint(head + "{% include \"a.hpp\" %}") == "2: {% include %} stands before the first {% view %}");
}

// Where an expression may stand, and what a template may not say at all.
#include <doctest/doctest.h>

#include "viewc/template.hpp"

namespace {

// The complaint about a view with this body, as "line: sentence"; "" when it is fine.
std::string complaint(std::string const& body) {
    try {
        viewc::read_template("x.html", "{% view x(Page const& page) %}\n" + body);
        return "";
    } catch (viewc::Problem const& problem) {
        return std::to_string(problem.line) + ": " + problem.what();
    }
}

viewc::Position position_in(std::string const& body) {
    auto const read = viewc::read_template("x.html", "{% view x(Page const& page) %}" + body);
    for (auto const& piece : read.views.at(0).pieces)
        if (piece.kind == viewc::Piece::Kind::expression) return piece.position;
    FAIL("no expression");
    return {};
}

}  // namespace

TEST_CASE("an expression in text, in an attribute and in an address are three things") {
    CHECK(position_in("<p>{{ page.x }}</p>") == viewc::Position::text);
    CHECK(position_in("<p class=\"a {{ page.x }}\">") == viewc::Position::attribute);
    CHECK(position_in("<p title='{{ page.x }}'>") == viewc::Position::attribute);
    for (char const* name : {"href", "src", "action", "formaction", "HREF", "xlink:href", "poster", "data"})
        CHECK_MESSAGE(position_in("<a " + std::string{name} + "=\"{{ page.x }}\">") == viewc::Position::address, name);
    CHECK(position_in("<a href=\"/a\"><b>{{ page.x }}</b></a>") == viewc::Position::text);
    CHECK(position_in("<a href=\"/a\" class=\"{{ page.x }}\">") == viewc::Position::attribute);
}

TEST_CASE("a meta refresh is an address, other content= is not") {
    CHECK(position_in("<meta name=\"a\" content=\"{{ page.x }}\">") == viewc::Position::attribute);
    CHECK(position_in("<meta http-equiv=\"refresh\" content=\"{{ page.x }}\">") == viewc::Position::address);
    CHECK(complaint("<meta content=\"{{ page.x }}\" http-equiv=\"refresh\">") ==
          "2: http-equiv= must stand before content=");
    CHECK(position_in("<meta http-equiv=\"a\" content=\"b\"><meta name=\"c\" content=\"{{ page.x }}\">") ==
          viewc::Position::attribute);
}

TEST_CASE("an address is one Url with nothing beside it") {
    CHECK(complaint("<a href=\"/ml/{{ page.id }}\">").starts_with("2: href= must be one Url"));
    CHECK(complaint("<a href=\"{{ page.url }}?x\">").starts_with("2: href= must be one Url"));
    CHECK(complaint("<a href=\"{{ page.url }}{{ page.url }}\">").starts_with("2: href= must be one Url"));
    CHECK(complaint("<a href=\"{% if page.x %}/a{% end %}\">") == "2: no statement inside href=");
    CHECK(complaint("<a href=\"/ml\">x</a>") == "");
}

TEST_CASE("data for programs stands in a block of its own, which no script does") {
    CHECK(position_in("<script type=\"application/ld+json\">{{ page.x }}</script>") == viewc::Position::data);
    CHECK(position_in("<script type=\"application/ld+json\">{{ page.x }}</script><p>") == viewc::Position::data);
    for (char const* other : {"type=\"module\"", "type=\"\"", "type=\"application/ld+json;\"", "src=\"/a.js\"",
                              "type=\"{{ page.t }}application/ld+json\""})
        CHECK_MESSAGE(complaint("<script " + std::string{other} + ">{{ page.x }}</script>") ==
                          "2: no expression inside <script>", other);
    // an earlier block opens the door for no later script
    CHECK(complaint("<script type=\"application/ld+json\">{{ page.x }}</script><script>{{ page.x }}</script>") ==
          "2: no expression inside <script>");
    CHECK(complaint("<script type=\"application/ld+json\">var x</script>").starts_with("2: <script>: scripts live"));
}

TEST_CASE("no expression where escaping cannot help") {
    CHECK(complaint("\n<script>{{ page.x }}</script>") == "3: no expression inside <script>");
    CHECK(complaint("<{{ page.x }}>").starts_with("2: an expression may stand"));
    CHECK(complaint("<p {{ page.x }}>").starts_with("2: an expression may stand"));
    CHECK(complaint("<p id={{ page.x }}>") == "2: the value of id= must be quoted");
    CHECK(complaint("<p id=a>") == "2: the value of id= must be quoted");
}

TEST_CASE("what the content security policy would refuse is refused here") {
    CHECK(complaint("<script>alert(1)</script>") == "2: <script>: scripts live in islands/, never in a page");
    CHECK(complaint("<script type=\"module\" src=\"/assets/grid.js\"></script>") == "");
    CHECK(complaint("<p onClick=\"x\">") == "2: onclick=: scripts live in islands/, never in a page");
    CHECK(complaint("<p style=\"x\">") == "2: style=: styles live in assets/css, never in a page");
    CHECK(complaint("<style>p{}</style>") == "2: <style>: styles live in assets/css, never in a page");
    CHECK(complaint("<img srcset=\"a\">") == "2: srcset= is not for templates");
}

TEST_CASE("malformed markup is said with its line") {
    CHECK(complaint("<p\n\n") == "4: the view ends inside <p>");
    CHECK(complaint("1 < 2") == "2: a '<' that opens no tag; write &lt;");
    CHECK(complaint("\n\n<!-- who reads this? -->").starts_with("4: an HTML comment"));
    CHECK(complaint("<!doctype html><p>") == "");
    CHECK(complaint("<a =b>") == "2: a stray = in <a>");
}

TEST_CASE("branches begin and end at the same place of the markup") {
    CHECK(complaint("<p{% if page.x %} hidden{% end %}>") == "");
    CHECK(complaint("<p class=\"a{% if page.x %} b{% else %} c{% end %}\">") == "");
    CHECK(complaint("{% if page.x %}<p{% end %}>").starts_with("2: this branch ends elsewhere"));
    CHECK(
        complaint("<p class=\"{% if page.x %}\n\"{% else %}a{% end %}>").starts_with("3: this branch ends elsewhere"));
}

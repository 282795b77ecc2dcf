#include "base/html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

using namespace mingtang;

TEST_CASE("text is escaped, markup is not") {
    HtmlWriter out;
    out << "<script>&\"'" << Html{"<b>"} << 12;
    CHECK(out.take().str() == "&lt;script&gt;&amp;&quot;&#39;<b>12");
}

TEST_CASE("run-time text cannot become markup by accident") {
    CHECK_FALSE(std::is_constructible_v<Html, std::string>);
    CHECK_FALSE(std::is_constructible_v<Html, std::string_view>);
    CHECK_FALSE(std::is_constructible_v<Html, char const*>);
}

TEST_CASE("only harmless addresses pass") {
    for (auto const* good : {"/ml/1", "https://a.gov.cn/x?y=1", "#main", "?mode=elder", "mailto:a@b.cn", "tel:12345"})
        CHECK(Url{good}.str() == good);
    for (auto const* bad : {"javascript:alert(1)", "//evil", "data:text/html,x", " /a", "JaVaScRiPt:x", "/\\evil", "a.html", ""})
        CHECK(Url{bad}.str() == "#");
}

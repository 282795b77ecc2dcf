// Reading is idempotent, whatever the markup is: what was written is read as it was (security.md C34).
#include "documents/rich_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "make/allowed_markup.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string any_markup() {
    static std::vector<std::string> const pieces{"<p>",
                                                 "</p>",
                                                 "<div>",
                                                 "</div>",
                                                 "<h2>",
                                                 "</h2>",
                                                 "<h3>",
                                                 "</h3>",
                                                 "<ul>",
                                                 "</ul>",
                                                 "<ol>",
                                                 "</ol>",
                                                 "<ol start=4>",
                                                 "<ol type=i>",
                                                 "<li>",
                                                 "</li>",
                                                 "<li value=7>",
                                                 "<table>",
                                                 "</table>",
                                                 "<tr>",
                                                 "</tr>",
                                                 "<td>",
                                                 "</td>",
                                                 "<th colspan=3>",
                                                 "<td rowspan=2>",
                                                 "<td rowspan=0>",
                                                 "<caption>",
                                                 "</caption>",
                                                 "<thead>",
                                                 "</thead>",
                                                 "<b>",
                                                 "</b>",
                                                 "<i>",
                                                 "</i>",
                                                 "<a href=\"/a\">",
                                                 "<a href=\"https://b.cn\">",
                                                 "<a href=\"javascript:c\">",
                                                 "</a>",
                                                 "<br>",
                                                 "<img src=attachment:5 alt=\"图 一\">",
                                                 "<img src=x>",
                                                 "<sup>",
                                                 "</sup>",
                                                 "<pre>",
                                                 "</pre>",
                                                 "<span style=\"display:none\">",
                                                 "</span>",
                                                 "<script>",
                                                 "</script>",
                                                 "<!--",
                                                 "-->",
                                                 "<svg>",
                                                 "</svg>",
                                                 "<dl>",
                                                 "<dd>",
                                                 "<dt>",
                                                 "</dl>",
                                                 "<input type=checkbox>",
                                                 "甲",
                                                 "乙丙",
                                                 "1. ",
                                                 "a",
                                                 " ",
                                                 "  ",
                                                 "\n",
                                                 "&nbsp;",
                                                 "　",
                                                 "&lt;",
                                                 "&",
                                                 "<",
                                                 ">",
                                                 "\"",
                                                 "\t",
                                                 "\u200b",
                                                 "2",
                                                 "（一）",
                                                 "<font face=Wingdings>",
                                                 "</font>",
                                                 "<hr>",
                                                 "<textarea>",
                                                 "</textarea>",
                                                 "<del>",
                                                 "</del>",
                                                 "<select>",
                                                 "<option>",
                                                 "</select>"};
    std::string markup;
    for (auto const i : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
        markup += pieces[i];
    return markup;
}

}  // namespace

TEST_CASE("what was written is read as it was") {
    bool const held = rc::check("idempotent", [] {
        auto const markup = any_markup();
        auto const read = rich_text::read(markup);
        RC_PRE(read.has_value());
        auto const written = rich_text::to_html(*read);
        RC_ASSERT(make::not_allowed_in(written) == "");
        RC_ASSERT(rich_text::read(written).value() == *read);
        auto const shown = rich_text::shown(*read, [](std::string_view id) { return "/files/" + std::string{id}; });
        RC_ASSERT(rich_text::read(shown.str()).value() == *read);
    });
    CHECK(held);
}

// The corpus of attacks (security.md C34): whatever goes in, only what is allowed comes out, and reading that again
// changes nothing.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "documents/rich_text.hpp"
#include "make/allowed_markup.hpp"
#include "make/attacks.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::vector<std::string> attacks() {
    return make::attacks(PROJECT_DIR "/tests/unit/documents/rich_text_attacks.txt");
}

void check_harmless(std::string const& attack) {
    CAPTURE(attack);
    auto const read = rich_text::read(attack);
    REQUIRE(read);
    auto const markup = rich_text::to_html(*read);
    CHECK(make::not_allowed_in(markup) == "");
    auto const again = rich_text::read(markup);
    REQUIRE(again);
    CHECK(*again == *read);
    CHECK(rich_text::to_html(*again) == markup);
    auto const shown = rich_text::shown(*read, [](std::string_view id) { return "/files/" + std::string{id}; });
    CHECK(rich_text::read(shown.str()).value() == *read);
}

}  // namespace

TEST_CASE("no attack comes through") {
    auto const all = attacks();
    REQUIRE(all.size() >= 400);
    for (auto const& attack : all) check_harmless(attack);
}

TEST_CASE("no attack comes through from inside something else") {
    for (auto const& attack : attacks())
        for (std::string_view const around :
             {"<p>前{}后</p>", "<table><tr><td>{}</td></tr></table>", "<ul><li>{}", "<a href=\"/a\">{}</a>",
              "<svg>{}</svg>字", "<math>{}</math>字", "<p title=\"{}\">字</p>", "<style>{}</style>字", "<!--{}-->字",
              "<select>{}</select>字", "<table>{}", "<b><i>{}</b></i>字"}) {
            auto whole = std::string{around};
            check_harmless(whole.replace(whole.find("{}"), 2, attack));
        }
}

TEST_CASE("an attack split in two by what is left out does not come together") {
    for (std::string_view const attack :
         {"<scr<script></script>ipt>alert(1)</script>", "<<script></script>script>alert(1)</script>",
          "&lt;<b></b>script&gt;alert(1)", "<a href=\"java<!-- -->script:alert(1)\">字</a>",
          "<a href=\"javascript&#8203;:alert(1)\">字</a>"})
        check_harmless(std::string{attack});
}

TEST_CASE("words of an attack that are words stay words") {
    CHECK(rich_text::plain(rich_text::read("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>").value()) ==
          "<script>alert(1)</script>");
    CHECK(rich_text::to_html(rich_text::read("<p onclick=alert(1)>字<script>alert(1)</script>后</p>").value()) ==
          "<p>字后</p>\n");
}

#include "search/tokens.hpp"

#include <doctest/doctest.h>

#include "search/glyphs.hpp"
#include "search/search.hpp"

using mingtang::search::tokens;
using List = std::vector<std::string>;

TEST_CASE("a Han run becomes its pairs and its last character") {
    CHECK(tokens("政务公开") == List{"政务", "务公", "公开", "开"});
    CHECK(tokens("公") == List{"公"});
    CHECK(tokens("政务、公开") == List{"政务", "务", "公开", "开"});
}

TEST_CASE("letters and digits stay whole, folded in case and width") {
    CHECK(tokens("GB18030 ＡＢ１２") == List{"gb18030", "ab12"});
    CHECK(tokens("公开2023年") == List{"公开", "开", "2023", "年"});
    CHECK(tokens("㎡ Ⅳ") == List{"m2", "iv"});
}

TEST_CASE("rare characters are Han, variation selectors are nothing, signs are nothing") {
    CHECK(tokens("𬭎𬸦") == List{"𬭎𬸦", "𬸦"});
    CHECK(tokens("葛\U000E0100城") == List{"葛城", "城"});
    CHECK(tokens("■ ！—— “”").empty());
    CHECK(tokens("〇一") == List{"〇一", "一"});
}

TEST_CASE("an endless run is cut so that no engine refuses it") {
    auto const cut = tokens(std::string(200, 'x'));
    REQUIRE(cut.size() == 4);
    CHECK(cut[0] == std::string(64, 'x'));
    CHECK(cut[3] == std::string(8, 'x'));
}

TEST_CASE("traditional and variant glyphs are one with the plain ones") {
    CHECK(tokens("禇先生") == tokens("褚先生"));
    CHECK(tokens("學區劃分") == tokens("学区划分"));
    CHECK(tokens("後裡裏") == tokens("后里里"));
    CHECK(tokens("峯迴磚窰") == tokens("峰回砖窑"));
    CHECK(tokens("戶口簿、戸") == tokens("户口簿、戸"));  // 戶 as Taiwan writes it
    CHECK(tokens("臺灣") == List{"台湾", "湾"});
    CHECK(tokens("\uf9d1") == List{"六"});  // a compatibility form
    // What a glyph stands for stands for itself.
    for (char32_t c = 0x4e00; c <= 0x9fff; ++c) {
        auto const plain = mingtang::search::plain_glyph(c);
        if (mingtang::search::plain_glyph(plain) != plain) FAIL_CHECK("not at rest: " << std::uint32_t(c));
    }
}

#include "search/tokens.hpp"

#include <doctest/doctest.h>

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

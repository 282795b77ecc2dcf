#include "search/terms.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "search/highlight.hpp"

using namespace mingtang;
using namespace mingtang::search;
using List = std::vector<std::string>;

TEST_CASE("blanks part words, quotation marks keep them together") {
    CHECK(read_question("政务 公开").terms.size() == 2);
    CHECK(read_question("政务　公开").terms.size() == 2);
    auto const phrase = read_question("“政务 公开”");
    REQUIRE(phrase.terms.size() == 1);
    CHECK(phrase.terms[0].tokens == List{"政务", "务", "公开"});
}

TEST_CASE("the last Han character asks for no neighbour of its own") {
    auto const pair = read_question("公开").terms.at(0);
    CHECK(pair.tokens == List{"公开"});
    CHECK_FALSE(pair.last_is_beginning);
    auto const single = read_question("公").terms.at(0);
    CHECK(single.tokens == List{"公"});
    CHECK(single.last_is_beginning);
    CHECK(read_question("2023年").terms.at(0).last_is_beginning);
    CHECK_FALSE(read_question("年2023").terms.at(0).last_is_beginning);
}

TEST_CASE("nothing searchable is a sentence, never an empty answer") {
    CHECK(read_question("").problem == "请输入要搜索的文字。");
    CHECK(read_question(" \u3000 ").problem == "请输入要搜索的文字。");
    CHECK(read_question("！！ —").problem == "没有可以搜索的文字：请输入汉字、字母或数字。");
    CHECK(read_question("一 二 三 四 五 六 七 八").problem.empty());
    CHECK_FALSE(read_question("一 二 三 四 五 六 七 八 九").problem.empty());
    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += "公";
    CHECK(read_question(hundred).problem.empty());
    CHECK_FALSE(read_question(hundred + "公").problem.empty());
}

TEST_CASE("what a person types cannot become the engine's syntax") {
    CHECK(fts5_match(read_question("a\" OR b* NEAR(c) {title}:d").terms) ==
          R"("a" AND "b" AND "c" AND "d" AND "near" AND "or" AND "title")");
    CHECK(tsquery(read_question("it's|!x&(y)").terms) == "'it' & 's' & 'x' & 'y'");
    CHECK(tsquery(read_question("公开 公开条例 公").terms) == "'公':* & '公开' & '开条' & '条例'");
}

TEST_CASE("hits are marked in the text as it was written, escaped") {
    auto const terms = read_question("公开").terms;
    CHECK(marked("政务公开<b>公开", terms).str() == "政务<mark>公开</mark>&lt;b&gt;<mark>公开</mark>");
    CHECK(marked("ＡＢ公司", read_question("ab").terms).str() == "<mark>ＡＢ</mark>公司");
    CHECK(marked("公 开", terms).str() == "公 开");
    CHECK(marked("公公公", read_question("公公").terms).str() == "<mark>公公公</mark>");
    CHECK(marked("一年", read_question("年").terms).str() == "一<mark>年</mark>");
}

TEST_CASE("a snippet is short and shows the first hit") {
    std::string body;
    for (int i = 0; i < 300; ++i) body += "文";
    auto const middle = body + "公开" + body;
    auto const shown = snippet(middle, read_question("公开").terms).str();
    CHECK(shown.find("<mark>公开</mark>") != shown.npos);
    CHECK(length_in_characters(shown) == 90 + 2 + 13);  // two ellipses, one pair of tags
    CHECK(snippet("短", read_question("公开").terms).str() == "短");
    auto const at_end = snippet(body + "公开", read_question("公开").terms).str();
    CHECK(at_end.ends_with("<mark>公开</mark>"));
    CHECK(length_in_characters(at_end) == 90 + 1 + 13);
}

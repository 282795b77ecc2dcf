// Words that are kept once: what is equal is shared, what is not is not, and the last holder lets go.
#include "documents/shared_text.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace mingtang::documents;

TEST_CASE("shared words are words") {
    SharedText const none, empty{""}, words{"公开"};
    CHECK(none == empty);
    CHECK(none.empty());
    CHECK(none.view() == "");
    CHECK(words == "公开");
    CHECK(words == std::string{"公开"});
    CHECK(words != none);
    CHECK(words.size() == 6);
    CHECK(words == SharedText{"公开"});
    CHECK(SharedText{std::string(100, 'x')} != SharedText{std::string(101, 'x')});
    std::ostringstream out;
    out << words << none;
    CHECK(out.str() == "公开");
    static_assert(sizeof(SharedText) == 8);
}

TEST_CASE("copies and moves hold what they should") {
    SharedText a{"一"}, b{a}, c;
    CHECK(a.view().data() == b.view().data());
    c = std::move(a);
    CHECK(c == "一");
    a = b;
    b = SharedText{"二"};
    CHECK(a == "一");
    auto& same = a;
    a = same;
    CHECK(a == "一");
    a = {};
    CHECK(c == "一");
}

TEST_CASE("words that come again are kept once, words that come once are let go") {
    RecentTexts recent;
    auto const first = recent.share("政府网站"), second = recent.share("政府网站"), third = recent.share("政府网站");
    CHECK(first == second);
    CHECK(second.view().data() == third.view().data());
    CHECK(recent.share("").empty());
    // Far more words than there is room for: each comes out as it went in.
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 100'000; ++i) {
            auto const words = "第" + std::to_string(i * 31) + "条";
            REQUIRE(recent.share(words) == words);
        }
    auto const long_words = std::string(100'000, 'x');
    CHECK(recent.share(long_words) == long_words);
    CHECK(recent.share("政府网站") == third);
}

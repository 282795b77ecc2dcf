#include "questions/query_code.hpp"

#include <doctest/doctest.h>

#include <map>

#include "crypto/random.hpp"
#include "questions/keys.hpp"

using namespace mingtang;
using namespace mingtang::questions;

TEST_CASE("a code has no letter that is taken for another, and is read again however it is typed") {
    for (auto const letter : {'0', 'O', '1', 'I', 'L'}) CHECK(code_letters.find(letter) == code_letters.npos);
    auto const code = code_from(crypto::random_bytes(64));
    CHECK(code.size() == code_length);
    auto const shown = code_as_shown(code);
    CHECK(shown.size() == 14);
    CHECK(code_as_kept(shown) == code);
    CHECK(code_as_kept(code) == code);
    CHECK(code_as_kept("k7mp 2qxr 9tda") == "K7MP2QXR9TDA");
    CHECK(code_as_kept("　Ｋ７ＭＰ-2QXR-9TDA ") == "K7MP2QXR9TDA");
    for (auto const* typed : {"", "K7MP-2QXR-9TD", "K7MP-2QXR-9TDAA", "K7MP-2QXR-9TD0", "'; DROP TABLE questions",
                              "K7MP_2QXR_9TDA", "查询码"})
        CHECK(code_as_kept(typed).empty());
}

TEST_CASE("all letters come, about equally often") {
    std::map<char, int> count;
    for (int i = 0; i < 2000; ++i)
        for (auto const letter : code_from(crypto::random_bytes(64))) ++count[letter];
    CHECK(count.size() == code_letters.size());
    for (auto const& [letter, times] : count) {
        CAPTURE(letter);
        CHECK(times > 600);  // 774 expected
        CHECK(times < 950);
    }
}

TEST_CASE("the same form sent twice has one code; another form, browser, text or deployment another") {
    Keys const keys{"secret"}, others{"another"};
    auto const now = *parse_instant("2026-11-20T01:00:00.000Z");
    auto const number = keys.form_number(now);
    CHECK(keys.drawn_at(number) == now);
    CHECK_FALSE(others.drawn_at(number));
    CHECK_FALSE(keys.drawn_at(number + "x"));
    CHECK_FALSE(keys.drawn_at("1" + number));
    CHECK_FALSE(keys.drawn_at(""));
    CHECK(keys.form_number(now) != number);
    auto const code = keys.code_of(number, "cookie", "text");
    CHECK(keys.code_of(number, "cookie", "text") == code);
    CHECK(keys.code_of(keys.form_number(now), "cookie", "text") != code);
    CHECK(keys.code_of(number, "other", "text") != code);
    CHECK(keys.code_of(number, "cookie", "other") != code);
    CHECK(others.code_of(number, "cookie", "text") != code);
    CHECK(keys.digest_of(code) != others.digest_of(code));
    CHECK(keys.digest_of(code).find(code) == std::string::npos);
}

TEST_CASE("a contact opens in its own row with its own key, and nowhere else") {
    Keys const keys{"secret"}, others{"another"};
    QuestionId const id{7};
    auto const sealed = keys.sealed(id, "13800138000");
    CHECK(sealed.find("13800138000") == std::string::npos);
    CHECK(keys.opened(id, sealed) == "13800138000");
    CHECK_FALSE(keys.opened(QuestionId{8}, sealed));
    CHECK_FALSE(others.opened(id, sealed));
    CHECK(keys.sealed(id, "").empty());
    CHECK(keys.visitor("").empty());
    CHECK(keys.visitor("192.0.2.1") != keys.visitor("192.0.2.2"));
}

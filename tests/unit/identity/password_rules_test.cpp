// Forty passwords: what everybody would try is refused however long it is, what nobody would try is taken as it is.
#include "identity/password_rules.hpp"

#include <doctest/doctest.h>

#include "identity/pinyin.hpp"

using namespace mingtang;
using namespace mingtang::identity;

namespace {

std::vector<std::string> const& own() {
    static auto const words = own_words("jiaoyu_sh", {"区教育和体育局", "罗庄区", "褚墩镇"});
    return words;
}

std::string key_of(std::string_view password) {
    auto const answer = good_password(password, own());
    return answer ? "" : std::string{answer.error().says.key};
}

}  // namespace

TEST_CASE("guessable passwords") {
    for (std::string_view const bad : {
             "luozhuang2026",
             "Luozhuang@2026",
             "luozhuangqu2026!",
             "jiaoyutiyuju123",
             "jytyj20262026",
             "jiaoyu_sh_2026",
             "chudunzhen888",
             "password1234",
             "Password@2026",
             "P@ssw0rd!2026",
             "passwordpassword",
             "admin1234567",
             "administrator1",
             "qwertyuiop[]",
             "1qaz2wsx3edc",
             "1q2w3e4r5t6y",
             "zaq12wsxcde3",
             "abcdefghijkl",
             "123456789012",
             "098765432109",
             "13812345678ab",
             "19990101zhang",
             "woaini5201314",
             "zhengwugongkai1",
             "iloveyou1314",
             "Zhengfu-2026-mima",
             "welcome-welcome",
             "letmein2026!!",
             "abcdeabcdeabcde",
             "asdfghjkl;'zx",
             "luozhuang-luozhuang-2026-luozhuang",
             "admin@luozhuang.gov",
         }) {
        CAPTURE(bad);
        CHECK(key_of(bad) == "identity.password_guessable");
    }
    CHECK(key_of("aaaaaaaaaaaaaaaa") == "identity.password_plain");
    CHECK(key_of("abababababab") == "identity.password_plain");
}

TEST_CASE("good ones") {
    for (std::string_view const good : {
             "k7mq-2xvd-9hns-4wtc",
             "mQ8#vT2!kz9Lw",
             "three copper lanterns sleep",
             "正月十五在沂河边放河灯的那一晚",
             "sculpt mosaic 17 heron",
             "x9$Kp!vR7e2W",
             "茶壶 47 个紫砂 碎了",
         }) {
        CAPTURE(good);
        CHECK(key_of(good) == "");
    }
}

TEST_CASE("too short, too long; characters are counted, bytes are kept") {
    CHECK(key_of("") == "identity.password_short");
    CHECK(key_of("x9$Kp!vR7e2") == "identity.password_short");
    CHECK(key_of("茶壶四十七个") == "identity.password_short");
    CHECK(key_of(std::string(64, 'x') + "9$Kp!vR7e2W" + std::string(64, 'y')) == "identity.password_long");
    std::string const odd = " \t\xff\xfe q9$Kp!vR7e2W \x01";
    CHECK(*good_password(odd, own()) == odd);
}

TEST_CASE("names in pinyin") {
    auto const found = syllables({"罗庄区教育局", "褚墩镇", "2026"});
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == std::vector<std::string>{"luo", "zhuang", "qu", "jiao", "yu", "ju"});
    CHECK(found[1] == std::vector<std::string>{"chu", "dun", "zhen"});
}

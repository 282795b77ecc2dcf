#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace mingtang;

TEST_CASE("text is cleaned once at the door") {
    CHECK(clean_line("  ２０个　工作日\r\n内\x01 ") == "20个 工作日 内");
    CHECK(clean_text("一\r\n二\r三") == "一\n二\n三");
    CHECK(clean_line("e\u0301") == "é");
    CHECK(clean_line("\u202Eabc\uFEFF") == "abc");
}

TEST_CASE("broken bytes are seen and never pass") {
    CHECK(is_utf8("政务公开"));
    CHECK_FALSE(is_utf8("\xc0\xaf"));
    CHECK_FALSE(is_utf8("\xed\xa0\x80"));
    CHECK_FALSE(is_utf8("abc\xff"));
    CHECK(clean_line("a\xff\x62") == "ab");
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(length_in_characters("政务公开abc") == 7);
    CHECK(shorten("政务公开标准化", 5) == "政务公开…");
    CHECK(shorten("政务", 5) == "政务");
    CHECK(to_utf8(to_u32("政务公开𬭎abc")) == "政务公开𬭎abc");
}

TEST_CASE("splitting and joining") {
    CHECK(split("a;;b", ';').size() == 3);
    CHECK(split("", ';').size() == 1);
    CHECK(join({"甲", "乙"}, "、") == "甲、乙");
    CHECK(replace_all("aXbX", "X", "--") == "a--b--");
}

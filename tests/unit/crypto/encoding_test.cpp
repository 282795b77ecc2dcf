#include "crypto/encoding.hpp"

#include <doctest/doctest.h>

#include "crypto/random.hpp"

using namespace mingtang::crypto;

TEST_CASE("RFC 4648 vectors, without padding") {
    std::pair<std::string_view, std::string_view> const vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
    for (auto const& [bytes, text] : vectors) {
        CHECK(base64url(bytes) == text);
        CHECK(from_base64url(text) == bytes);
    }
}

TEST_CASE("one spelling only") {
    for (auto const* bad : {"Zg==", "Zh", "Z", "Zm9+", "Zm 9v", "Zm9\n"}) CHECK_FALSE(from_base64url(bad));
    for (auto const* bad : {"a", "AB", "0g", "0 "}) CHECK_FALSE(from_hex(bad));
    CHECK(from_hex("00ff7a") == std::string("\0\xff\x7a", 3));
}

TEST_CASE("whatever bytes come back as they went") {
    for (std::size_t size = 0; size < 70; ++size) {
        auto const bytes = random_bytes(size);
        CHECK(from_base64url(base64url(bytes)) == bytes);
        CHECK(from_hex(hex(bytes)) == bytes);
    }
}

TEST_CASE("tokens are 256 bits and never the same") {
    auto const a = random_token(), b = random_token();
    CHECK(a.size() == 43);
    CHECK(a != b);
    CHECK(equal_in_constant_time(a, a));
    CHECK_FALSE(equal_in_constant_time(a, b));
    CHECK_FALSE(equal_in_constant_time(a, a + "x"));
}

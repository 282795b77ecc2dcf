// Vectors: GB/T 32905-2016 appendix A; HMAC-SM3 and HKDF-SM3 against "openssl mac" and "openssl kdf" of OpenSSL 3.0.
#include "crypto/sm3.hpp"

#include <doctest/doctest.h>

#include "crypto/encoding.hpp"

using namespace mingtang::crypto;

TEST_CASE("SM3 of the standard's examples") {
    CHECK(sm3_hex("abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string sixteen_times;
    for (int i = 0; i < 16; ++i) sixteen_times += "abcd";
    CHECK(sm3_hex(sixteen_times) == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    CHECK(sm3("abc").size() == sm3_size);
    CHECK(hex(sm3("")) == sm3_hex(""));
}

TEST_CASE("HMAC-SM3") {
    CHECK(hex(hmac_sm3("key", "The quick brown fox jumps over the lazy dog")) ==
          "bd4a34077888162b210645b8ebf74b9af357303789357a27c7fc457244ebd398");
    CHECK(hex(hmac_sm3(std::string(100, 'k'), "message")) ==
          "bc57f496747db83415b22960ff9bcfda46898d7b80f12871c024cf426d5434e2");
}

TEST_CASE("HKDF-SM3, with and without salt, over several blocks") {
    CHECK(hex(hkdf_sm3("secret of the house", "mingtang", "csrf", 32)) ==
          "7956d201e2c7d3719cef51b8226918d8401695a88669c4958f8ff6e4f5886171");
    CHECK(hex(hkdf_sm3("secret of the house", "", "col/a/1", 80)) ==
          "ca905997f6d85627ca0c33bfb2081abe87b34d237cf34450eaeb5e8e93aac3a795ba9e6eb831898999810f292a413fc01382cf708b30"
          "0a2813d2ce7a3c2f5cbf92dee1714d57d2bd38038a2f8c5eeb58");
    CHECK(hkdf_sm3("s", "t", "a", 32) != hkdf_sm3("s", "t", "b", 32));
    CHECK_THROWS(hkdf_sm3("s", "t", "a", 255 * 32 + 1));
}

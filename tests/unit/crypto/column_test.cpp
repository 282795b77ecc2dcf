// C60, C61: the standard's SM4 vector, every bit flipped, a cell carried to another place.
#include "crypto/column.hpp"

#include <doctest/doctest.h>

#include "crypto/encoding.hpp"
#include "crypto/keys.hpp"

using namespace mingtang::crypto;

namespace {

RootKey root(char seed = 'a') {
    std::string bytes;
    for (int i = 0; i < 32; ++i) bytes += static_cast<char>(seed + i);
    return RootKey{bytes};
}

CellPlace const place{"foi_requests", "applicant_id", 42};

}  // namespace

TEST_CASE("SM4 of the standard's example") {
    // GB/T 32907-2016 A.1: in counter mode the key stream's first block is the encrypted counter.
    auto const key = *from_hex("0123456789abcdeffedcba9876543210");
    CHECK(hex(sm4_ctr(key, key, std::string(16, '\0'))) == "681edf34d206965e86b3e94f536e4246");
    CHECK(sm4_ctr(key, key, sm4_ctr(key, key, "一段较长的明文，超过一个分组")) == "一段较长的明文，超过一个分组");
    CHECK_THROWS(sm4_ctr("short", key, "x"));
}

TEST_CASE("a cell opens where it was written, and says nothing of what is in it") {
    auto const key = root().column("foi.applicant.id", 3);
    auto const stored = key.encrypt("371311199001011234", place);
    CHECK(key.decrypt(stored, place) == "371311199001011234");
    CHECK(stored.find("371311") == stored.npos);
    CHECK(key.encrypt("371311199001011234", place) != stored);  // another IV each time
    CHECK(from_hex(stored)->starts_with(std::string_view("v1\0\x03", 4)));
    CHECK(key.decrypt(key.encrypt("", place), place) == "");
}

TEST_CASE("every bit counts") {
    auto const key = root().column("foi.applicant.id", 3);
    auto const stored = *from_hex(key.encrypt("371311199001011234", place));
    for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
        auto changed = stored;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        CHECK_FALSE(key.decrypt(hex(changed), place));
    }
    for (std::size_t size = 0; size < stored.size(); ++size)
        CHECK_FALSE(key.decrypt(hex(stored.substr(0, size)), place));
}

TEST_CASE("a cell does not open in another row, column or table, nor with another key") {
    auto const key = root().column("foi.applicant.id", 3);
    auto const stored = key.encrypt("secret", place);
    CHECK_FALSE(key.decrypt(stored, {"foi_requests", "applicant_id", 43}));
    CHECK_FALSE(key.decrypt(stored, {"foi_requests", "applicant_phone", 42}));
    CHECK_FALSE(key.decrypt(stored, {"foi_request", "sapplicant_id", 42}));
    CHECK_FALSE(root().column("foi.applicant.id", 4).decrypt(stored, place));
    CHECK_FALSE(root().column("foi.applicant.phone", 3).decrypt(stored, place));
    CHECK_FALSE(root('b').column("foi.applicant.id", 3).decrypt(stored, place));
}

TEST_CASE("the same person in four spellings is one in the index, and another in another deployment") {
    auto const key = root().column("foi.applicant.id", 1);
    auto const index = [&](std::string_view text) { return key.blind_index(normalised_identity_number(text)); };
    auto const one = index("11010519491231002X");
    CHECK(index("11010519491231002x") == one);
    CHECK(index("１１０１０５１９４９１２３１００２Ｘ") == one);
    CHECK(index("110105 19491231 002X") == one);
    CHECK(index("110105491231002") == one);
    CHECK(index("110105194912310021") != one);
    CHECK(root('b').column("foi.applicant.id", 1).blind_index("11010519491231002X") != one);
}

// The known-device cookie: ours, this account's, not too old; anything else is a stranger's.
#include "identity/device.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::identity;

TEST_CASE("a device is known to the account it was made for, for 180 days, and to no other") {
    Instant const now = *parse_instant("2026-11-20T04:00:00.000Z");
    std::string const key(32, 'k');
    auto const cookie = new_device(key, AccountId{42}, now);
    auto const known = known_device(key, cookie, AccountId{42}, now);
    REQUIRE(known);
    CHECK(known->size() == 16);
    CHECK(known == known_device(key, cookie, AccountId{42}, now + device_lifetime));
    CHECK_FALSE(known_device(key, cookie, AccountId{42}, now + device_lifetime + Days{1}));
    CHECK_FALSE(known_device(key, cookie, AccountId{4}, now));
    CHECK_FALSE(known_device(std::string(32, 'x'), cookie, AccountId{42}, now));
    CHECK(new_device(key, AccountId{42}, now) != cookie);
}

TEST_CASE("a cookie changed in any place is a stranger's") {
    Instant const now = *parse_instant("2026-11-20T04:00:00.000Z");
    std::string const key(32, 'k');
    auto const cookie = new_device(key, AccountId{42}, now);
    for (std::size_t i = 0; i < cookie.size(); ++i) {
        auto changed = cookie;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(known_device(key, changed, AccountId{42}, now));
    }
    for (auto const* bad : {"", ".", "...", "42.2099-01-01.x.", "42.2099-01-01.aaaa.bbbb"})
        CHECK_FALSE(known_device(key, bad, AccountId{42}, now));
    CHECK_FALSE(known_device(key, cookie + ".x", AccountId{42}, now));
}

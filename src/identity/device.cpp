#include "identity/device.hpp"

#include <vector>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::identity {
namespace {

std::string seal(std::string_view key, std::string_view facts) {
    return crypto::base64url(crypto::hmac_sm3(key, "device " + std::string{facts}));
}

}  // namespace

std::string new_device(std::string_view key, AccountId account, Instant now) {
    auto facts = account.text() + "." + iso(local_date(now + device_lifetime)) + "." +
                 crypto::base64url(crypto::random_bytes(12));
    return facts + "." + seal(key, facts);
}

std::optional<std::string> known_device(std::string_view key, std::string_view cookie, AccountId account, Instant now) {
    auto const parts = split(cookie, '.');
    if (parts.size() != 4 || parts[0] != account.text()) return std::nullopt;
    auto const facts = cookie.substr(0, cookie.rfind('.'));
    if (!crypto::equal_in_constant_time(parts[3], seal(key, facts))) return std::nullopt;
    auto const until = parse_date(parts[1]);
    if (!until || *until < local_date(now)) return std::nullopt;
    return std::string{parts[2]};
}

}  // namespace mingtang::identity

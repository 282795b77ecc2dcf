#include "web/csrf.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace mingtang::web {

std::string csrf_token(std::string_view key, std::string_view route) {
    if (key.empty()) throw std::logic_error{"a token without a key is no secret"};
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    if (!HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), reinterpret_cast<unsigned char const*>(route.data()),
              route.size(), digest.data(), &size))
        throw std::runtime_error{"HMAC-SM3 is not available"};
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string token;
    for (unsigned i = 0; i < size; ++i) {
        token += digits[digest[i] >> 4];
        token += digits[digest[i] & 15];
    }
    return token;
}

bool csrf_matches(std::string_view sent, std::string_view key, std::string_view route) {
    auto const wanted = csrf_token(key, route);
    return sent.size() == wanted.size() && CRYPTO_memcmp(sent.data(), wanted.data(), wanted.size()) == 0;
}

}  // namespace mingtang::web

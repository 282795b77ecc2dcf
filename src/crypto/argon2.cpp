#include "crypto/argon2.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace mingtang::crypto {
namespace {

void start() {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
}

}  // namespace

std::string Argon2::hash(std::string_view password) const {
    start();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error{"argon2id: not enough memory"};
    return text.data();
}

bool Argon2::verify(std::string_view hash, std::string_view password) {
    start();
    return crypto_pwhash_str_verify(std::string{hash}.c_str(), password.data(), password.size()) == 0;
}

bool Argon2::outdated(std::string const& hash) const {
    start();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory) != 0;
}

}  // namespace mingtang::crypto

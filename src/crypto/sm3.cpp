#include "crypto/sm3.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>

#include "crypto/encoding.hpp"

namespace mingtang::crypto {
namespace {

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

std::string sm3(std::string_view bytes) {
    std::string digest(sm3_size, '\0');
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sm3(),
                   nullptr) != 1 ||
        size != sm3_size)
        throw std::runtime_error{"SM3 is not available in this OpenSSL"};
    return digest;
}

std::string sm3_hex(std::string_view bytes) {
    return hex(sm3(bytes));
}

std::string hmac_sm3(std::string_view key, std::string_view message) {
    std::string code(sm3_size, '\0');
    unsigned int size = 0;
    if (!HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), bytes_of(message), message.size(),
              reinterpret_cast<unsigned char*>(code.data()), &size) ||
        size != sm3_size)
        throw std::runtime_error{"HMAC-SM3 is not available in this OpenSSL"};
    return code;
}

std::string hkdf_sm3(std::string_view secret, std::string_view salt, std::string_view info, std::size_t size) {
    if (size > 255 * sm3_size) throw std::logic_error{"HKDF gives at most 255 blocks"};
    // RFC 5869: no salt is a salt of zeros.
    auto const key = hmac_sm3(salt.empty() ? std::string(sm3_size, '\0') : std::string{salt}, secret);
    std::string out, block;
    for (char number = 1; out.size() < size; ++number) {
        block = hmac_sm3(key, block.append(info) + number);
        out += block;
    }
    out.resize(size);
    return out;
}

}  // namespace mingtang::crypto

#include "crypto/sm3.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace mingtang::crypto {

std::string sm3_hex(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sm3(), nullptr) != 1)
        throw std::runtime_error{"SM3 is not available in this OpenSSL"};
    std::string hex;
    hex.reserve(size * 2);
    for (unsigned int i = 0; i < size; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

}  // namespace mingtang::crypto

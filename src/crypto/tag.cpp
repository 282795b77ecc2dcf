#include "crypto/tag.hpp"

#include <sodium.h>

#include <array>

#include "crypto/encoding.hpp"

namespace mingtang::crypto {

std::string tag(std::string_view bytes) {
    // BLAKE2b needs no sodium_init(): its portable form is used until then, with the same result.
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return hex({reinterpret_cast<char const*>(hash.data()), 12});
}

}  // namespace mingtang::crypto

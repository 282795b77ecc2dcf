#include "identity/first_password.hpp"

#include "crypto/random.hpp"

namespace mingtang::identity {

std::string first_password() {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789y";  // 32: five bits of each byte
    static_assert(letters.size() == 32);
    std::string password;
    for (char const byte : crypto::random_bytes(16)) {
        if (!password.empty() && password.size() % 5 == 4) password += '-';
        password += letters[static_cast<unsigned char>(byte) & 31];
    }
    return password;
}

}  // namespace mingtang::identity

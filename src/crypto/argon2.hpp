// argon2id, as its standard text "$argon2id$v=19$m=…": salt and parameters travel with the hash (C01).
// Not here: how many may run at once (identity/password_desk.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingtang::crypto {

struct Argon2 {
    unsigned long long passes = 3;
    std::size_t memory = std::size_t{64} << 20;

    std::string hash(std::string_view password) const;
    // False for a wrong password and for text that is no hash; takes as long as the hash's own parameters say.
    static bool verify(std::string_view hash, std::string_view password);
    // Made with other parameters than these: to be made again at the next sign-in.
    bool outdated(std::string const& hash) const;
};

}  // namespace mingtang::crypto

#include "web/csrf.hpp"

#include <stdexcept>

#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::web {

std::string csrf_token(std::string_view key, std::string_view route) {
    if (key.empty()) throw std::logic_error{"a token without a key is no secret"};
    return crypto::hex(crypto::hmac_sm3(key, route));
}

bool csrf_matches(std::string_view sent, std::string_view key, std::string_view route) {
    return crypto::equal_in_constant_time(sent, csrf_token(key, route));
}

}  // namespace mingtang::web

#include "desk/form_token.hpp"

#include <charconv>

#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::desk {
namespace {

constexpr std::chrono::hours lifetime{12};

std::string signed_minute(std::string_view key, Browser const& browser, std::string_view form, std::int64_t minute) {
    auto const facts = std::string{form} + " " + browser.cookie + " " + std::to_string(minute);
    return std::to_string(minute) + "." + crypto::base64url(crypto::hmac_sm3(key, facts));
}

std::int64_t minute_of(Instant now) {
    return std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
}

}  // namespace

Browser browser_of(web::Request const& request) {
    auto const sent = request.cookie(form_cookie);
    if (auto const bytes = crypto::from_base64url(sent); bytes && bytes->size() == 32)
        return {std::string{sent}, false};
    return {crypto::random_token(), true};
}

std::string form_token(std::string_view key, Browser const& browser, std::string_view form, Instant now) {
    return signed_minute(key, browser, form, minute_of(now));
}

bool form_token_matches(std::string_view sent, std::string_view key, Browser const& browser, std::string_view form,
                        Instant now) {
    if (browser.is_new) return false;
    std::int64_t minute = 0;
    auto const [end, problem] = std::from_chars(sent.data(), sent.data() + sent.size(), minute);
    if (problem != std::errc{} || end == sent.data() + sent.size() || *end != '.') return false;
    if (!crypto::equal_in_constant_time(sent, signed_minute(key, browser, form, minute))) return false;
    return std::chrono::abs(std::chrono::minutes{minute_of(now) - minute}) <= lifetime;
}

}  // namespace mingtang::desk

#include "questions/keys.hpp"

#include <charconv>

#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"
#include "questions/query_code.hpp"

namespace mingtang::questions {
namespace {

std::string key_for(std::string_view secret, std::string_view purpose, std::size_t size = crypto::sm3_size) {
    return crypto::hkdf_sm3(secret, "", purpose, size);
}

}  // namespace

Keys::Keys(std::string_view secret)
    : form_(key_for(secret, "question.form")),
      code_(key_for(secret, "question.code")),
      digest_(key_for(secret, "question.digest")),
      visitor_(key_for(secret, "question.visitor")),
      contact_(1, key_for(secret, "question.contact/1", crypto::ColumnKey::secret_size)) {}

std::string Keys::form_number(Instant now) const {
    auto const facts =
        std::to_string(now.time_since_epoch().count()) + "." + crypto::base64url(crypto::random_bytes(16));
    return facts + "." + crypto::base64url(crypto::hmac_sm3(form_, facts));
}

std::optional<Instant> Keys::drawn_at(std::string_view form_number) const {
    auto const cut = form_number.rfind('.');
    if (cut == form_number.npos) return std::nullopt;
    auto const facts = form_number.substr(0, cut);
    if (!crypto::equal_in_constant_time(form_number.substr(cut + 1), crypto::base64url(crypto::hmac_sm3(form_, facts))))
        return std::nullopt;
    std::int64_t moment = 0;
    auto const [end, problem] = std::from_chars(facts.data(), facts.data() + facts.size(), moment);
    if (problem != std::errc{} || end == facts.data() + facts.size() || *end != '.') return std::nullopt;
    return Instant{std::chrono::milliseconds{moment}};
}

std::string Keys::code_of(std::string_view form_number, std::string_view browser, std::string_view text) const {
    auto const sent = crypto::sm3(form_number) + crypto::sm3(browser) + crypto::sm3(text);
    return code_from(crypto::hmac_sm3(code_, sent + "1") + crypto::hmac_sm3(code_, sent + "2"));
}

std::string Keys::digest_of(std::string_view code) const {
    return crypto::hex(crypto::hmac_sm3(digest_, code));
}

std::string Keys::visitor(std::string_view network) const {
    return network.empty() ? std::string{} : crypto::hex(crypto::hmac_sm3(visitor_, network)).substr(0, 32);
}

std::string Keys::sealed(QuestionId id, std::string_view contact) const {
    return contact.empty() ? std::string{} : contact_.encrypt(contact, {"questions", "contact", id.value});
}

std::optional<std::string> Keys::opened(QuestionId id, std::string_view stored) const {
    return contact_.decrypt(stored, {"questions", "contact", id.value});
}

}  // namespace mingtang::questions

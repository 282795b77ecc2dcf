#include "crypto/column.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/random.hpp"
#include "crypto/sm3.hpp"

namespace mingtang::crypto {
namespace {

constexpr std::string_view version = "v1";
constexpr std::size_t block = 16;
constexpr std::size_t head = version.size() + 2 + block;

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

// With its length before it: "ab" + "c" is not "a" + "bc".
void append_counted(std::string& out, std::string_view part) {
    out.append(std::to_string(part.size())).append(":").append(part);
}

}  // namespace

std::string sm4_ctr(std::string_view key, std::string_view iv, std::string_view text) {
    if (key.size() != block || iv.size() != block) throw std::logic_error{"SM4 takes a key and an IV of 16 bytes"};
    std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX*)> const context{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    std::string out(text.size(), '\0');
    int size = 0;
    if (!context || EVP_EncryptInit_ex(context.get(), EVP_sm4_ctr(), nullptr, bytes_of(key), bytes_of(iv)) != 1 ||
        EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, bytes_of(text),
                          static_cast<int>(text.size())) != 1)
        throw std::runtime_error{"SM4 is not available in this OpenSSL"};
    return out;
}

ColumnKey::ColumnKey(std::uint16_t number, std::string_view secret) : number_(number) {
    if (secret.size() != secret_size) throw std::logic_error{"a column's key is made of 80 bytes"};
    encryption_ = secret.substr(0, block);
    authentication_ = secret.substr(block, sm3_size);
    index_ = secret.substr(block + sm3_size);
}

std::string ColumnKey::mac(std::string_view sealed, CellPlace const& place) const {
    std::string message;
    append_counted(message, place.table);
    append_counted(message, place.column);
    append_counted(message, std::to_string(place.row));
    message += sealed;
    return hmac_sm3(authentication_, message);
}

std::string ColumnKey::encrypt(std::string_view cell, CellPlace const& place) const {
    auto const iv = random_bytes(block);
    std::string sealed{version};
    sealed += static_cast<char>(number_ >> 8);
    sealed += static_cast<char>(number_ & 255);
    sealed += iv;
    sealed += sm4_ctr(encryption_, iv, cell);
    sealed += mac(sealed, place);
    return hex(sealed);
}

std::optional<std::string> ColumnKey::decrypt(std::string_view stored, CellPlace const& place) const {
    auto const bytes = from_hex(stored);
    if (!bytes || bytes->size() < head + sm3_size) return std::nullopt;
    auto const sealed = std::string_view{*bytes}.substr(0, bytes->size() - sm3_size);
    auto const sent = std::string_view{*bytes}.substr(sealed.size());
    if (!equal_in_constant_time(sent, mac(sealed, place))) return std::nullopt;
    auto const number = static_cast<unsigned char>(sealed[2]) << 8 | static_cast<unsigned char>(sealed[3]);
    if (!sealed.starts_with(version) || number != number_) return std::nullopt;
    return sm4_ctr(encryption_, sealed.substr(head - block, block), sealed.substr(head));
}

std::string ColumnKey::blind_index(std::string_view normalised) const {
    return hex(hmac_sm3(index_, normalised));
}

std::string normalised_identity_number(std::string_view text) {
    std::string number;
    for (char const c : clean_line(text)) {
        if (c == ' ' || c == '-') continue;
        number += c == 'x' ? 'X' : c;
    }
    if (number.size() != 15 || number.find_first_not_of("0123456789") != number.npos) return number;
    // GB 11643: the century of the old numbers is 19, the check digit is modulo 11.
    number.insert(6, "19");
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (number[i] - '0');
    return number + "10X98765432"[sum % 11];
}

}  // namespace mingtang::crypto

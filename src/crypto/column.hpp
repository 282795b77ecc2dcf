// One cell of a table, encrypted: SM4-CTR, then HMAC-SM3 over everything and over where the cell stands (C60). Copied
// to another row or column, or changed by a bit, it does not open. And the blind index, by which equal cells are found
// without being opened (C61). Not here: where the keys come from (keys.hpp).
//
//   "v1" | key number, 2 bytes | IV, 16 bytes | SM4-CTR(cell) | HMAC-SM3, 32 bytes      all as hexadecimal text
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingtang::crypto {

struct CellPlace {
    std::string_view table, column;
    std::int64_t row = 0;
};

// The keys of one column: one to encrypt, one to authenticate, one for its index.
class ColumnKey {
  public:
    // `secret`: 80 bytes for this purpose and number (RootKey::column).
    ColumnKey(std::uint16_t number, std::string_view secret);

    std::string encrypt(std::string_view cell, CellPlace const& place) const;
    // Nothing when a single bit is not as it was written, or the cell stands elsewhere, or another key wrote it.
    std::optional<std::string> decrypt(std::string_view stored, CellPlace const& place) const;
    // Equality only, and only inside this column of this deployment. `normalised` is one spelling per person.
    std::string blind_index(std::string_view normalised) const;

    static constexpr std::size_t secret_size = 16 + 32 + 32;

  private:
    std::string mac(std::string_view sealed, CellPlace const& place) const;

    std::uint16_t number_;
    std::string encryption_, authentication_, index_;
};

// SM4-CTR (GB/T 32907-2016); encrypting and decrypting are the same. Key and IV of 16 bytes each.
std::string sm4_ctr(std::string_view key, std::string_view iv, std::string_view text);

// An identity number in one spelling: half width, no blanks, X upper case, 15 digits made 18 (GB 11643). Other text is
// returned cleaned; whether it is valid is another question.
std::string normalised_identity_number(std::string_view text);

}  // namespace mingtang::crypto

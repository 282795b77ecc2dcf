// The root key: 32 bytes in a file of their own, outside the database and its backups (C62). Everything secret that a
// deployment derives comes from it, each for its own purpose, so that one that leaks opens nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crypto/column.hpp"

namespace mingtang::crypto {

class RootKey {
  public:
    // From a file that only its owner may read. Throws std::runtime_error with a Chinese sentence: no key, no start.
    static RootKey load(std::string const& path);
    // Makes the file with mode 0400. An existing one is loaded, never overwritten: what it encrypted would be lost.
    static RootKey load_or_create(std::string const& path);
    // Throws std::logic_error unless it is 32 bytes.
    explicit RootKey(std::string bytes);

    // "csrf", "device" …
    std::string derive(std::string_view purpose, std::size_t size = 32) const;
    // "foi.applicant.id", number 3: the keys of a column. A higher number is a later key of the same column.
    ColumnKey column(std::string_view name, std::uint16_t number) const;
    // A word about the key that may be stored in the database: a wrong key is noticed before anything is written.
    std::string fingerprint() const;

  private:
    std::string bytes_;
};

}  // namespace mingtang::crypto

// Files by their content: files/ab/cd/<sm3>. Nothing from outside names a file, and the kernel keeps us below the root
// (openat2 with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS, security.md C42). What a file is called is a column, not a
// path.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingtang::catalog {

class FileStore {
  public:
    explicit FileStore(std::string root) : root_(std::move(root)) {}

    // Keeps the bytes and returns their SM3 in hexadecimal; the same bytes twice are one file. Durable when it returns.
    // Throws std::system_error when the disk says no.
    std::string keep(std::string_view bytes) const;
    // Nothing when it is not there, or when `sm3` is no SM3.
    std::optional<std::string> read(std::string_view sm3) const;

  private:
    std::string root_;
};

}  // namespace mingtang::catalog

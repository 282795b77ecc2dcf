// Bytes that come a piece at a time: a part of an archive as it is inflated, so that no part is ever whole in memory.
#pragma once

#include <cstddef>

#include "base/refusal.hpp"

namespace mingtang::documents {

// A check that passed has nothing more to say: Result<Done>.
struct Done {};

class ByteSource {
  public:
    virtual ~ByteSource() = default;
    // Up to `room` bytes at `to`; 0 means the end.
    virtual Result<std::size_t> read(char* to, std::size_t room) = 0;
};

}  // namespace mingtang::documents

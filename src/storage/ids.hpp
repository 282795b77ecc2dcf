// Where ids come from: 41 bits of milliseconds since 2020, 4 bits of server, 8 bits of sequence. Ordered by time, below
// 2^53 (a double holds them exactly), and never going back when the clock does (security.md R07).
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>

#include "base/date.hpp"

namespace mingtang::storage {

class Ids {
  public:
    // An empty clock means the system's; node -1 is taken from the process id.
    Ids(std::function<Instant()> clock, int node);

    std::int64_t next();
    // Nothing at or below `used` is given out again: what the database already holds when it is opened.
    void skip_to(std::int64_t used);

  private:
    std::function<Instant()> clock_;
    std::int64_t node_;
    std::mutex mutex_;
    std::int64_t last_ = 0;
};

}  // namespace mingtang::storage

// Many strangers who each guess a little stay below every throttle; together they do not (security.md C04). Counts the
// sign-ins that failed in the last minute, over all visitors of this server, and says when somebody should look.
#pragma once

#include <deque>
#include <mutex>

#include "base/date.hpp"

namespace mingtang::desk {

class GuessAlarm {
  public:
    static constexpr std::size_t most_in_a_minute = 300;

    // A sign-in failed. True when that is one too many and nobody was told within the last minute.
    bool failed(Instant now);
    std::size_t in_the_last_minute(Instant now);

  private:
    void forget(Instant now);

    std::mutex mutex_;
    std::deque<Instant> failed_;
    Instant told_{};
};

}  // namespace mingtang::desk

// How long a session lives (security.md C06). Pure: moments in, an answer out.
#pragma once

#include <chrono>

#include "identity/types.hpp"

namespace mingtang::identity {

enum class Family { business, admin };

struct SessionLimits {
    std::chrono::minutes idle, absolute;
};

constexpr SessionLimits session_limits(Family family) {
    using namespace std::chrono_literals;
    return family == Family::admin ? SessionLimits{10min, 4h} : SessionLimits{30min, 12h};
}

inline constexpr int most_sessions_per_account = 3;
// `seen_at` is written at most this often: a reader's clicks are not writes.
inline constexpr std::chrono::seconds seen_step{30};

struct SessionTimes {
    Instant seen, expires;
};

// A clock that was set back does not prolong a session (R07): a moment before it was last seen is not idle time.
constexpr bool alive(SessionTimes const& times, Family family, Instant now) {
    return now < times.expires && now - times.seen < session_limits(family).idle;
}

}  // namespace mingtang::identity

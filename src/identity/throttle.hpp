// Guessing made slow (security.md C04). Pure: a counter and a moment in, a counter out. Waits double and end: nobody
// can be locked out for good. Whose counters count is sign_in.cpp's; the rows are shared by all servers.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "base/date.hpp"

namespace mingtang::identity {

struct Counter {
    std::int64_t failures = 0;
    Instant last{};  // failure
    std::optional<Instant> blocked_until{};
};

// How many failures are free. A stranger's failures never reach the counter of a device that is known.
inline constexpr std::int64_t free_per_account = 5;
inline constexpr std::int64_t free_per_peer = 30;
inline constexpr std::int64_t free_per_device = 10;

inline constexpr std::chrono::minutes longest_wait{15};
inline constexpr std::chrono::minutes memory{15};  // after that long without a failure nothing is held against anybody

// A wait that lies further ahead than any wait is long comes from a clock that was set back since: it is over.
constexpr bool waiting(Counter const& counter, Instant now) {
    return counter.blocked_until && now < *counter.blocked_until && *counter.blocked_until - now <= longest_wait;
}

constexpr Counter after_failure(Counter counter, std::int64_t free, Instant now) {
    bool const forgotten = now - counter.last > memory || counter.last - now > memory;
    counter.failures = forgotten ? 1 : counter.failures + 1;
    counter.last = now;
    counter.blocked_until.reset();
    if (counter.failures >= free) {
        auto const doublings = counter.failures - free;
        auto const wait = doublings > 3 ? longest_wait : std::chrono::minutes{1} * (std::int64_t{1} << doublings);
        counter.blocked_until = now + wait;
    }
    return counter;
}

}  // namespace mingtang::identity

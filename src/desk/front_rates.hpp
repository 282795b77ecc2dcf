// How often one visitor may ask (security.md §5): a bucket for each kind of thing, emptied by asking, filled by time.
// Generous, because a school or a service hall stands behind one address; who asks faster than people read waits a few
// seconds. Pure but for its table: the moment is handed in.
// Not here: how many connections one visitor may hold (web/http/peers.hpp), and wrong passwords
// (identity/throttle.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.hpp"
#include "desk/route.hpp"

namespace mingtang::desk {

enum class Asking { pages, lists, search, api, staff, reports };
inline constexpr std::size_t kinds_of_asking = 6;

struct Rate {
    int a_minute = 0;  // 0: no limit
    int at_once = 0;   // so many may come together before the minute counts
};
using Rates = std::array<Rate, kinds_of_asking>;

// The numbers of security.md §5, each changed by the configuration.
inline constexpr Rates usual_rates{
    {{2000, 400}, {300, 100}, {60, 20}, {120, 60}, {600, 200}, {10, 10}},
};

// What a route that was not answered from memory counts as.
Asking asking_of(Route const& route);

// An IPv6 visitor is his network (/64); who comes from this machine itself stands for visitors we cannot tell apart, a
// proxy that was not named, and is empty: not counted.
std::string visitor_of(std::string_view peer);

class RateLimits {
  public:
    explicit RateLimits(Rates rates) : rates_(rates) {}
    // Takes one; 0, or the seconds until there is one again.
    int wait(Asking kind, std::string_view who, Instant now);

  private:
    void forget_the_quiet(std::int64_t now);

    Rates rates_;
    std::mutex mutex_;
    std::int64_t looked_through_ = 0;  // the table, at this millisecond
    std::unordered_map<std::string, std::int64_t> full_again_;  // the millisecond at which that bucket is full again
};

}  // namespace mingtang::desk

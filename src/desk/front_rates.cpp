#include "desk/front_rates.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace mingtang::desk {
namespace {

constexpr std::int64_t minute = 60'000;
// Rows of the table. Beyond that nobody new is counted: a flood from everywhere is not one visitor's doing.
constexpr std::size_t most_visitors = 100'000;

}  // namespace

Asking asking_of(Route const& route) {
    if (route.needs != Needs::nobody) return Asking::staff;
    if (route.pattern.starts_with("/api/")) return Asking::api;
    if (route.pattern == "/s") return Asking::search;
    if (route.pattern.starts_with("/-/")) return Asking::reports;
    return Asking::lists;
}

std::string visitor_of(std::string_view peer) {
    if (peer.starts_with("127.") || peer == "::1" || peer.empty()) return {};
    if (peer.find(':') == peer.npos) return std::string{peer};
    std::string const text{peer};
    in6_addr address{};
    if (inet_pton(AF_INET6, text.c_str(), &address) != 1) return text;
    return {reinterpret_cast<char const*>(address.s6_addr), 8};
}

// The bucket as one number: when it will be full again. Each request moves that moment on by its share of a minute; it
// may lie ahead by no more than the whole bucket takes to fill.
int RateLimits::wait(Asking kind, std::string_view who, Instant now) {
    auto const& rate = rates_[static_cast<std::size_t>(kind)];
    if (rate.a_minute <= 0 || who.empty()) return 0;
    auto const share = std::max<std::int64_t>(1, minute / rate.a_minute);
    auto const whole = share * std::max(1, rate.at_once);
    auto const at = now.time_since_epoch().count();
    std::string key(1, static_cast<char>('0' + static_cast<int>(kind)));
    key += who;
    std::scoped_lock const lock{mutex_};
    auto found = full_again_.find(key);
    if (found == full_again_.end()) {
        if (full_again_.size() >= most_visitors) forget_the_quiet(at);
        if (full_again_.size() >= most_visitors) return 0;
        found = full_again_.emplace(std::move(key), at).first;
    }
    auto& full = found->second;
    // Full already; or filled by a clock that has been set back since.
    if (full < at || full - at > whole) full = at;
    if (full - at + share > whole) return static_cast<int>((full - at + share - whole) / 1000) + 1;
    full += share;
    return 0;
}

// At most once a second: a full table is looked through while others wait.
void RateLimits::forget_the_quiet(std::int64_t now) {
    if (std::abs(now - looked_through_) < 1000) return;
    looked_through_ = now;
    std::erase_if(full_again_, [&](auto const& one) { return one.second < now; });
}

}  // namespace mingtang::desk

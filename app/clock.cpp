#include "clock.hpp"

#include <chrono>

namespace mingtang::app {
namespace {

constexpr auto beijing = std::chrono::hours{8};  // decision 0009

}  // namespace

Clock world_clock() {
    return [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
}

Clock moved_clock(Instant start) {
    auto const began = std::chrono::steady_clock::now();
    return [start, began] {
        return start + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    };
}

std::optional<Instant> parse_local_minute(std::string_view text) {
    constexpr std::string_view pattern = "2026-11-20T09:00";
    if (text.size() != pattern.size()) return std::nullopt;
    auto const there = parse_instant(std::string{text} + ":00.000Z");
    if (!there) return std::nullopt;
    return *there - beijing;
}

}  // namespace mingtang::app

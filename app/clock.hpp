// The one clock of a running server. On a demonstration database it may run ahead of or behind the world (--now), at
// the world's pace, so that the district can be seen on any day.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace mingtang::app {

using Clock = std::function<Instant()>;

Clock world_clock();
// A clock that shows `start` now.
Clock moved_clock(Instant start);
// "2026-11-20T09:00" in Beijing, as a person writes it; nothing when it is no such moment.
std::optional<Instant> parse_local_minute(std::string_view text);

}  // namespace mingtang::app

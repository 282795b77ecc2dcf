// A moment as people type it into a form: "2026-12-01T09:00" of <input type="datetime-local">, or with a blank instead
// of the T; Beijing time. Nothing for anything else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace mingtang::desk {

std::optional<Instant> typed_moment(std::string_view typed);
// The same the other way round, for the value of the input.
std::string moment_to_type(Instant moment);

}  // namespace mingtang::desk

// What the pages of this slice begin and end with: their frame, an answer after a step, and a concern in a line.
#pragma once

#include <string>
#include <string_view>

#include "desk/route.hpp"
#include "response/clocks.hpp"
#include "response/pages.hpp"
#include "response/types.hpp"

namespace mingtang::response {

inline constexpr std::string_view home = "/console/concerns";

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title);
std::string path_of(ConcernId id, std::string_view more = {});
std::string_view tone(State state);
ClockLine line_of(Clock const& clock, Instant now);
ConcernLine line_of(Concern const& concern, Instant now);
// The clock that runs out first, or ran out: the one to look at. Nothing where none runs.
std::optional<Clock> pressing(std::vector<Clock> const& clocks);
web::Response done(std::string path, std::string_view word);

}  // namespace mingtang::response

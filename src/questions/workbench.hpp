// What the pages of this slice begin and end with: their frame, and an answer after a step.
#pragma once

#include <string>
#include <string_view>

#include "desk/route.hpp"
#include "questions/pages.hpp"
#include "questions/types.hpp"
#include "web/console_frame.hpp"

namespace mingtang::questions {

inline constexpr std::string_view home = "/console/questions";

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title);
std::string path_of(QuestionId id, std::string_view more = {});
std::string_view tone(State state);
// One in a list: what it asks, with whom it lies, by when.
QuestionLine line_of(storage::Transaction& tx, Question const& question, Date today);
web::Response done(std::string path, std::string_view word);

}  // namespace mingtang::questions

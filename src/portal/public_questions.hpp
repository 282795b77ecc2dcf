// From what the door of questions answers to what pages show.
#pragma once

#include <string>
#include <vector>

#include "portal/ask_pages.hpp"
#include "questions/door.hpp"
#include "web/request.hpp"

namespace mingtang::portal {

std::vector<std::pair<std::string_view, std::string>> query_of(questions::door::Filter const& filter);
// A value that is none is as if it were not there.
questions::door::Filter questions_asked_for(web::Request const& request);
QuestionLine line_of(questions::PublicQuestion const& one, questions::door::Standing standing);

}  // namespace mingtang::portal

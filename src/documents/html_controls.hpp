// Elements that show words they do not contain: check boxes, input fields, pictures that stand in for a mark.
#pragma once

#include <string>

#include "documents/html_lists.hpp"
#include "documents/html_tokens.hpp"

namespace mingtang::documents {

// All ask the start tag that `tokens` returned last.
Shown shown(HtmlTokens const& tokens);
std::string input_words(HtmlTokens const& tokens);    // ■ or □ of a check box, the value of a field
std::string picture_words(HtmlTokens const& tokens);  // "" for pictures that are pictures

}  // namespace mingtang::documents

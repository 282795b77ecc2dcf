// The little of a style attribute that says something about the words: strong, emphasized, not to be seen.
#pragma once

#include <string_view>

#include "documents/rich_text_builder.hpp"

namespace mingtang::documents {

void apply_style(std::string_view style, Look& look);
// <b style="font-weight:normal"> is how some editors wrap everything.
bool says_light(std::string_view style);
bool says_upright(std::string_view style);
// By the tricks that shown() of html_controls.hpp does not ask about: Word's hidden text, letters of no size or no
// colour.
bool is_hidden_by(std::string_view style);

}  // namespace mingtang::documents

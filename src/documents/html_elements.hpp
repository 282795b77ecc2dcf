// What an element is to the flow of words. Tables, lists and controls have rules of their own in html_page.cpp.
#pragma once

#include "documents/html_tokens.hpp"

namespace mingtang::documents {

// nothing: neither words nor lines of its own; unseen: its content is not shown.
enum class Role { inline_part, block, nothing, unseen };
Role role_of(TagName name);

bool is_heading(TagName name);
bool is_section(TagName name);
bool is_cell(TagName name);

}  // namespace mingtang::documents

// What the bytes are, whatever the name says: by their first marks and, for text, by what it looks like (security.md
// C35). A file of a kind we do not read is refused by its own name, with the way out.
#pragma once

#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::documents {

enum class Content { office, page, text };

Result<Content> content_of(std::string_view bytes, std::string_view ending);

// ".xlsx" of "目录.XLSX"; "" when there is none.
std::string ending_of(std::string_view file_name);

}  // namespace mingtang::documents

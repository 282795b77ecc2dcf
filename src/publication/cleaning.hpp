// What a draft's words become at the door: clean lines, no markup but ours, closed words checked, within their lengths.
// Pure.
#pragma once

#include "base/refusal.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

inline constexpr std::size_t longest_title = 200, longest_summary = 1000, longest_body = 500'000, longest_line = 300,
                             longest_note = 2000, most_files = 50, most_links = 100;

Result<Content> cleaned(Content content);

}  // namespace mingtang::publication

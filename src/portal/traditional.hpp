// 简 -> 繁 for whole pages, 繁 -> 简 for what a reader typed; by OpenCC's phrase tables, character for character
// otherwise.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::portal {

// Tags and addresses of ours are ASCII and pass unchanged; texts in attributes (titles, labels) are converted too.
std::string to_traditional(std::string const& page);
std::string to_simplified(std::string_view typed);

}  // namespace mingtang::portal

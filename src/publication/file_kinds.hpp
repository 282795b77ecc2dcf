// What may stand beside a document: kinds by name and by their first bytes, which must agree (security.md C35). Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::publication {

inline constexpr std::size_t largest_file = std::size_t{50} << 20;

// "xlsx" of a file that is one; refused with the reason when the bytes are something else, or what no reader can open.
Result<std::string> kind_of_file(std::string_view name, std::string_view bytes);
// What a download says it is.
std::string_view media_type(std::string_view kind);

}  // namespace mingtang::publication

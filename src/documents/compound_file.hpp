// The container older Office and WPS files live in, and encrypted new ones too (MS-CFB). It is never read, only
// recognised, so that the refusal can say what to do.
#pragma once

#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::documents {

bool is_compound_file(std::string_view bytes);
Refusal refusal_of_compound_file(std::string_view bytes, std::string_view ending);

}  // namespace mingtang::documents

// gzip and brotli of whole texts in memory. Nothing is ever inflated here.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::web {

// Text shrinks; pictures, archives and fonts do not.
bool compressible(std::string_view content_type);
std::string gzip(std::string_view bytes, int level);
std::string brotli(std::string_view bytes, int quality);

}  // namespace mingtang::web

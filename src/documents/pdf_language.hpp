// Cairo 1.16 cannot say in which language a PDF is. An incremental update (ISO 32000-1, 7.5.6) says it: the catalog
// once more with /Lang, so that a screen reader speaks Chinese, and the window shows the title instead of a file name.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::documents {

// The same document, its catalog renewed. A file it does not understand comes back as it was.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace mingtang::documents

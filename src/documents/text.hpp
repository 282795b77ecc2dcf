// Bytes of a plain file or a page -> UTF-8. UTF-8 and GB18030 (with GB2312 and GBK inside it) are told apart by what
// the bytes can be and by how ordinary the words would look; a mark at the beginning or a declaration only breaks ties.
// Strict (security.md C39): bytes that are neither get a sentence, never a '?' in silence.
#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::documents {

// `declared` is what the page says of itself ("gb2312"), or "". The text has no byte-order mark and no control
// characters but tab and line breaks, which stay as they are.
Result<std::string> decode_text(std::string_view bytes, std::string_view declared = {});

// The charset a page's <meta> (or <?xml … encoding?>) names within its first kilobytes, in lower case; "" when none.
std::string declared_encoding(std::string_view page);

}  // namespace mingtang::documents

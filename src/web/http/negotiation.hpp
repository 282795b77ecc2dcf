// Which form of the bytes the visitor takes, and whether the visitor has them already. Pure.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::web::http {

enum class Coding { plain, gzip, brotli };

// Brotli before gzip before plain, among what Accept-Encoding takes; q=0 refuses.
Coding best_coding(std::string_view accept_encoding, bool has_gzip, bool has_brotli);
std::string_view name_of(Coding coding);  // "" for plain

// Each coding of a page has an ETag of its own: "abc", "abc-gz", "abc-br".
std::string etag_of(std::string_view etag, Coding coding);
// If-None-Match against an ETag in whatever coding the visitor got it.
bool etag_matches(std::string_view if_none_match, std::string_view etag);

}  // namespace mingtang::web::http

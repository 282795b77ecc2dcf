// Tables out of a web page, as a browser would show them: what a county publishes, what Word and Excel save as a page.
// The page is data (security.md C39): nothing in it runs, nothing is fetched, no part of it is passed on as markup.
#pragma once

#include <string_view>

#include "base/refusal.hpp"
#include "documents/grid.hpp"

namespace mingtang::documents {

// GridRow::number is the n-th <tr> of its table, from 1.
Result<GridFile> read_html(std::string_view bytes);

}  // namespace mingtang::documents

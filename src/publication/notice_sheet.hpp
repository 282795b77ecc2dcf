// A document as a sheet for the notice board (公示栏张贴版): the same words as on the page, the number and the dates,
// and a code that leads to the living page, since paper does not learn what changed. Pure.
#pragma once

#include <string_view>

#include "documents/printed.hpp"
#include "publication/door.hpp"

namespace mingtang::publication {

// `public_url`: of the site, without a slash at its end. `printed_on`: the day it is printed, said at its foot.
documents::PrintedDocument notice_sheet(door::Document const& document, documents::Paper paper,
                                        std::string_view public_url, Date printed_on);

// Whether the text says its own 落款: then nobody says it a second time below.
bool is_signed_in_text(Content const& content);

}  // namespace mingtang::publication

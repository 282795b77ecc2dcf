// Which addresses a publication's text may hold: links a resident can follow, pictures that are attachments of our own.
#pragma once

#include <string>
#include <string_view>

namespace mingtang::documents {

// The address as it is kept, or "" when it may not be.
std::string kept_address(std::string_view said);
// "#第三条", "?page=2": leads about in the foreign page, so it is no loss.
bool is_place_in_page(std::string_view said);

// The attachment's number out of "attachment:815" or a path of this site that ends in it; "" of anything else.
std::string own_attachment(std::string_view source);

}  // namespace mingtang::documents

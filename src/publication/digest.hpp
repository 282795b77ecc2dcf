// The SM3 of a revision's content: what a secrecy review, a signature and the hourly comparison speak of (C72). Any
// change of anything the public would see makes another digest (F06). Pure.
#pragma once

#include <string>

#include "publication/types.hpp"

namespace mingtang::publication {

std::string digest_of(Content const& content);
// Of all that readers would see of it: its change note, too.
std::string digest_of(Revision const& revision);
// What is public is what was signed. Signed before the change note was part of it: by the content alone.
bool is_as_signed(Revision const& revision);

}  // namespace mingtang::publication

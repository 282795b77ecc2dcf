// The SM3 of a revision's content: what a secrecy review, a signature and the hourly comparison speak of (C72). Any
// change of anything the public would see makes another digest (F06). Pure.
#pragma once

#include <string>

#include "publication/types.hpp"

namespace mingtang::publication {

std::string digest_of(Content const& content);

}  // namespace mingtang::publication

// What screening finds in a document and in the files beside it, as findings of the gates (F16, F18, F25, F108):
// personal data, marks of secrecy, wrong words, quotations of what is not public, what is unseen in files.
#pragma once

#include <vector>

#include "publication/gates.hpp"
#include "screening/screen.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// By the lists that hold for documents of the place at `path`.
std::vector<Finding> screened(storage::Transaction& tx, Content const& content, std::string_view path, Date today);

// The same of a file whose words are known. Pure.
std::vector<Finding> screened_file(Attachment const& attachment, documents::FileWords const& words,
                                   screening::ReadyLists const& lists, Date today);

}  // namespace mingtang::publication

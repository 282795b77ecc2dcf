// What screening finds in a document and in the files beside it, as findings of the gates (F16, F18, F25, F108):
// personal data, marks of secrecy, wrong words, quotations of what is not public, what is unseen in files.
#pragma once

#include <vector>

#include "publication/gates.hpp"
#include "screening/screen.hpp"
#include "storage/database.hpp"

namespace mingtang::publication {

// By the lists that hold for documents of the place at `path`.
std::vector<Finding> screened(storage::Transaction& tx, Revision const& revision, std::string_view path, Date today);
// What readers will see of an act, said beside a document: why it was withdrawn, why it ended. No person's number, no
// mark, no quotation; wrong words are nobody's reason to keep a wrong text public. "" when it may be said.
std::string unfit_for_readers(storage::Transaction& tx, std::string_view words, std::string_view path, Date today);

// The same of a file whose words are known. Pure.
std::vector<Finding> screened_file(Attachment const& attachment, documents::FileWords const& words,
                                   screening::ReadyLists const& lists, Date today);

}  // namespace mingtang::publication

// A printed document as Word has it (ECMA-376, transitional): fonts by name, merged cells, head rows repeated on every
// page, page numbers as fields. A code to scan is a matter of paper: here its address stands as words.
#pragma once

#include <string>

#include "documents/printed.hpp"

namespace mingtang::documents {

std::string to_docx(PrintedDocument const& document);

}  // namespace mingtang::documents

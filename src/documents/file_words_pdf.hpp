// A PDF's words, page by page, whatever black boxes are drawn over them; and what it carries unseen. By libpoppler,
// whose headers only this file's .cpp sees.
#pragma once

#include <string_view>

#include "documents/file_words.hpp"

namespace mingtang::documents {

Result<FileWords> read_pdf_words(std::string_view bytes);

// What libpoppler reads from the machine (its tables of Chinese encodings), it must read before a reading child gives
// up its right to open files.
void make_ready_for_pdf();

}  // namespace mingtang::documents

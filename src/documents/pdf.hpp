// A printed document as PDF: A3 or A4, heads repeated, page numbers, fonts inside, words that can be searched and
// copied. Pango shapes, Cairo writes; their headers stay in two .cpp files.
#pragma once

#include <string>

#include "documents/page_flow.hpp"
#include "documents/printed.hpp"

namespace mingtang::documents {

struct Pdf {
    std::string bytes;
    Flow flow;  // what stands where
};

// Throws std::runtime_error when the machine has no font at all.
Pdf to_pdf(PrintedDocument const& document);

}  // namespace mingtang::documents

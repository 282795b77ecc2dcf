// A layout as the bytes of a file of each of the five kinds, written the ways that Excel, WPS, Word and web editors
// write them. Not our own writers: a reader that only reads what we write reads nothing.
#pragma once

#include <string>

#include "layout.hpp"

namespace mingtang::printed {

enum class Form { html, xlsx, docx, csv, tsv };

struct FileOfLayout {
    std::string name, bytes;
};
FileOfLayout file_of(Laid const& laid, Form form, Chooser& choose);

}  // namespace mingtang::printed

// The letters of XML: valid UTF-8, character references, and the two wide encodings its standard allows. Pure.
#pragma once

#include <memory>
#include <string_view>

#include "documents/byte_source.hpp"

namespace mingtang::documents {

// Valid UTF-8 without the control characters XML forbids.
bool is_xml_text(std::string_view bytes);

// Resolves references and makes every line end '\n', in place (the result is never longer). False: not a reference of
// ours.
bool resolve_in_place(char*& end, char* begin);

// Turns UTF-16 of either byte order into UTF-8 on the way. `first` are bytes already taken from the source.
std::unique_ptr<ByteSource> from_utf16(std::unique_ptr<ByteSource> source, std::string first, bool big_endian);

}  // namespace mingtang::documents

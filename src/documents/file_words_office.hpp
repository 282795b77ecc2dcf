// The parts of file_words.cpp, mostly for office files; each adds what it finds.
#pragma once

#include <string_view>

#include "documents/file_words.hpp"
#include "documents/grid.hpp"
#include "documents/image_metadata.hpp"
#include "documents/package.hpp"

namespace mingtang::documents {

Result<Done> read_document_words(Package const& package, FileWords& file);
Result<Done> read_workbook_words(Package const& package, FileWords& file);
// Names of people and organs in the file's properties, places in its pictures.
Result<Done> read_office_properties(Package const& package, FileWords& file);

void add_unseen(ImageMetadata const& image, std::string const& place, FileWords& file);

// The cells of a row, tabs between; "" of an empty one.
std::string words_of(GridRow const& row);

}  // namespace mingtang::documents

// The list of an archive's entries, checked: what zip.cpp builds on. Pure: bytes in, entries or a refusal out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/zip.hpp"

namespace mingtang::documents {

Result<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes);
// ASCII letters small; other bytes as they are.
std::string folded_name(std::string_view name);

}  // namespace mingtang::documents

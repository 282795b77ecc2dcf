// The words of files, kept by content: read once when a file is put in, looked at whenever its document is judged or
// searched.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "documents/file_words.hpp"
#include "storage/database.hpp"

namespace mingtang::screening {

std::optional<documents::FileWords> find_words_of_file(storage::Transaction& tx, std::string_view sm3);
// Nothing happens when they are kept already.
void keep_words_of_file(storage::Transaction& tx, std::string_view sm3, documents::FileWords const& words, Instant at);

}  // namespace mingtang::screening

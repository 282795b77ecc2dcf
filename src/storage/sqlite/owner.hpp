// Commands are typed by root, the server runs as somebody else: what root makes in the server's folder belongs to the
// folder's owner, and nobody else may read it.
#pragma once

#include <filesystem>

namespace mingtang::storage::sqlite {

// An empty file of mode 0600 where there was none; false when there was one, or it cannot be made.
bool make_private_file(std::filesystem::path const& file);
// For root only: `file` gets the owner of `like`.
void give_to_owner_of(std::filesystem::path const& like, std::filesystem::path const& file);

}  // namespace mingtang::storage::sqlite

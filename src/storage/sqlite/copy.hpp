// Copying a SQLite database while it is used, checking a copy, and putting a copy in a database's place.
#pragma once

#include <filesystem>
#include <string>

namespace mingtang::storage::sqlite {

// Online, by the backup API; the copy is checked before this returns.
void copy_database(std::string const& from, std::filesystem::path const& to);
// Throws unless the file is a whole SQLite database of ours.
void check_copy(std::filesystem::path const& file);
// The database's files step aside as *.before-restore; nobody may have it open.
void put_in_place(std::filesystem::path const& copy, std::filesystem::path const& place);
// fsync of a file or of a folder's list of names.
void keep_on_disk(std::filesystem::path const& path);

}  // namespace mingtang::storage::sqlite

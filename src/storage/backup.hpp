// Copies of the whole database, and back. On SQLite through its backup API while the server works; on PostgreSQL with
// pg_dump and pg_restore of the same major version. Plain files: encryption (security.md C73) is not here yet.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "storage/database.hpp"

namespace mingtang::storage {

// Writes a complete, checked copy to `file`; nothing stands there unless it is whole. Throws Failure.
void backup(std::string_view address, std::filesystem::path const& file);

// Puts the copy in the place of the database. The server must be stopped. On SQLite the former file stays beside it
// with ".before-restore" at its end; a copy that does not hold is refused before anything moves.
// Then a new epoch begins: sessions, leases and throttles are void, so nothing from before the restore acts again.
void restore(std::string_view address, std::filesystem::path const& file, Instant now);

// The file of a SQLite database that is not there, or "". open_database() would make an empty one.
std::string missing_file(std::string_view address);

// The time of the last restore as its instant, or "" (settings 'epoch'). Kept pages and signed cookies may include it.
std::string epoch(Transaction& tx);

// What runs on PostgreSQL, for people who would rather type it.
std::string backup_command(std::string_view address, std::filesystem::path const& file);
std::string restore_command(std::string_view address, std::filesystem::path const& file);

}  // namespace mingtang::storage

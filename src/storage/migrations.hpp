// Migrations: numbered files, embedded in the program, forward only, each hashed. `migrate` is safe to run again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/database.hpp"

namespace mingtang::storage {

struct Migration {
    int number;
    std::string_view name;  // "0002_org"
    std::string_view text;  // with $(id) $(blob) $(instant) $(text_nocase) for the engine to expand
    std::string_view only;  // "", "sqlite" or "postgres"
    std::string_view hash;  // of the file, made when the program was built
};

std::vector<Migration> const& migrations();

// Applies what is missing, one transaction per migration. Returns the names applied. Two programs may do it at once.
// On PostgreSQL the owner speaks; at the end the role mingtang_app, made here where the owner may make roles, gets what
// the application needs and no more: it adds to and reads the audit, and nothing else there (docs/how-to).
std::vector<std::string> migrate(Database& database);

// Empty when the schema is exactly the one this program knows; otherwise one Chinese sentence that says what to do.
std::string schema_problem(Database& database);

// The current schema with its comments, the same for both engines (docs/schema.sql).
std::string schema_text();

// A file's statements: each ends with a ';' at the end of a line. Comments are left out.
std::vector<std::string> statements_of(std::string_view text);
// $(id), $(instant), $(blob), $(text_nocase) in the engine's words.
std::string expand(std::string_view text, Engine engine);

}  // namespace mingtang::storage

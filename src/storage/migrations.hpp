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
};

std::vector<Migration> const& migrations();

// Applies what is missing, one transaction per migration where the engine allows. Returns the names applied.
std::vector<std::string> migrate(Database& database);

// Empty when the schema is exactly the one this program knows; otherwise one Chinese sentence that says what to do.
std::string schema_problem(Database& database);

// The current schema with its comments, the same for both engines (docs/schema.sql).
std::string schema_text();

}  // namespace mingtang::storage

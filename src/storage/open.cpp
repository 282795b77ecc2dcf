// From an address to an engine.
#include "storage/postgres/database.hpp"
#include "storage/sqlite/database.hpp"

namespace mingtang::storage {

std::unique_ptr<Database> open_database(std::string_view address, Options const& options) {
    auto const colon = address.find(':');
    auto const engine = address.substr(0, colon);
    auto const rest = colon == address.npos ? std::string_view{} : address.substr(colon + 1);
    if (engine == "sqlite" && !rest.empty())
        return std::make_unique<sqlite::SqliteDatabase>(std::string{rest}, options);
    if (engine == "postgres" && !rest.empty())
        return std::make_unique<postgres::PostgresDatabase>(std::string{rest}, options);
    throw Failure{Failure::Kind::other, "database address must be sqlite:FILE or postgres:PARAMETERS"};
}

}  // namespace mingtang::storage

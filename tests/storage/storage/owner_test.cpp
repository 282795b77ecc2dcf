// PostgreSQL as a district has it: the owner is no superuser, and still the server works with less than the owner's
// rights.
#include <doctest/doctest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>

#include "base/refusal.hpp"
#include "make/database.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

void run(std::string const& sql) {
    auto* const server = PQconnectdb(std::getenv("MINGTANG_TEST_POSTGRES"));
    auto* const result = PQexec(server, sql.c_str());
    CHECK_MESSAGE(PQresultStatus(result) == PGRES_COMMAND_OK, std::string{PQerrorMessage(server)});
    PQclear(result);
    PQfinish(server);
}

}  // namespace

TEST_CASE("an owner who may make roles becomes the application role; one who may not is held by the triggers") {
    if (!std::getenv("MINGTANG_TEST_POSTGRES")) return;
    static constexpr Query who{"test.who", "SELECT CAST(current_user AS TEXT)"};
    static constexpr Query wipe{"test.wipe", "UPDATE audit SET act = 'z'"};
    auto const number = std::to_string(::getpid());
    for (auto const& [rights, name] : {std::pair{std::string{"CREATEROLE"}, "mingtang_maker_" + number},
                                       std::pair{std::string{"NOCREATEROLE"}, "mingtang_plain_" + number}}) {
        run("CREATE ROLE " + name + " LOGIN NOSUPERUSER " + rights);
        run("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0");
        {
            auto const database = open_database("postgres:" + std::string{std::getenv("MINGTANG_TEST_POSTGRES")} +
                                                " user=" + name + " dbname=" + name);
            CHECK(migrate(*database).size() >= 7);
            CHECK(schema_problem(*database).empty());
            auto const user = database->read([](Transaction& tx) { return tx.first(who)->text(0); });
            CHECK(user == (rights == "CREATEROLE" ? "mingtang_app" : name));
            CHECK_THROWS_AS(database->change([](Transaction& tx) -> Result<int> { return tx.run(wipe), 1; }), Failure);
        }
        run("DROP DATABASE " + name + " WITH (FORCE)");
        run("DROP ROLE " + name);
    }
}

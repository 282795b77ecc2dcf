#include "catalog/store.hpp"

#include <doctest/doctest.h>

#include "catalog/codes.hpp"
#include "catalog/queries.hpp"
#include "demonstration/queries.hpp"
#include "make/database.hpp"
#include "org/queries.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

TEST_CASE("every state and level has a code the schema knows") {
    make::for_each_engine([](storage::Database& database) {
        static storage::Query const levels{"test.levels", "SELECT id FROM catalogs WHERE level = $1"};
        static storage::Query const add{
            "test.add", "INSERT INTO catalogs (id, jurisdiction_id, field_id, level) VALUES (1, 1, 1, $1)"};
        for (auto const level : {Level::county, Level::town, Level::village}) {
            // The jurisdiction is missing, so a foreign key speaks; a wrong level would be a check instead.
            std::string why;
            try {
                (void)database.change([&](storage::Transaction& tx) -> Result<int> {
                    tx.run(add, {code(level)});
                    return 0;
                });
            } catch (storage::Failure const& failure) {
                why = failure.what();
            }
            CAPTURE(why);
            CHECK(why.find("CHECK") == std::string::npos);
            CHECK(why.find("check") == std::string::npos);
            CHECK_FALSE(why.empty());
        }
        database.read([&](storage::Transaction& tx) { CHECK(tx.run(levels, {code(Level::county)}).empty()); });
    });
}

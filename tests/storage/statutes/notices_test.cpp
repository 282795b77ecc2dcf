#include "statutes/notices.hpp"

#include <doctest/doctest.h>

#include "make/database.hpp"

using namespace mingtang;

TEST_CASE("the calendar of a database is what its table of holidays says") {
    make::for_each_engine([](storage::Database& database) {
        static storage::Query const add{"test.add_holiday",
                                        "INSERT INTO holidays (day, kind, name) VALUES ($1, $2, $3)"};
        CHECK(database.read(statutes::load_workdays).after(make_date(2026, 9, 30), 1).provisional);
        auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
            for (unsigned day = 1; day <= 7; ++day) tx.run(add, {make_date(2026, 10, day), "holiday", "国庆节"});
            tx.run(add, {make_date(2026, 10, 10), "workday", "国庆节"});
            return 0;
        });
        REQUIRE(done);
        auto const workdays = database.read(statutes::load_workdays);
        CHECK(iso(workdays.after(make_date(2026, 9, 30), 3).day) == "2026-10-10");
        CHECK_FALSE(workdays.after(make_date(2026, 9, 30), 3).provisional);
    });
}

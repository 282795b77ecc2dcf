// No question that a page asks may read a whole table of items or editions: 300,000 items in a database answer as
// quickly as 500. SQLite says how it would answer (EXPLAIN QUERY PLAN); its planner has no figures to go by, as on a
// fresh database.
#include <doctest/doctest.h>

#include <list>

#include "catalog/queries.hpp"
#include "make/database.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using storage::Null;
using storage::Query;

namespace {

std::vector<std::string> plan(storage::Transaction& tx, Query const& query, storage::Parameters const& parameters) {
    static std::list<std::string> kept;  // a query's text outlives its statement
    auto const& text = kept.emplace_back(std::string{"EXPLAIN QUERY PLAN "} + query.text);
    auto const& name = kept.emplace_back(std::string{"test.plan."} + query.name);
    std::vector<std::string> steps;
    for (auto const& row : tx.run(Query{name.c_str(), text.c_str()}, parameters)) steps.push_back(row.text(3));
    return steps;
}

bool reads_all_of(std::string const& step, std::string_view table) {
    return step == "SCAN " + std::string{table} || step.starts_with("SCAN " + std::string{table} + " ");
}

}  // namespace

TEST_CASE("no page reads a whole table of items, counts, claims, comments or uploads") {
    auto const test = make::sqlite_database();
    struct Asked {
        Query const& query;
        storage::Parameters parameters;
    };
    std::vector<Asked> const hot{
        {queries::find_edition, {1}},
        {queries::editions_of_catalog, {1}},
        {queries::items_of_edition, {1, Null{}, Null{}, Null{}, 50, 0}},
        {queries::items_of_edition, {1, 7, "县级", 1, 50, 0}},
        {queries::count_items_of_edition, {1, Null{}, Null{}, Null{}}},
        {queries::find_edition_item, {1, 1}},
        {queries::positions, {1}},
        {queries::published_under, {"/1/", 1, Null{}, Null{}}},
        {queries::public_editions, {1, Null{}}},
        {queries::items_of_unit, {1, 50, 0}},
        {queries::count_items_of_unit, {1}},
        {queries::counts_by_unit, {"/1/"}},
        {queries::find_public_item, {1}},
        {queries::history_of_item, {1}},
        {queries::editions_in_force, {Null{}}},
        {queries::public_items_of_edition, {1, Null{}, 50, 0}},
        {queries::public_items_of_unit, {Null{}, 1, Null{}, 50, 0}},
        {queries::count_public_items_of_unit, {Null{}, 1, Null{}}},
        {queries::uploads_by, {1}},
        {queries::uploaded_since, {1, "2026-11-20T00:00:00.000Z"}},
        {queries::public_origins, {1}},
        {queries::public_followers, {1}},
        {queries::comments_of_edition, {1}},
        {queries::item_in_force, {1}},
        {queries::rows_in_force, {1, 1, 200}},
        {queries::leaving_items, {1}},
        {queries::row_changed_since, {1, 1, 1}},
        {queries::public_retirement, {1}},
        {queries::visitors, {1, "2026-11-20T00:00:00.000Z"}},
        {queries::returned_of_edition, {1}},
        {queries::remove_orphan_items, {1}},
        {queries::drafts_follow, {Null{}}},
        {queries::drafts_follow, {1}},
    };
    (**test).read([&](storage::Transaction& tx) {
        for (auto const& [query, parameters] : hot) {
            INFO(std::string{query.name});
            for (auto const& step : plan(tx, query, parameters)) {
                INFO(step);
                for (auto const* table : {"i", "f", "edition_items", "disclosure_items", "k", "m", "t", "o", "r",
                                          "uploads", "returned_workbooks", "edition_visitors"})
                    // The fields are twenty-six; where they are f, reading them all is no matter.
                    if (std::string_view{table} != "f" || std::string_view{query.name} == "catalog.leaving_items")
                        CHECK_FALSE(reads_all_of(step, table));
            }
        }
    });
}

TEST_CASE("a plan that does read everything is seen") {
    auto const test = make::sqlite_database();
    constexpr Query all{"test.all", "SELECT level1 FROM edition_items i WHERE i.level1 = $1"};
    (**test).read([&](storage::Transaction& tx) {
        auto const steps = plan(tx, all, {"x"});
        REQUIRE(steps.size() == 1);
        CHECK(reads_all_of(steps[0], "i"));
    });
}

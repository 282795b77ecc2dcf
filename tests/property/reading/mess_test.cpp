// A catalog printed at random and read again says what it said, whatever the print does to it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "catalog/reading/read_table.hpp"
#include "printed.hpp"

using namespace mingtang;

namespace {

void must_read(printed::Table const& table, std::size_t page = 0) {
    auto const file = printed::print(table, page);
    auto const read = catalog::read_table(file, "table.html");
    RC_ASSERT(read.records.size() == table.entries.size());
    for (std::size_t i = 0; i < read.records.size(); ++i) {
        auto const got = printed::folded(read.records[i].entry), said = printed::folded(table.entries[i]);
        if (got != said) RC_FAIL("record " + std::to_string(i + 1) + "\nsaid " + said + "\nread " + got);
    }
    RC_ASSERT(read.rows.size() == file.grids.front().rows.size());
    for (auto const& row : read.rows) RC_ASSERT(row.kind != catalog::RowAccount::Kind::unread);
}

}  // namespace

TEST_CASE("what is printed is read") {
    CHECK(rc::check([] { must_read(printed::any_table()); }));
}

TEST_CASE("the order of columns changes nothing") {
    CHECK(rc::check([] {
        auto table = printed::any_table();
        printed::permute_columns(table);
        must_read(table);
    }));
}

TEST_CASE("blanks, no-break blanks and line ends inside words change nothing") {
    CHECK(rc::check([] {
        auto table = printed::any_table();
        printed::put_blanks_into_words(table);
        must_read(table);
    }));
}

TEST_CASE("the width of characters changes nothing") {
    CHECK(rc::check([] {
        auto table = printed::any_table();
        printed::change_widths(table);
        must_read(table);
    }));
}

TEST_CASE("pages with the header again change nothing") {
    CHECK(rc::check([] {
        auto const table = printed::any_table();
        must_read(table, *rc::gen::inRange<std::size_t>(1, 4));
    }));
}

TEST_CASE("columns that the record has no field for change nothing, also with boxes in them") {
    CHECK(rc::check([] {
        auto table = printed::any_table();
        printed::add_unknown_column(table);
        must_read(table);
    }));
}

TEST_CASE("everything at once") {
    CHECK(rc::check([] {
        auto table = printed::any_table();
        printed::add_unknown_column(table);
        printed::permute_columns(table);
        printed::change_widths(table);
        printed::put_blanks_into_words(table);
        must_read(table, *rc::gen::inRange<std::size_t>(0, 4));
    }));
}

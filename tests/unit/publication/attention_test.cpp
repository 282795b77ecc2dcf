// How pressing an end is, day by day.
#include <doctest/doctest.h>

#include "publication/attention.hpp"

using namespace mingtang;
using namespace mingtang::publication;

TEST_CASE("an end is named 90 days before it, and grows more pressing at 60 and at 30") {
    auto const ends = *parse_date("2026-12-31");
    auto const before = [&](int days) { return pressing(ends, ends - Days{days}); };
    CHECK(before(91) == Pressing::none);
    CHECK(before(90) == Pressing::soon);
    CHECK(before(61) == Pressing::soon);
    CHECK(before(60) == Pressing::sooner);
    CHECK(before(31) == Pressing::sooner);
    CHECK(before(30) == Pressing::now);
    CHECK(before(0) == Pressing::now);
}

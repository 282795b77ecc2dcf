#include "identity/seats.hpp"

#include <doctest/doctest.h>

using mingtang::identity::seat_left_empty;

TEST_CASE("everybody moves over before a seat is called empty") {
    CHECK_FALSE(seat_left_empty({}, 0));
    CHECK_FALSE(seat_left_empty({{0, 1}, {0}}, 2));  // the first gives way
    CHECK_FALSE(seat_left_empty({{0, 1}, {0, 2}, {0}}, 3));
    CHECK(seat_left_empty({{0}, {0}}, 1) == 1);
    CHECK(seat_left_empty({{}, {0}}, 1) == 0);
    CHECK(seat_left_empty({{0, 1}, {0, 1}, {0, 1}}, 2) == 2);
}

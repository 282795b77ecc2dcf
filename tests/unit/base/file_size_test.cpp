#include "base/file_size.hpp"

#include <doctest/doctest.h>

using mingtang::file_size;

TEST_CASE("the size of a file in the largest unit that leaves it a number") {
    CHECK(file_size(0) == "0 字节");
    CHECK(file_size(1023) == "1023 字节");
    CHECK(file_size(1024) == "1 KB");
    CHECK(file_size(1536) == "2 KB");
    CHECK(file_size(5 * 1024 * 1024) == "5 MB");
}

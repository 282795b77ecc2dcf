#include "desk/typed_moment.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using namespace mingtang::desk;

TEST_CASE("a moment as browsers send it and as people type it") {
    CHECK(iso(*typed_moment("2026-12-01T09:00")) == "2026-12-01T01:00:00.000Z");
    CHECK(iso(*typed_moment(" 2026-12-01 00:30 ")) == "2026-11-30T16:30:00.000Z");
    CHECK(iso(*typed_moment("２０２６-12-01T09:00:15")) == "2026-12-01T01:00:00.000Z");
    for (auto const* text : {"", "2026-12-01", "2026-12-01T24:00", "2026-12-01T09:60", "2026-02-30T09:00",
                             "2026-12-01T9:00", "2026-12-01T-9:00", "2026-12-01T09:00x", "昨天上午"})
        CHECK_FALSE(typed_moment(text));
}

TEST_CASE("what is written into the input is read again") {
    auto const moment = *typed_moment("2026-12-01T09:05");
    CHECK(moment_to_type(moment) == "2026-12-01T09:05");
    CHECK(typed_moment(moment_to_type(moment)) == moment);
}

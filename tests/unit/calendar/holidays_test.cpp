#include <doctest/doctest.h>

#include "calendar/workdays.hpp"

using namespace mingtang;
using namespace mingtang::calendar;

TEST_CASE("a file of notices") {
    auto const read = parse_holidays(
        "\xEF\xBB\xBF"
        "date,kind,name\r\n2026-10-01,holiday,国庆节\r\n2026-10-10,workday,国庆节\r\n\r\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].kind == Holiday::Kind::day_off);
    CHECK((*read)[1].kind == Holiday::Kind::makeup_day);
    CHECK((*read)[1].name == "国庆节");
}

TEST_CASE("a line that is not understood refuses the file and says which") {
    for (auto const* line : {"2026-10-32,holiday,国庆节", "2026-10-01,off,国庆节", "2026-10-01,holiday", "国庆节",
                             "2026-10-01,holiday,", "2026-10-01,holiday,国庆节,多"}) {
        CAPTURE(line);
        auto const read = parse_holidays(std::string{"date,kind,name\n2026-01-01,holiday,元旦\n"} + line + "\n");
        REQUIRE_FALSE(read);
        CHECK(read.error().sentence().find("第 3 行") != std::string::npos);
    }
    CHECK_FALSE(parse_holidays(""));
    CHECK_FALSE(parse_holidays("day,kind,name\n"));
    auto const twice = parse_holidays("date,kind,name\n2026-01-01,holiday,元旦\n2026-01-01,workday,元旦\n");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().sentence() == "假日文件里 2026-01-01 出现了两次。");
}

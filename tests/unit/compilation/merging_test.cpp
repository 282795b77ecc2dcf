#include "compilation/merging.hpp"

#include <doctest/doctest.h>

#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::compilation;

namespace {

Wish wish(std::int64_t id, std::int64_t claim, Decision decision, catalog::Entry entry = {}) {
    Wish made;
    made.id = WishId{id};
    made.claim = ClaimId{claim};
    made.decision = decision;
    made.entry = std::move(entry);
    return made;
}

Claim claim(std::int64_t id) {
    Claim made;
    made.id = ClaimId{id};
    return made;
}

}  // namespace

TEST_CASE("the same wish of two stations is agreed, whatever their reasons; different ones are not") {
    auto other = make::entry("招生管理", "招生结果");
    other.time_limit = "每年8月底前";
    auto one = wish(1, 7, Decision::drop);
    one.reason = "甲";
    auto two = wish(2, 7, Decision::drop);
    two.reason = "乙";
    auto const merged =
        merge({claim(7), claim(8), claim(9)}, {wish(3, 8, Decision::modify, other), one, two,
                                               wish(4, 8, Decision::modify, make::entry("招生管理", "招生结果"))});
    REQUIRE(merged.size() == 2);  // nobody wishes anything of 9
    CHECK(merged[0].claim == ClaimId{7});
    CHECK(merged[0].agreed);
    CHECK(merged[0].wishes.size() == 2);
    CHECK_FALSE(merged[1].agreed);
    CHECK(merged[1].wishes[0].id == WishId{3});
}

TEST_CASE("new rows are one row when their names are; merged wishes are not asked again") {
    auto done = wish(5, 0, Decision::add, make::entry("校园", "食堂"));
    done.merged = Wish::Merged::left;
    auto const merged =
        merge({}, {wish(1, 0, Decision::add, make::entry("校园", "校车路线")),
                   wish(2, 0, Decision::add, make::entry("校园", "校车 路线")), done, wish(6, 99, Decision::keep)});
    REQUIRE(merged.size() == 1);
    CHECK_FALSE(merged[0].claim);
    CHECK(merged[0].wishes.size() == 2);
    CHECK_FALSE(merged[0].agreed);  // the names differ by a blank: a person looks
}

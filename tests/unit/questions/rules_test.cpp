// The pure rules beside the table: by when, who said his name, what is near to what.
#include <doctest/doctest.h>

#include <algorithm>

#include "questions/due.hpp"
#include "questions/self_named.hpp"
#include "questions/similar.hpp"

using namespace mingtang;
using namespace mingtang::questions;

namespace {

Date day(char const* text) {
    return *parse_date(text);
}

Question asked(char const* on) {
    Question one;
    one.asked_at = Instant{day(on)} + std::chrono::hours{1};
    one.counted_from = day(on);
    one.due_on = due_on(day(on), 0, statutes::built_in(), {});
    one.state = State::assigned;
    return one;
}

}  // namespace

TEST_CASE("five working days after the day of asking, and the days of waiting for the asker do not count") {
    CHECK(due_on(day("2026-11-20"), 0, statutes::built_in(), {}) == day("2026-11-27"));  // a Friday
    CHECK(due_on(day("2026-11-20"), 3, statutes::built_in(), {}) == day("2026-12-02"));
    auto one = asked("2026-11-20");
    CHECK_FALSE(is_late(one, day("2026-11-27")));
    CHECK(is_late(one, day("2026-11-28")));
    CHECK(due_in_words(one, day("2026-11-28"), statutes::built_in())
              .starts_with("应于2026年11月27日前答复（提问次日起 5 个工作日"));
    CHECK(due_in_words(one, day("2026-11-28"), statutes::built_in()).ends_with("已超期"));
    one.state = State::asking;
    CHECK_FALSE(is_late(one, day("2026-12-28")));
    CHECK(due_in_words(one, day("2026-12-28"), statutes::built_in()) == "等待提问人补充，时限暂停");
    one.state = State::answered;
    one.answered_at = Instant{day("2026-11-27")} + std::chrono::hours{15};  // 23:00 in Beijing
    CHECK_FALSE(is_late(one, day("2027-01-01")));
    one.answered_at = Instant{day("2026-11-27")} + std::chrono::hours{16};
    CHECK(is_late(one, day("2027-01-01")));
}

TEST_CASE("silence for more than three months is an alarm, an answer ends it") {
    auto one = asked("2026-08-20");
    CHECK_FALSE(is_alarming(one, day("2026-11-20"), statutes::built_in(), {}));
    CHECK(is_alarming(one, day("2026-11-21"), statutes::built_in(), {}));
    for (auto const state : {State::held, State::waiting, State::drafted, State::asking}) {
        one.state = state;
        CHECK(is_alarming(one, day("2026-12-21"), statutes::built_in(), {}));
    }
    for (auto const state : {State::answered, State::dismissed}) {
        one.state = state;
        CHECK_FALSE(is_alarming(one, day("2026-12-21"), statutes::built_in(), {}));
    }
}

TEST_CASE("who says his name is masked, and nothing else is") {
    CHECK(without_names("我叫张建国，想问低保") == "我叫某某，想问低保");
    CHECK(without_names("本人欧阳小敏今年办理") == "本人某某今年办理");
    CHECK(without_names("联系人：李娜 电话另附") == "联系人：某某 电话另附");
    CHECK(without_names("我是王芳，孩子上学") == "我是某某，孩子上学");
    CHECK(without_names("姓名: 赵 六") == "姓名: 赵 六");
    for (auto const* plain : {"我是外地户籍，孩子想在罗庄上小学。", "我是高新区居民", "本人户口在临沂",
                              "我叫了一辆救护车，费用能报销吗？", "申请人需要带什么材料？", "申请人应当先登记。",
                              "联系人向街道提出。", "父亲去世后怎么办理注销？", "联系人电话打不通。"}) {
        CAPTURE(plain);
        CHECK(without_names(plain) == plain);
    }
}

TEST_CASE("what is asked, without the words that every question has") {
    auto const pieces = pieces_of("请问外地户籍孩子上小学需要什么材料？");
    CHECK(std::ranges::find(pieces, "户籍") != pieces.end());
    CHECK(std::ranges::find(pieces, "小学") != pieces.end());
    CHECK(std::ranges::find(pieces, "请问") == pieces.end());
    CHECK(std::ranges::find(pieces, "什么") == pieces.end());
    CHECK(pieces.size() <= 12);
    CHECK(pieces_of("ETC 办理 2026").front() == "ETC");
    CHECK(pieces_of("").empty());
    CHECK(pieces_of("？！").empty());
    CHECK(pieces_of("请问怎么办理").empty());
}

TEST_CASE("near is what a third of the pieces find, the nearest first") {
    CHECK(nearest({{1, 2}, {1}, {1, 3}, {3}}, 5) == std::vector<std::int64_t>{1, 3});
    CHECK(nearest({{1}, {2}, {3}}, 5).empty());
    CHECK(nearest({}, 5).empty());
    CHECK(nearest({{1, 2}, {1, 2}, {1, 2}}, 1) == std::vector<std::int64_t>{2});
}

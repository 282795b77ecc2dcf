#include "base/transition_table.hpp"

#include <doctest/doctest.h>

using namespace mingtang;

namespace {

enum class At { begun, judged, closed };
enum class Step { pass, close, reopen };
enum class By { clerk, judge };
struct Row {
    At from;
    Step step;
    At to;
    By by;
};
constexpr std::array all{At::begun, At::judged, At::closed};
constexpr std::array<Row, 2> whole{
    {{At::begun, Step::pass, At::judged, By::judge}, {At::judged, Step::close, At::closed, By::clerk}}};
constexpr std::array<Row, 2> twice{
    {{At::begun, Step::pass, At::judged, By::judge}, {At::begun, Step::pass, At::closed, By::clerk}}};
constexpr std::array<Row, 2> same{
    {{At::begun, Step::pass, At::judged, By::judge}, {At::begun, Step::pass, At::judged, By::clerk}}};

auto way(At from, Step step, std::initializer_list<By> who) {
    return transition_table::way(std::span<Row const>{whole}, from, step, std::span<By const>{who.begin(), who.size()});
}

}  // namespace

TEST_CASE("a table that does not hold together is seen") {
    using namespace transition_table;
    CHECK(one_row_each(whole));
    CHECK_FALSE(one_row_each(twice));
    CHECK(one_row_each_way(twice));
    CHECK_FALSE(one_row_each_way(same));
    CHECK(reaches_all(whole, all));
    CHECK_FALSE(reaches_all(same, all));
    CHECK(reaches_all(same, std::array{At::begun, At::closed, At::judged}, 2));
    CHECK(only_these_are_final(whole, all, [](At at) { return at == At::closed; }));
    CHECK_FALSE(only_these_are_final(whole, all, [](At) { return false; }));
    CHECK_FALSE(only_these_are_final(whole, all, [](At at) { return at != At::begun; }));
}

TEST_CASE("a step is taken by whom its row names, and rights are told before states") {
    REQUIRE(way(At::begun, Step::pass, {By::clerk, By::judge}).row);
    CHECK(way(At::begun, Step::pass, {By::judge}).row->to == At::judged);
    CHECK_FALSE(way(At::begun, Step::pass, {By::clerk}).theirs);
    CHECK_FALSE(way(At::judged, Step::pass, {By::clerk}).theirs);  // never theirs, wherever it stands
    CHECK(way(At::judged, Step::pass, {By::judge}).theirs);
    CHECK_FALSE(way(At::judged, Step::pass, {By::judge}).row);
    CHECK_FALSE(way(At::begun, Step::reopen, {By::judge}).theirs);
    CHECK_FALSE(way(At::begun, Step::pass, {}).row);
}

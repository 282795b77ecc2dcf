// Two editions and two cells, whatever they hold: nothing is lost, nothing is counted twice.
#include "catalog/difference.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "catalog/word_difference.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using Kind = ItemChange::Kind;

namespace {

std::string any_words(int most) {
    std::string text;
    for (int i = 0, n = *rc::gen::inRange(0, most); i < n; ++i)
        text += *rc::gen::elementOf(std::vector<std::string>{"招", "生", "范", "围", "20", "7", "个", "工作日", "《",
                                                             "》", "、", "\n", " ", "a", "é", "𠀀"});
    return text;
}

// Items with ids from a small pool, in any order, each once.
std::vector<Item> any_edition() {
    auto ids = std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8};
    std::vector<Item> items;
    for (int i = 0, n = *rc::gen::inRange(0, 8); i < n; ++i) {
        auto const at = *rc::gen::inRange<std::size_t>(0, ids.size());
        auto made = make::item(ids[at], make::entry("招生", std::to_string(*rc::gen::inRange(0, 3))), i + 1);
        ids.erase(ids.begin() + std::ptrdiff_t(at));
        if (*rc::gen::inRange(0, 3) == 0) made.entry.time_limit = any_words(3);
        if (*rc::gen::inRange(0, 5) == 0) made.disclosing_unit = org::UnitId{8};
        items.push_back(std::move(made));
    }
    return items;
}

}  // namespace

TEST_CASE("the marked words are the two cells, no more and no less") {
    CHECK(rc::check([] {
        auto const before = any_words(30), after = any_words(30);
        std::string old_words, new_words;
        for (auto const& run : word_difference(before, after)) {
            RC_ASSERT(!run.words.empty());
            RC_ASSERT(is_utf8(run.words));
            if (run.kind != WordRun::Kind::added) old_words += run.words;
            if (run.kind != WordRun::Kind::removed) new_words += run.words;
        }
        RC_ASSERT(old_words == before);
        RC_ASSERT(new_words == after);
        for (auto const& run : word_difference(before, before)) RC_ASSERT(run.kind == WordRun::Kind::same);
    }));
}

TEST_CASE("an edition against itself has no changes; against another, every item is counted once") {
    CHECK(rc::check([] {
        auto const before = any_edition(), after = any_edition();
        RC_ASSERT(difference(before, before).nothing());
        auto const found = difference(before, after);
        RC_ASSERT(found.same + found.added + found.changed + found.moved == int(after.size()));
        RC_ASSERT(found.same + found.removed + found.changed + found.moved == int(before.size()));
        std::set<ItemId> seen;
        for (auto const& one : found.items) RC_ASSERT(seen.insert(one.item).second);
    }));
}

TEST_CASE("what was added one way was removed the other way") {
    CHECK(rc::check([] {
        auto const before = any_edition(), after = any_edition();
        auto const there = difference(before, after), back = difference(after, before);
        RC_ASSERT(there.added == back.removed);
        RC_ASSERT(there.removed == back.added);
        RC_ASSERT(there.same + there.changed + there.moved == back.same + back.changed + back.moved);
        RC_ASSERT(there.renamed == back.renamed);
    }));
}

TEST_CASE("moves are the fewest that explain the order") {
    CHECK(rc::check([] {
        std::vector<Item> before;
        for (int i = 1, n = *rc::gen::inRange(2, 12); i <= n; ++i)
            before.push_back(make::item(i, make::entry("招生", std::to_string(i)), i));
        auto after = before;
        auto const from = *rc::gen::inRange<std::size_t>(0, after.size()),
                   to = *rc::gen::inRange<std::size_t>(0, after.size());
        auto const carried = after[from];
        after.erase(after.begin() + std::ptrdiff_t(from));
        after.insert(after.begin() + std::ptrdiff_t(to), carried);
        for (std::size_t i = 0; i < after.size(); ++i) after[i].position = int(i) + 1;
        RC_ASSERT(difference(before, after).moved == (from == to ? 0 : 1));
    }));
}

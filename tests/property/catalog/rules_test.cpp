// The catalog's pure rules, for all inputs.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "catalog/cells.hpp"
#include "catalog/export.hpp"
#include "catalog/submission.hpp"
#include "catalog/workflow.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

std::string word() {
    return *rc::gen::elementOf(std::vector<std::string>{"甲", "乙", "丙 ", "（丁）", "(丁)", ""});
}

std::string any_text() {
    std::string text;
    for (auto const& piece : *rc::gen::container<std::vector<std::string>>(
             rc::gen::elementOf(std::vector<std::string>{"政府网站", "其他:橱窗", "、", ";", "；", "\n", " ", "=",
                                                         "全社会", "特定群体:户主", "县级", "乡", "主动", "１", "字"})))
        text += piece;
    return text;
}

Column any_column() {
    return columns()[std::size_t(*rc::gen::inRange(0, 11))].column;
}

}  // namespace

TEST_CASE("typing what a cell shows changes nothing") {
    CHECK(rc::check([] {
        auto row = make::entry("招生", "范围");
        auto const column = any_column();
        RC_PRE(column != Column::unit);
        if (put(row, column, any_text())) return;
        auto const once = row;
        RC_ASSERT(!put(row, column, cell(row, column)));
        RC_ASSERT(row == once);
    }));
}

TEST_CASE("a refused cell leaves the row as it was") {
    CHECK(rc::check([] {
        auto row = make::entry("招生", "范围");
        auto const before = row;
        auto const column = any_column();
        if (put(row, column, any_text()))
            RC_ASSERT(row == before);
        else
            for (auto const& other : columns())
                if (other.column != column) RC_ASSERT(cell(row, other.column) == cell(before, other.column));
    }));
}

TEST_CASE("no item is continued twice, and every continued id existed before") {
    CHECK(rc::check([] {
        std::vector<Item> earlier;
        std::set<ItemId> known;
        for (int i = 0, n = *rc::gen::inRange(0, 8); i < n; ++i) {
            earlier.push_back(make::item(i + 1, make::entry(word(), word())));
            known.insert(earlier.back().id);
        }
        std::vector<Entry> rows;
        for (int i = 0, n = *rc::gen::inRange(0, 8); i < n; ++i) rows.push_back(make::entry(word(), word()));
        auto const ids = continued_ids(rows, earlier);
        RC_ASSERT(ids.size() == rows.size());
        std::set<ItemId> used;
        for (auto const id : ids)
            if (id) {
                RC_ASSERT(known.contains(id));
                RC_ASSERT(used.insert(id).second);
            }
        // The same rows again continue them all.
        std::vector<Entry> same;
        for (auto const& item : earlier) same.push_back(item.entry);
        for (auto const id : continued_ids(same, earlier)) RC_ASSERT(bool(id));
    }));
}

TEST_CASE("no order of steps publishes what did not pass every stage of its chain since it was last submitted") {
    auto const chain = standard_chain();
    CHECK(rc::check([&] {
        Place here;
        std::set<Stage> passed;
        for (int i = 0; i < 24; ++i) {
            auto const step = Step(*rc::gen::inRange(0, 5));
            auto const who = By(*rc::gen::inRange(0, 5));
            auto const next = allowed(here, step, who, chain);
            if (!next) continue;
            if (step == Step::submit) passed.clear();
            if (step == Step::pass || step == Step::publish) {
                RC_ASSERT(who == actor_of(here.stage));
                passed.insert(here.stage);
            }
            if (step == Step::publish) RC_ASSERT(passed.size() == chain.stages.size());
            here = next->to;
        }
    }));
}

TEST_CASE("no exported cell begins like a formula, and the mark alone is added") {
    CHECK(rc::check([](std::string const& any) {
        auto const start = *rc::gen::elementOf(std::vector<std::string>{"", "=", "+", "-", "@", "\t", "\r", "＝", "'"});
        auto const text = start + any;
        auto const safe = guarded(text);
        bool const only_marked = safe == text || safe == "'" + text;
        bool const harmless = safe.empty() || std::string_view{"=+-@\t\r"}.find(safe.front()) == std::string_view::npos;
        RC_ASSERT(only_marked);
        RC_ASSERT(harmless);
    }));
}

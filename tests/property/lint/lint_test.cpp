// The lint, for all inputs: it never crashes, points at places that exist, and does not mind how a cell was typed.
#include "catalog/lint/lint.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text.hpp"
#include "catalog/lint/examples.hpp"
#include "catalog/lint/folding.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using namespace mingtang::catalog::lint;

namespace {

// Pieces that checks look for, in any order and any cell.
std::string any_text() {
    std::string text;
    auto const pieces = *rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(
                                                rc::gen::elementOf(std::vector<std::string>{"《",
                                                                                            "》",
                                                                                            "〈",
                                                                                            "〉",
                                                                                            "政府信息公开条例",
                                                                                            "收养法",
                                                                                            "（国务院令第492号）",
                                                                                            "第二十条",
                                                                                            "第九百条",
                                                                                            "、",
                                                                                            "；",
                                                                                            "（",
                                                                                            "）",
                                                                                            "同上",
                                                                                            "20个工作日内",
                                                                                            "信息形成之日起",
                                                                                            "30日",
                                                                                            "及时公开",
                                                                                            "区民政局",
                                                                                            "市教育局",
                                                                                            "■",
                                                                                            "開",
                                                                                            "1.",
                                                                                            "01",
                                                                                            "=",
                                                                                            "联系人：王小明",
                                                                                            "13800000000",
                                                                                            " ",
                                                                                            "，",
                                                                                            "等",
                                                                                            "其他:",
                                                                                            "政府网站",
                                                                                            "全社会",
                                                                                            "县级"})));
    for (auto const& piece : pieces) text += piece;
    return clean_line(text);
}

Facts any_facts() {
    auto facts = example_facts(checks().front(), Example::good);
    auto const row = facts.items.front();
    facts.items.clear();
    for (int i = 0, n = *rc::gen::inRange(0, 5); i < n; ++i) {
        auto item = row;
        item.id = ItemId{i + 1};
        item.position = i + 1;
        auto& entry = item.entry;
        for (auto* cell : {&entry.level1, &entry.level2, &entry.basis, &entry.time_limit, &entry.subject,
                           &entry.audience, &entry.method})
            if (*rc::gen::inRange(0, 3) == 0) *cell = any_text();
        if (*rc::gen::inRange(0, 3) == 0) entry.content = {any_text(), any_text()};
        if (*rc::gen::inRange(0, 3) == 0) entry.channels = {any_text()};
        if (*rc::gen::inRange(0, 3) == 0) entry.levels = {"乡级"};
        if (*rc::gen::inRange(0, 4) == 0) item.disclosing_unit = org::UnitId{*rc::gen::inRange(0, 9)};
        facts.items.push_back(std::move(item));
    }
    return facts;
}

}  // namespace

TEST_CASE("every finding points at words that stand in its cell, and says something") {
    CHECK(rc::check([] {
        auto const facts = any_facts();
        for (auto const& one : look(facts)) {
            RC_ASSERT(one.check < checks().size());
            RC_ASSERT(!one.sentence.empty());
            RC_ASSERT(is_utf8(one.sentence));
            RC_ASSERT(one.begin <= one.end);
            if (!one.item) continue;
            auto const at = std::ranges::find(facts.items, one.item, &Item::id);
            RC_ASSERT(at != facts.items.end());
            RC_ASSERT(at->position == one.position);
            auto const text = cell(at->entry, one.column);
            RC_ASSERT(one.end <= text.size());
            RC_ASSERT(is_utf8(text.substr(one.begin, one.end - one.begin)));
        }
    }));
}

TEST_CASE("rates count every item once, and legal errors are a part of all findings") {
    CHECK(rc::check([] {
        auto const facts = any_facts();
        auto const findings = look(facts);
        auto const got = rates(facts.items, findings);
        int items = 0;
        for (auto const& [unit, rate] : got.by_unit) {
            RC_ASSERT(rate.passed >= 0);
            RC_ASSERT(rate.passed <= rate.items);
            items += rate.items;
        }
        RC_ASSERT(items == int(facts.items.size()));
        auto const legal = look(facts, Which::legal_errors);
        auto const errors = std::ranges::count_if(
            findings, [](Finding const& one) { return checks()[one.check].severity == Severity::legal_error; });
        RC_ASSERT(std::size_t(errors) == legal.size());
        RC_ASSERT(legal.empty() == legal_obstacle(facts).empty());
    }));
}

TEST_CASE("a basis taken apart keeps every title in its place") {
    CHECK(rc::check([] {
        auto const cell = any_text();
        auto const basis = parse_basis(cell);
        std::size_t last = 0;
        for (auto const& one : basis.citations) {
            RC_ASSERT(one.title.begin >= last);
            RC_ASSERT(cell.substr(one.title.begin, one.title.end - one.title.begin) == one.title.text);
            last = one.title.end;
        }
        for (auto const* list : {&basis.loose, &basis.unclosed})
            for (auto const& one : *list) RC_ASSERT(cell.substr(one.begin, one.end - one.begin) == one.text);
    }));
}

TEST_CASE("folding twice is folding once, and blanks never count") {
    CHECK(rc::check([] {
        auto const text = any_text();
        RC_ASSERT(folded(folded(text)) == folded(text));
        RC_ASSERT(folded(replace_all(text, "、", " 、　")) == folded(text));
    }));
}

TEST_CASE("a catalog found twice as long has the findings of each half, but for names that now stand twice") {
    CHECK(rc::check([] {
        auto facts = any_facts();
        auto const once = look(facts);
        auto const rows = facts.items;
        for (auto item : rows) {
            item.id = ItemId{item.id.value + 100};
            item.position += 100;
            facts.items.push_back(item);
        }
        std::size_t names = 0, others = 0;
        for (auto const& one : look(facts)) (checks()[one.check].of_catalog ? names : others) += 1;
        std::size_t before = 0;
        for (auto const& one : once) before += checks()[one.check].of_catalog ? 0 : 1;
        RC_ASSERT(others == 2 * before);
        std::size_t named = 0;
        for (auto const& item : rows)
            if (!item.entry.level1.empty() || !item.entry.level2.empty()) ++named;
        RC_ASSERT(names >= named);
    }));
}

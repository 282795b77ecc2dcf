// The table of checks is its own test: every bad example is found by its check, no good one is.
#include "catalog/lint/examples.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/text.hpp"
#include "catalog/lint/lint.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using namespace mingtang::catalog::lint;

namespace {

std::vector<Finding> found_by(std::size_t check, Example which) {
    auto findings = look(example_facts(checks()[check], which));
    std::erase_if(findings, [&](Finding const& one) { return one.check != check; });
    return findings;
}

}  // namespace

TEST_CASE("every check finds its bad example and leaves its good one alone") {
    for (std::size_t i = 0; i < checks().size(); ++i) {
        auto const& check = checks()[i];
        CAPTURE(check.code);
        CHECK(found_by(i, Example::bad).size() >= 1);
        auto const good = found_by(i, Example::good);
        CHECK_MESSAGE(good.empty(), (good.empty() ? "" : good.front().sentence));
    }
}

TEST_CASE("every check says its name, its reason and what to do") {
    CHECK(checks().size() >= 24);
    std::set<std::string_view> codes, names;
    for (std::size_t i = 0; i < checks().size(); ++i) {
        auto const& check = checks()[i];
        CAPTURE(check.code);
        CHECK(codes.insert(check.code).second);
        CHECK(names.insert(check.name).second);
        CHECK(find_check(check.code) == i);
        CHECK(length_in_characters(check.name) <= 14);
        CHECK(length_in_characters(check.why) >= 10);
        CHECK_FALSE(check.bad.empty());
        CHECK_FALSE(check.good.empty());
        CHECK((check.of_item == nullptr) != (check.of_catalog == nullptr));
        for (auto const& one : found_by(i, Example::bad)) {
            CAPTURE(one.sentence);
            CHECK(one.sentence.ends_with("。"));
            CHECK(one.sentence.find("请") != std::string::npos);
            CHECK(one.begin <= one.end);
        }
    }
    CHECK_FALSE(find_check("basis.unheard_of"));
}

TEST_CASE("a row that is right in everything passes every check") {
    Check const nothing{
        "none", "", "", Severity::hint, Column::level1, nullptr, nullptr, {}, {{Column::level2, "招生范围"}}};
    auto const findings = look(example_facts(nothing, Example::good));
    CHECK_MESSAGE(findings.empty(), (findings.empty() ? "" : findings.front().sentence));
}

TEST_CASE("a proposed repair, once made, satisfies the check that proposed it") {
    for (std::size_t i = 0; i < checks().size(); ++i) {
        auto facts = example_facts(checks()[i], Example::bad);
        CAPTURE(checks()[i].code);
        for (auto const& one : found_by(i, Example::bad)) {
            if (!one.replacement || !one.item || one.column == Column::unit) continue;
            for (auto& item : facts.items) {
                if (item.id != one.item) continue;
                auto text = cell(item.entry, one.column);
                text.replace(one.begin, one.end - one.begin, *one.replacement);
                auto const problem = put(item.entry, one.column, text);
                CHECK_MESSAGE(!problem, problem.value_or(""));
            }
            auto left = look(facts);
            std::erase_if(left, [&](Finding const& now) { return now.check != i || now.item != one.item; });
            CHECK_MESSAGE(left.empty(), (left.empty() ? "" : left.front().sentence));
        }
    }
}

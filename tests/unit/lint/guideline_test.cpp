// The 701 guideline rows through every check, as if they were the district's catalogs today: what is found was read by
// a person, and the counts are that person's. A check that begins to cry wolf changes them.
#include "make/guideline.hpp"

#include <doctest/doctest.h>

#include "catalog/lint/lint.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using namespace mingtang::catalog::lint;

namespace {

struct Count {
    int findings = 0;
    std::vector<std::string> sentences;
};

std::map<std::string, Count> counted(Date day) {
    std::map<std::string, Count> found;
    for (auto const& [field, facts] : make::guideline_facts(day))
        for (auto const& one : look(facts)) {
            auto& count = found[std::string{checks()[one.check].code}];
            ++count.findings;
            count.sentences.push_back(field + std::to_string(one.position) + "：" + one.sentence);
        }
    return found;
}

}  // namespace

TEST_CASE("what the checks find in the guideline rows is what a person finds there") {
    auto const found = counted(make_date(2026, 11, 20));
    std::map<std::string, int> const read_by_a_person{
        {"name.duplicate", 15},  // 财政预决算: one name over several rows of content
        {"name.nearly_duplicate", 1}, {"name.too_long", 1},
        {"basis.repealed", 56},                                   // most of them since 2026-08-15: 生态环境法典
        {"basis.former_text", 1},     {"basis.no_title", 11},     // 信息公开规定
        {"basis.and_so_on", 30},      {"basis.other_place", 21},  // rows taken from catalogs of other provinces
        {"basis.cut_short", 7},       {"basis.title_near", 1},
        {"basis.number_brackets", 1}, {"basis.inner_marks", 27},
        {"unit.unknown", 207},                                   // 市教育局, 县生态环境局: not ours
        {"unit.generic", 485},                                   // 教育部门: a guideline cannot know
        {"unit.other_unit", 1},       {"unit.former_name", 20},  // 扶贫部门
        {"level.above", 6},           {"channel.other_empty", 9},
        {"channel.other_name", 32},   {"channel.no_website", 25},
        {"channel.no_board", 3},      {"channel.private_in_public", 1},
    };
    for (auto const& check : checks()) {
        CAPTURE(check.code);
        std::string const code{check.code};
        int const now = found.contains(code) ? found.at(code).findings : 0;
        if (code.starts_with("limit.")) {
            // Limits grow with what the parser understands: a ceiling, so that better reading is no failure.
            CHECK(now <= 60);
            continue;
        }
        auto const at = read_by_a_person.find(code);
        CHECK_MESSAGE(now == (at == read_by_a_person.end() ? 0 : at->second),
                      (found.contains(code) ? found.at(code).sentences.front() : ""));
    }
}

TEST_CASE("what is a fault depends on the day") {
    auto const legal = [](Date day) {
        int errors = 0;
        for (auto const& [field, facts] : make::guideline_facts(day))
            errors += int(look(facts, Which::legal_errors).size());
        return errors;
    };
    CHECK(legal(make_date(2020, 9, 30)) < legal(make_date(2026, 8, 14)));
    CHECK(legal(make_date(2026, 8, 14)) < legal(make_date(2026, 8, 15)));  // 生态环境法典 in force
}

TEST_CASE("only legal errors stand in the way, and the sentence names them") {
    auto facts = make::guideline_facts(make_date(2026, 11, 20));
    CHECK(legal_obstacle(facts.at("义务教育领域")).empty());
    auto const sentence = legal_obstacle(facts.at("生态环境领域"));
    CHECK(sentence.find("依据已废止") != std::string::npos);
    CHECK(sentence.find("生态环境法典") != std::string::npos);
    CHECK(sentence.find("另有") != std::string::npos);
}

TEST_CASE("rates: an item fails a check once, however often it is found in it") {
    auto const facts = make::guideline_facts(make_date(2026, 11, 20)).at("生态环境领域");
    auto const findings = look(facts);
    auto const got = rates(facts.items, findings);
    CHECK(got.items == int(facts.items.size()));
    auto const repealed = *find_check("basis.repealed");
    CHECK(got.by_check[repealed].items == got.items);
    CHECK(got.by_check[repealed].passed < got.items);
    int failed = 0, items = 0;
    for (auto const& [unit, rate] : got.by_unit) {
        items += rate.items;
        CHECK(rate.passed <= rate.items);
        failed += got.failed.at(unit)[repealed];
    }
    CHECK(items == got.items);
    CHECK(failed == got.items - got.by_check[repealed].passed);

    auto twice = got;
    add(twice, got);
    CHECK(twice.items == 2 * got.items);
    CHECK(twice.by_check[repealed].passed == 2 * got.by_check[repealed].passed);
}

TEST_CASE("100% is said only of all") {
    CHECK(Rate{0, 0}.percent() == "100%");
    CHECK(Rate{7, 7}.percent() == "100%");
    CHECK(Rate{10000, 9999}.percent() == "99.9%");
    CHECK(Rate{3, 1}.percent() == "33.3%");
    CHECK(Rate{3, 0}.percent() == "0.0%");
}

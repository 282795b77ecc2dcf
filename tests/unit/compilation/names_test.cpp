#include "compilation/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "demonstration/csv.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using Kind = Match::Kind;

namespace {

std::string written(std::vector<Span> const& spans) {
    std::string text;
    for (auto const& span : spans)
        text += span.kind == Span::Kind::same      ? span.words
                : span.kind == Span::Kind::removed ? "[-" + span.words + "]"
                                                   : "[+" + span.words + "]";
    return text;
}

std::vector<demonstration::CsvRow> data(char const* file) {
    return demonstration::read_csv(std::string{PROJECT_DIR "/data/"} + file);
}

struct Guidelines {
    std::vector<Named> names;
    std::map<std::string, std::int64_t> fields;
    std::map<std::string, std::set<std::int64_t>> fields_of_unit;
};

Guidelines guidelines() {
    Guidelines all;
    for (auto const& row : data("domains.csv")) {
        auto const id = std::int64_t(all.fields.size()) + 1;
        all.fields[row.at("domain")] = id;
        auto const units = replace_all(row.at("lead_unit") + "、" + row.at("responsible_units"), "、", "\n");
        for (auto const unit : split(units, '\n'))
            if (!unit.empty()) all.fields_of_unit[std::string{unit}].insert(id);
    }
    for (auto const& row : data("guideline_rows.csv")) {
        auto const& level2 = row.at("level2");
        all.names.push_back({std::int64_t(all.names.size()) + 1, level2.empty() ? row.at("level1") : level2,
                             row.at("level1"), all.fields.at(row.at("domain"))});
    }
    return all;
}

std::string_view code(Kind kind) {
    return kind == Kind::exact ? "exact" : kind == Kind::near ? "near" : "none";
}

}  // namespace

TEST_CASE("blanks, width, brackets and separators do not make a name another one") {
    CHECK(folded("医疗机构 执业登记（人体器官移植除外）") == folded("医疗机构执业登记(人体器官移植除外)"));
    CHECK(folded("《就业创业证》申领") == folded("就业创业证申领"));
    CHECK(folded("姓名变更、更正") == folded("姓名变更，更正"));
    CHECK(folded("１２３４５热线") == folded("12345热线"));
    CHECK(folded("〔一〕") == folded("（一）"));
    CHECK(folded("出生登记") != folded("死亡登记"));
    CHECK(folded("").empty());
}

TEST_CASE("the difference of two names is shown as words left out and put in") {
    CHECK(written(difference("死亡注销户口登记", "死亡注销")) == "死亡注销[-户口登记]");
    CHECK(written(difference("一次性创业补贴申领", "创业补贴申领")) == "[-一次性]创业补贴申领");
    CHECK(written(difference("城乡居民养老保险待遇申请", "城乡居民养老保险待遇申领")) ==
          "城乡居民养老保险待遇申[-请][+领]");
    CHECK(written(difference("社会保险费断缴补缴申报", "社会保险费欠费补缴申报")) ==
          "社会保险费[-断缴][+欠费]补缴申报");
    CHECK(written(difference("", "出生登记")) == "[+出生登记]");
    CHECK(written(difference("出生登记", "出生登记")) == "出生登记");
    CHECK(difference("", "").empty());
}

TEST_CASE("whatever the two names are, both can be read back out of the difference") {
    auto const rows = data("service_items.csv");
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        auto const& one = rows[i].at("name");
        auto const& other = rows[i + 1].at("name");
        std::string first, second;
        for (auto const& span : difference(one, other)) {
            if (span.kind != Span::Kind::added) first += span.words;
            if (span.kind != Span::Kind::removed) second += span.words;
        }
        CHECK(first == one);
        CHECK(second == other);
    }
}

std::set<std::int64_t> const no_field{0};

TEST_CASE("service items against the guidelines: exact, near and none as a careful person says") {
    auto const all = guidelines();
    NameIndex const index{all.names};
    std::map<std::int64_t, Named> by_id;
    for (auto const& name : all.names) by_id[name.id] = name;
    int agree = 0, near = 0, first = 0, among = 0;
    auto const rows = data("service_items.csv");
    for (auto const& row : rows) {
        // Streets and towns have a part in every field; a department that the matrix does not name, in none.
        std::set<std::int64_t> likely;
        if (row.at("department") != "街道办事处、镇政府") {
            auto const unit = all.fields_of_unit.find(row.at("department"));
            likely = unit == all.fields_of_unit.end() ? no_field : unit->second;
        }
        auto const match = index.find(row.at("name"), likely);
        agree += code(match.kind) == row.at("relation");
        if (code(match.kind) != row.at("relation"))
            MESSAGE(row.at("name") << ": " << code(match.kind) << ", by hand " << row.at("relation"));
        if (row.at("relation") != "near") continue;
        ++near;
        auto meant = [&](Suggestion const& one) {
            auto const& item = by_id.at(one.id);
            auto const& wanted = row.at("catalog_item");
            return item.name == wanted || item.above == wanted || item.above + "/" + item.name == wanted ||
                   wanted.starts_with(item.above + "/");
        };
        first += !match.suggestions.empty() && meant(match.suggestions.front());
        among += std::ranges::any_of(match.suggestions, meant);
    }
    MESSAGE("service_items.csv: " << agree << " of " << rows.size() << " agree; of " << near << " near names " << first
                                  << " have the meant item first, " << among << " among five");
    CHECK(agree * 100 >= int(rows.size()) * 95);
    CHECK(among * 100 >= near * 75);
}

TEST_CASE("powers against the guidelines: what is printed in both is exact, a penalty is not taken for a licence") {
    auto const all = guidelines();
    NameIndex const index{all.names};
    std::set<std::string> printed;
    for (auto const& name : all.names) printed.insert(folded(name.name));
    std::map<std::string_view, int> counts;
    for (auto const& row : data("powers.csv")) {
        auto const match = index.find(row.at("name"));
        ++counts[code(match.kind)];
        CHECK((match.kind == Kind::exact) == printed.contains(folded(row.at("name"))));
    }
    MESSAGE("powers.csv: " << counts["exact"] << " exact, " << counts["near"] << " near, " << counts["none"]
                           << " none");
    CHECK(counts["exact"] >= 40);
    auto const match = NameIndex{{{1, "对未取得燃气经营许可证从事燃气经营活动的处罚"}, {2, "燃气经营许可证核发"}}}.find(
        "燃气经营许可");
    REQUIRE_FALSE(match.suggestions.empty());
    CHECK(match.suggestions.front().id == 2);
}

TEST_CASE("twenty thousand names meet twenty thousand items") {
    std::vector<Named> items;
    auto const rows = data("service_items.csv");
    for (int i = 0; i < 20'000; ++i) {
        auto const& row = rows[std::size_t(i) % rows.size()];
        items.push_back({i + 1, row.at("name") + "第" + std::to_string(i / int(rows.size())) + "类", "", i % 26});
    }
    NameIndex const index{items};
    int exact = 0, near = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto const match =
            index.find(i % 2 ? items[std::size_t(i)].name : rows[std::size_t(i) % rows.size()].at("name"));
        exact += match.kind == Kind::exact;
        near += match.kind == Kind::near;
    }
    CHECK(exact == 10'000);
    CHECK(near == 10'000);
}

TEST_CASE("a renamed service is still recognised, another one is not") {
    CHECK(likeness("城乡居民养老保险待遇申请", "城乡居民养老保险待遇申领") > 0.8);
    CHECK(likeness("社会保障卡补换", "社会保障卡补领、换领、换发") > 0.6);
    CHECK(likeness("出生登记", "出生登记") == doctest::Approx(1));
    CHECK(likeness("出生登记", "失业登记") < 0.5);
    CHECK(likeness("", "出生登记") == 0);
}

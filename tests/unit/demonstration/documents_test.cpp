// The demonstration's documents hold on whatever day somebody founds the district.
#include "demonstration/documents.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "publication/classes.hpp"

using namespace mingtang;
using namespace mingtang::demonstration;

TEST_CASE("a document's number is of the year in which it was signed, also around the New Year") {
    District district;
    ItemsByUnit items;
    std::int64_t id = 0;
    for (auto const* name :
         {"区教育和体育局", "区政府办公室", "区民政局", "区财政局", "区住房和城乡建设局", "区文化和旅游局"}) {
        auto const unit = org::UnitId{++id};
        district.units[name] = unit;
        for (int i = 0; i < 9; ++i) items[unit].push_back({catalog::ItemId{++id}, org::FieldId{1}, "招生范围"});
    }
    int policies = 0;
    for (auto day = make_date(2025, 1, 1); day < make_date(2027, 1, 1); day += Days{3})
        for (auto const& one : documents(district, PROJECT_DIR "/data", items, day).policies) {
            auto const& data = one.policy.content.metadata;
            REQUIRE(data.number);
            CHECK(data.number->year == year_of(*data.signed_on));
            CHECK(*data.signed_on <= one.day);
            ++policies;
        }
    CHECK(policies > 1000);
}

TEST_CASE("every matter of 条例 20 and 21 has a document in the demonstration, policies fill the first") {
    auto const all = mingtang::demonstration::statutory_documents(mingtang::make_date(2026, 6, 1));
    for (auto const& matter : mingtang::publication::statutory_matters()) {
        if (matter.code == "20-01" || matter.code == "20-04")
            continue;  // by the policies and statistics of documents.cpp
        bool const there = std::ranges::any_of(
            all, [&](auto const& one) { return one.document.content.metadata.statutory == matter.code; });
        CHECK_MESSAGE(there, matter.chinese);
    }
}

// The rules check as the disclosure office meets it, and what an edition changed as everybody does.
#include <doctest/doctest.h>

#include "district_at_work.hpp"

using namespace mingtang;

TEST_CASE("the rules check says how much it looked at, lists by rule and unit, and hands the list over as files") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto office = district.browser_of("disclosure office");
    auto const page = body_of(office.get("/console/checks"));
    for (auto const* words : {"份现行目录", "个事项", "条规则", "合格率", "按责任单位", "法定错误", "须核对"})
        CHECK_MESSAGE(page.find(words) != page.npos, words);

    // Every rule has a name, a reason and an example of either side.
    auto const rules = body_of(office.get("/console/checks/rules"));
    std::size_t count = 0;
    for (auto at = rules.find("<tr><th scope=\"row\">"); at != rules.npos;
         at = rules.find("<tr><th scope=\"row\">", at + 1))
        ++count;
    CHECK(count >= 20);

    auto const& csv = office.get("/console/checks/findings.csv");
    CHECK(csv.type == "text/csv; charset=utf-8");
    CHECK(body_of(csv).starts_with("\xEF\xBB\xBF"));
    auto const& xlsx = office.get("/console/checks/findings.xlsx");
    CHECK(body_of(xlsx).starts_with("PK"));

    // What says nothing narrows nothing and breaks nothing.
    for (auto const* query : {"?severity=x&check=no.such&unit=-3&field=abc", "?page=999999", "?severity=legal_error"})
        CHECK_MESSAGE(office.get(std::string{"/console/checks"} + query).status == 200, query);
}

TEST_CASE("a draft's own check names its findings, and a stranger's draft is not there") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    auto const path = "/console/editions/" + district.draft().text() + "/checks";
    auto clerk = district.browser_of("editor");
    CHECK(clerk.get(path).status == 200);
    CHECK(clerk.get(path + "/findings.csv").status == 200);
    CHECK(district.browser_of("another town's clerk").get(path).status == 404);
    CHECK(clerk.get("/console/editions/999/checks").status == 404);
}

TEST_CASE("the first edition has nothing before it, and says so to everybody") {
    auto const test = make::sqlite_database();
    DistrictAtWork district{**test};
    Browser reader{district.house};
    auto const field = "/ml/" + district.field();
    auto const& page = reader.get(field + "/editions/1/changes");
    CHECK(page.status == 200);
    CHECK_FALSE(has(page, "上一版："));
    CHECK(has(page, field + "/editions/1"));
    CHECK(reader.get(field + "/editions/9/changes").status == 404);
    CHECK(reader.get("/ml/99/editions/1/changes").status == 404);
}

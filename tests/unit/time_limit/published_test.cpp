// Every limit that the data files copy from published catalogs. The few that are not understood are listed here one by
// one: a phrase that joins them, or leaves them, is a change to look at.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>

#include "catalog/time_limit/rule.hpp"
#include "unit/time_limit/shape.hpp"

using namespace mingtang::catalog;

namespace {

std::set<std::string> const not_understood{
    "作出决定之日起7个工作日内；情况复杂的，经本单位负责人批准，可延长7个工作日",
    "《听证通知书》在组织听证7个工作日前予以公开；其他听证公开内容为依申请公开",
    "每20个工作日更新",
    "信息形成或者变更之日",
    "失信主体确定文书送达后的次月15日内",
    "每月或每季度公布一次",
    "按卫健委要求单独公开",
};

bool understood(std::string const& phrase) {
    for (auto const& rule : parse_time_limit(phrase))
        if (rule.unknown) return false;
    return true;
}

bool sure(std::string const& phrase) {
    for (auto const& rule : parse_time_limit(phrase))
        if (rule.unknown || rule.confidence == TimeRule::Confidence::low) return false;
    return true;
}

}  // namespace

TEST_CASE("the guidelines' 701 rows: nearly all understood, the rest says so") {
    auto const phrases = column_of("guideline_rows.csv", "time_limit");
    std::map<std::string, int> unsure;
    int known = 0, certain = 0;
    for (auto const& phrase : phrases) {
        CAPTURE(phrase);
        CHECK(understood(phrase) == !not_understood.contains(phrase));
        known += understood(phrase);
        if (sure(phrase))
            ++certain;
        else
            ++unsure[phrase];
    }
    auto const total = int(phrases.size());
    MESSAGE(total << " rows: " << known << " understood, " << certain << " with high confidence");
    for (auto const& [phrase, rows] : unsure) MESSAGE(rows << " × " << phrase << " -> " << shape(phrase));
    CHECK(known * 100 > total * 98);
}

TEST_CASE("the sample tables' limits") {
    for (auto const& entry : std::filesystem::directory_iterator{PROJECT_DIR "/data/catalog_samples"}) {
        if (!entry.path().filename().string().ends_with(".expected.csv")) continue;
        for (auto const& phrase : column_of("catalog_samples/" + entry.path().filename().string(), "time_limit"))
            CHECK_MESSAGE(understood(phrase), phrase);
    }
}

TEST_CASE("village affairs: by quarter, by month, at any time") {
    for (auto const& phrase : column_of("village_items.csv", "time_or_frequency"))
        CHECK_MESSAGE(understood(phrase) == !not_understood.contains(phrase), phrase);
    check({{"每季度", "CALENDAR@Q"},
           {"每年至少一次", "CALENDAR@Y"},
           {"变动后及时公开", "ONGOING"},
           {"按选举各环节及时公开", "ONGOING"},
           {"长期公开，发生变更及时更新并公开", "ONGOING LONG"},
           {"按环节及时公示，公示期不少于5个工作日", "ONGOING show5WD"},
           {"项目实施前后各公示一次", "BEFORE_EVENT low; EVENT_START low"},
           {"发放前公示，公示期不少于7日", "BEFORE_EVENT show7CD"},
           {"评议后公示，公示期不少于7日", "EVENT_START show7CD low"}});
}

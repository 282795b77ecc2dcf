// Printed phrases against the special laws, on the day when the guidelines are checked.
#include "catalog/time_limit/special_law.hpp"

#include <doctest/doctest.h>

#include "unit/time_limit/shape.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

std::string conflicts(std::string_view field, std::string_view item, std::string_view phrase) {
    std::string found;
    for (auto const& one :
         conflict_with_special_law(field, item, parse_time_limit(phrase), statutes::built_in_special_laws(),
                                   statutes::built_in(), make_date(2026, 11, 20)))
        found += (found.empty() ? "" : "; ") + one.article;
    return found;
}

}  // namespace

TEST_CASE("special laws prevail over the twenty working days of 条例 26") {
    CHECK(conflicts("财政预决算领域", "财政预决算 政府决算", "信息形成或者变更之日起20个工作日内") == "预算法 14");
    CHECK(conflicts("财政预决算领域", "财政预决算 政府决算", "本级人民代表大会或其常务委员会批准后20日内") == "");
    CHECK(conflicts("社会救助领域", "财政预决算 部门财政预算、决算", "部门预决算批复后20日内") == "");
    CHECK(conflicts("公共资源交易领域", "政府采购信息 中标、成交结果", "自中标、成交供应商确定之日起2个工作日内") ==
          "");
    CHECK(conflicts("公共资源交易领域", "政府采购信息 中标、成交结果", "信息形成之日起20个工作日内") ==
          "政府采购法实施条例 43");
    CHECK(conflicts("农村集体土地征收领域", "征地组织实施 征收土地公告", "收到征地批准文件之日起10个工作日内公开") ==
          "土地管理法实施条例 31");
    CHECK(conflicts("公共资源交易领域", "工程建设项目招标投标信息 中标候选人公示",
                    "自收到评标报告之日起3日内公示，公示期不得少于3日") == "");
    CHECK(conflicts("公共资源交易领域", "工程建设项目招标投标信息 中标候选人公示",
                    "自收到评标报告之日起一周内公示，公示期为2日") == "招标投标法实施条例 54; 招标投标法实施条例 54");
    CHECK(conflicts("村务公开", "村集体支出", "每半年") == "村民委员会组织法 35; 山东省村务公开条例 12");
    CHECK(conflicts("村务公开", "宅基地审批", "每年3月、6月、9月、12月底前") == "");
    CHECK(conflicts("村务公开", "宅基地审批", "每年6月、12月底前") == "村民委员会组织法 35");
}

TEST_CASE("what is disclosed on request, at once, or was not understood conflicts with nothing") {
    CHECK(conflicts("财政预决算领域", "财政预决算 政府预算", "自收到申请之日起20个工作日内") == "");
    CHECK(conflicts("财政预决算领域", "财政预决算 政府预算", "及时公开") == "");
    CHECK(conflicts("财政预决算领域", "财政预决算 政府预算", "按规定时限公开") == "");
}

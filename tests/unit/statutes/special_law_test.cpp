#include "statutes/special_law.hpp"

#include <doctest/doctest.h>

#include "statutes/statutes.hpp"

using namespace mingtang;
using namespace mingtang::statutes;

namespace {

Date const today = make_date(2026, 11, 20);

std::string articles(std::string_view field, std::string_view item, PrintedLimit printed, Date on = today) {
    std::string found;
    for (auto const& one : built_in_special_laws().conflicts(field, item, {printed}, built_in(), on))
        found +=
            (found.empty() ? "" : "; ") + one.article + (one.weight == LawConflict::Weight::differs ? " differs" : "");
    return found;
}

}  // namespace

TEST_CASE("every special limit has its number among the statutes") {
    CHECK(built_in_special_laws().all().size() > 15);
    for (auto const& special : built_in_special_laws().all())
        CHECK_MESSAGE(built_in().limit(special.limit, today), special.limit);
}

TEST_CASE("a limit that can end later than the law's breaks it, whatever the units") {
    auto const budget = [](int amount, Unit unit) {
        return articles("财政预决算领域", "财政预决算 部门预算", {LimitKind::within, amount, unit});
    };
    CHECK(budget(20, Unit::workdays) == "预算法 14");
    CHECK(budget(20, Unit::calendar_days) == "");
    CHECK(budget(21, Unit::calendar_days) == "预算法 14");
    CHECK(budget(10, Unit::workdays) == "");
    CHECK(budget(1, Unit::months) == "预算法 14");
    CHECK(articles("公共资源交易领域", "政府采购信息 采购合同", {LimitKind::within, 3, Unit::calendar_days}) ==
          "政府采购法实施条例 50");
    CHECK(articles("公共资源交易领域", "政府采购信息 采购合同", {LimitKind::within, 2, Unit::calendar_days}) == "");
}

TEST_CASE("a display or a consultation that can be shorter than the law's breaks it") {
    CHECK(articles("城乡规划领域", "国土空间总体规划 批前公示", {LimitKind::shown, 20, Unit::workdays}) ==
          "城乡规划法 26");
    CHECK(articles("城乡规划领域", "国土空间总体规划 批前公示", {LimitKind::shown, 30, Unit::calendar_days}) == "");
    CHECK(articles("农村集体土地征收领域", "拟征收土地预公告", {LimitKind::shown, 10, Unit::calendar_days}) ==
          "土地管理法实施条例 26");
    CHECK(articles("国有土地上房屋征收与补偿领域", "征收 房屋征收补偿方案拟定",
                   {LimitKind::asked, 15, Unit::calendar_days}) == "国令590号 10");
}

TEST_CASE("a stricter print is reported only where the law's number was changed") {
    CHECK(articles("农村集体土地征收领域", "征地组织实施 征收土地公告", {LimitKind::within, 10, Unit::workdays}) ==
          "土地管理法实施条例 31 differs");
    CHECK(articles("农村集体土地征收领域", "征地组织实施 征收土地公告", {LimitKind::within, 15, Unit::workdays}) == "");
}

TEST_CASE("village affairs: at least every quarter, finances every month in Shandong, fifteen days on the board") {
    CHECK(articles("村务公开", "宅基地审批", {LimitKind::every, 6, Unit::months}) == "村民委员会组织法 35");
    CHECK(articles("村务公开", "宅基地审批", {LimitKind::every, 3, Unit::months}) == "");
    CHECK(articles("村务公开", "村集体收入", {LimitKind::every, 3, Unit::months}) == "山东省村务公开条例 12");
    CHECK(articles("村务公开", "宅基地审批", {LimitKind::shown, 5, Unit::calendar_days}) == "村民委员会组织法 35");
    CHECK(articles("居务公开", "筹资", {LimitKind::shown, 14, Unit::calendar_days}) == "城市居民委员会组织法 34");
}

TEST_CASE("a law that is not in force on the day asks for nothing, and other items are left alone") {
    CHECK(articles("村务公开", "宅基地审批", {LimitKind::shown, 5, Unit::calendar_days}, make_date(2025, 12, 31)) ==
          "");
    CHECK(articles("生态环境领域", "饮用水水源", {LimitKind::every, 6, Unit::months}) == "生态环境法典 326");
    CHECK(articles("生态环境领域", "饮用水水源", {LimitKind::every, 6, Unit::months}, make_date(2026, 8, 14)) == "");
    CHECK(articles("义务教育领域", "招生范围", {LimitKind::within, 20, Unit::workdays}) == "");
    CHECK(articles("城乡规划领域", "规划许可 建设工程规划类许可", {LimitKind::shown, 7, Unit::calendar_days}) == "");
}

TEST_CASE("the sentence names the article, the law's number and the printed one") {
    auto const found = built_in_special_laws().conflicts("财政预决算领域", "财政预决算 政府预算",
                                                         {{LimitKind::within, 20, Unit::workdays}}, built_in(), today);
    REQUIRE(found.size() == 1);
    CHECK(found.front().sentence ==
          "预算法 14：经人大批准的预算、决算等向社会公开应当在20日内，目录印的是20个工作日内，可能晚于法定期限。");
    CHECK(found.front().source == "预算法（2018年修正）");
}

TEST_CASE("a crooked table is refused with its line") {
    std::string const header = "limit,kind,stricter,fields,items,except\n";
    for (auto const* line : {"a,within,allowed,,,\n", "a,soon,allowed,甲,,\n", "a,within,maybe,甲,,\n",
                             ",within,allowed,甲,,\n", "a,within,allowed,甲\n"}) {
        auto const read = parse_special_laws(header + line);
        REQUIRE_FALSE(read);
        CHECK(read.error().sentence() == "特别法期限文件第 2 行读不懂。");
    }
    CHECK_FALSE(parse_special_laws("x\n"));
}

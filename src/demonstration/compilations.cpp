// Rounds with their deadlines, and compilations as far as they have come, through the actions that officers use.
#include <algorithm>
#include <array>

#include "catalog/cells.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/confirming.hpp"
#include "compilation/contributing.hpp"
#include "compilation/importing.hpp"
#include "compilation/rounds.hpp"
#include "compilation/source_store.hpp"
#include "demonstration/posts.hpp"

namespace mingtang::demonstration {
namespace {

using catalog::Column;
using catalog::Level;
using compilation::Choice;
using compilation::Claim;
using compilation::ClaimId;
using compilation::CompilationId;
using compilation::Decision;
using compilation::Source;
using std::chrono::hours;

// Services renamed on the government-service network since the first list (invented: the list has no history).
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> renamed{{
    {"居民身份证换领", "居民身份证到期换领"},
    {"公益性岗位补贴申领", "公益性岗位补贴申领（含社会保险补贴）"},
}};

class Work {
  public:
    Work(storage::Database& database, District const& district, Instant now)
        : database_(database), district_(district), now_(now) {}

    Desk desk(std::string_view login, int days_ago) {
        return desk_of(database_, district_, workdays_, login, now_ - hours{24 * days_ago});
    }
    Date day(int days_ago) const { return local_date(now_ - hours{24 * days_ago}); }

    std::vector<Claim> claims(CompilationId id, Source source) {
        return database_.read([&](storage::Transaction& tx) { return compilation::claims_of(tx, id, {source}); });
    }
    std::vector<ClaimId> undecided(CompilationId id) {
        std::vector<ClaimId> found;
        database_.read([&](storage::Transaction& tx) {
            for (auto const& claim : compilation::claims_of(tx, id, {{}, Decision::undecided}))
                found.push_back(claim.id);
        });
        return found;
    }
    std::vector<ClaimId> first(CompilationId id, Source source, std::size_t most) {
        std::vector<ClaimId> found;
        for (auto const& claim : claims(id, source))
            if (found.size() < most) found.push_back(claim.id);
        return found;
    }

    compilation::RoundId rounds();
    void rename_services();
    void finished(compilation::RoundId round);
    void half_done(compilation::RoundId round);
    void late(compilation::RoundId round);
    void street(compilation::RoundId round);

  private:
    CompilationId begin(Desk& desk, org::JurisdictionId place, std::string_view field, Level level,
                        compilation::RoundId round) {
        return must(compilation::begin(desk, {place, district_.field(field).id, level, round}));
    }

    storage::Database& database_;
    District const& district_;
    calendar::Workdays workdays_;
    Instant now_;
};

compilation::RoundId Work::rounds() {
    calendar::Workdays const weekends;
    auto then = desk_of(database_, district_, weekends, "gongkai", *parse_instant("2020-06-30T08:00:00.000Z"));
    // plan §四(二): 8月15日之前，试点街镇完成；8月31日之前，非试点街镇完成；9月30日前，全面完成.
    must(compilation::begin_round(then,
                                  {district_.root.id, "2020年首次编制", "罗政办发〔2020〕11号", make_date(2020, 7, 1),
                                   make_date(2020, 8, 15), make_date(2020, 8, 31), make_date(2020, 9, 30)}));
    auto office = desk("gongkai", 30);
    auto const round = must(
        compilation::begin_round(office, {district_.root.id, std::to_string(year_of(day(30))) + "年动态调整",
                                          "罗政办发〔2020〕11号 二、工作目标", day(30), day(-6), day(-12), day(-20)}));
    must(compilation::move_deadline(office, round, district_.unit("区卫生健康局"), day(7), "先行核查卫生健康领域"));
    return round;
}

void Work::rename_services() {
    auto office = desk("gongkai", 25);
    compilation::SourceTable list;
    database_.read([&](storage::Transaction& tx) {
        auto const before = compilation::latest_import(tx, Source::services, district_.root.id);
        list.matters = compilation::listed_matters(tx, before->id);
    });
    for (auto& matter : list.matters)
        for (auto const& [former, name] : renamed)
            if (matter.name == former) matter.name = name;
    compilation::NewImport wanted;
    wanted.kind = Source::services;
    wanted.of = district_.root.id;
    wanted.dated = day(26);
    wanted.title = "公共服务事项清单（演示，改名两项）";
    wanted.file_name = "公共服务事项清单.xlsx";
    must(compilation::import_source(office, wanted, list));
}

// 财政预决算: every row kept, what the lists add is not listed apart.
void Work::finished(compilation::RoundId round) {
    auto clerk = desk("caizheng", 12);
    auto const id = begin(clerk, district_.root.id, "财政预决算", Level::county, round);
    must(compilation::keep(clerk, id, first(id, Source::guideline, 1000)));
    auto later = desk("caizheng", 4);
    if (auto const rest = undecided(id); !rest.empty()) must(compilation::drop(later, id, rest, "与其他事项重复"));
    must(compilation::finish(later, id));
}

// 农村集体土地征收: half of the rows, one changed, one without a power to it.
void Work::half_done(compilation::RoundId round) {
    auto clerk = desk("ziran", 9);
    auto const id = begin(clerk, district_.root.id, "农村集体土地征收", Level::county, round);
    auto const rows = first(id, Source::guideline, 8);
    must(compilation::keep(clerk, id, {rows.begin() + 2, rows.end()}));
    auto const problems = must(compilation::decide(
        clerk, id, rows[0],
        Choice{Decision::modify,
               "按本地公开渠道调整",
               {{Column::channels, "政府网站;社区/企事业单位/村公示栏（电子屏）"}, {Column::unit, "区农业农村局"}}}));
    if (!problems.empty()) throw std::runtime_error{"demonstration: " + problems.front().message};
    must(compilation::drop(clerk, id, {rows[1]}, "职权已上收或划转"));
    must(compilation::ask_confirmation(clerk, id));
}

// 卫生健康: begun, hardly anything decided, and the unit's day is over.
void Work::late(compilation::RoundId round) {
    auto clerk = desk("weijian", 15);
    auto const id = begin(clerk, district_.root.id, "卫生健康", Level::county, round);
    must(compilation::keep(clerk, id, first(id, Source::guideline, 3)));
}

// 盛庄街道, 养老服务: two stations say what they would keep; on one row they differ.
void Work::street(compilation::RoundId round) {
    auto const place = std::ranges::find(district_.towns, "盛庄街道", &org::Jurisdiction::name)->id;
    auto clerk = desk("shengzhuang", 8);
    auto const id = begin(clerk, place, "养老服务", Level::town, round);
    auto const rows = first(id, Source::district, 3);
    auto welfare = desk("shengzhuang_mz", 6), centre = desk("shengzhuang_bm", 5);
    for (auto const row : rows) must(compilation::wish(welfare, id, row, Decision::keep, {}, ""));
    must(compilation::wish(centre, id, rows.front(), Decision::keep, {}, ""));
    must(compilation::wish(centre, id, rows.back(), Decision::drop, {}, "由区民政局统一公开"));
    must(compilation::hand_in(welfare, id));
    must(compilation::hand_in(centre, id));
}

}  // namespace

void found_compilations(storage::Database& database, District const& district, Instant now) {
    Work work{database, district, now};
    auto const round = work.rounds();
    work.rename_services();
    work.finished(round);
    work.half_done(round);
    work.late(round);
    work.street(round);
}

}  // namespace mingtang::demonstration

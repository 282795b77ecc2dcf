// A lead unit compiles its field: every row of the three sources is claimed, and the draft follows.
#include "compilation/compiling.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/actions.hpp"
#include "catalog/store.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/importing.hpp"
#include "make/compilation.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using catalog::Column;
using Kind = Refusal::Kind;

using make::claims;
using make::items;

namespace {

Counts counts(Desk& desk, CompilationId id) {
    return desk.database.read([&](storage::Transaction& tx) { return count_claims(tx, id); });
}

}  // namespace

SCENARIO("a lead unit begins: every row of the three sources waits, and is counted") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        CHECK(begin(clerk, make::schools_of(office)).error().says.key == "compilation.no_rows");
        make::import_school_sources(office);
        auto const id = begin(clerk, make::schools_of(office));
        REQUIRE(id);
        CHECK(counts(clerk, *id).all() == 6);
        CHECK(counts(clerk, *id).undecided() == 6);
        CHECK(items(clerk, *id).empty());
        CHECK(begin(clerk, make::schools_of(office)).error().says.key == "compilation.already_begun");
        CHECK(finish(clerk, *id).error().sentence().find("标准指引还有 3 行未决定") != std::string::npos);
        CHECK(reopen(clerk, *id).error().says.key == "compilation.not_finished");

        auto responsible = office.editor("区行政审批服务局");  // shares the field, does not lead it
        CHECK(keep(responsible, *id, {claims(clerk, *id)[0].id}).error().says.key == "compilation.not_the_lead");
        auto stranger = office.editor("盛庄街道");
        CHECK(keep(stranger, *id, {claims(clerk, *id)[0].id}).error().kind == Kind::not_found);
        auto reviewer = office.reviewer("区教育和体育局");
        CHECK(begin(reviewer, make::schools_of(office)).error().says.key == "compilation.not_the_lead");
    });
}

SCENARIO("kept, changed and deleted rows make the draft, and the name that the service list shares is covered") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        auto const scope = make::claim_at(clerk, id, Source::guideline, 1);
        auto const result = make::claim_at(clerk, id, Source::guideline, 2);
        auto const school = make::claim_at(clerk, id, Source::guideline, 3);

        CHECK(keep(clerk, id, {}).error().says.key == "compilation.nothing_ticked");
        REQUIRE(keep(clerk, id, {scope.id, school.id}) == 2);
        auto draft = items(clerk, id);
        REQUIRE(draft.size() == 2);
        CHECK(draft[0].entry.level2 == "招生范围");
        CHECK(draft[0].entry.subject == "教育行政部门");
        CHECK(draft[0].disclosing_unit == office.district().unit("区教育和体育局"));
        CHECK(draft[0].source == "标准指引第 1 版第 1 行：测试");
        auto const covered = make::claim_at(clerk, id, Source::services, 1);
        CHECK(covered.decision == Decision::cover);
        CHECK(covered.item == draft[1].id);
        CHECK(covered.decided_by == "按同名对应");

        CHECK(decide(clerk, id, result.id, {Decision::modify, "按本地公开渠道调整"}).error().says.key ==
              "compilation.nothing_changed");
        auto const wrong =
            decide(clerk, id, result.id,
                   {Decision::modify, "调整", {{Column::channels, "大喇叭"}, {Column::basis, "《义务教育法》"}}});
        REQUIRE(wrong);
        REQUIRE(wrong->size() == 1);
        CHECK((*wrong)[0].column == Column::channels);
        CHECK(items(clerk, id).size() == 2);  // nothing was written
        auto const changed =
            decide(clerk, id, result.id, {Decision::modify, "按本地公开渠道调整", {{Column::channels, "政府网站"}}});
        REQUIRE(changed);
        CHECK(changed->empty());
        auto const claim = make::claim_at(clerk, id, Source::guideline, 2);
        CHECK(claim.changed == "公开渠道和载体");
        CHECK(claim.reason == "按本地公开渠道调整");
        CHECK(items(clerk, id)[2].entry.channels == std::vector<std::string>{"政府网站"});

        CHECK(drop(clerk, id, {school.id}, " ").error().says.key == "compilation.reason_needed");
        REQUIRE(drop(clerk, id, {school.id}, "无此职权") == 1);
        CHECK(items(clerk, id).size() == 2);
        auto const open_again = make::claim_at(clerk, id, Source::services, 1);
        CHECK(open_again.decision == Decision::undecided);  // what covered it is gone, and it says so
        CHECK(open_again.notice.find("已不在草稿中") != std::string::npos);

        auto const unit_typo =
            decide(clerk, id, scope.id,
                   {Decision::modify, "改", {{Column::unit, "区外星局"}, {Column::time_limit, "每年5月底前"}}});
        REQUIRE_FALSE(unit_typo);
        CHECK(unit_typo.error().sentence().find("区外星局") != std::string::npos);
    });
}

SCENARIO("entries of the lists are added, covered by a near item, or left out with a reason; then it is finished") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        std::vector<ClaimId> guideline;
        for (auto const& claim : claims(clerk, id))
            if (claim.source == Source::guideline) guideline.push_back(claim.id);
        REQUIRE(keep(clerk, id, guideline) == 3);
        auto const bus = make::claim_at(clerk, id, Source::services, 2);
        auto const inspection = make::claim_at(clerk, id, Source::powers, 1);

        CHECK_FALSE(decide(clerk, id, bus.id, {Decision::keep}));
        REQUIRE(decide(clerk, id, bus.id, {Decision::add, "", {{Column::content, "许可条件；办理流程"}}}));
        auto draft = items(clerk, id);
        REQUIRE(draft.size() == 4);
        CHECK(draft[3].entry.level2 == "校车使用许可");  // the very name (S11)
        CHECK(draft[3].entry.content == std::vector<std::string>{"许可条件", "办理流程"});
        CHECK(draft[3].entry.time_limit == "信息形成或者变更之日起20个工作日内");  // 条例 26
        CHECK(draft[3].source.starts_with("公共服务事项清单第 1 版第 2 行"));

        CHECK(decide(clerk, id, inspection.id, {Decision::cover, "", {}, catalog::ItemId{42}}).error().says.key ==
              "compilation.no_such_item");
        REQUIRE(decide(clerk, id, inspection.id, {Decision::cover, "", {}, draft[2].id, Choice::Name::of_the_service}));
        CHECK(items(clerk, id)[2].entry.level2 == "对民办学校的办学监督检查");
        // The item no longer carries the service's name, so the service is open again.
        auto const renamed_away = make::claim_at(clerk, id, Source::services, 1);
        CHECK(renamed_away.decision == Decision::undecided);
        CHECK(finish(clerk, id).error().says.key == "compilation.cannot_finish");
        REQUIRE(drop(clerk, id, {renamed_away.id}, "与其他事项重复") == 1);

        // Changing one's mind: the item that was made of the entry goes again.
        REQUIRE(drop(clerk, id, {bus.id}, "本级不涉及该事项") == 1);
        CHECK(items(clerk, id).size() == 3);
        REQUIRE(finish(clerk, id));
        CHECK(keep(clerk, id, guideline).error().says.key == "compilation.finished");
        REQUIRE(reopen(clerk, id));
        REQUIRE(keep(clerk, id, {guideline[0]}));
        REQUIRE(finish(clerk, id));
    });
}

SCENARIO(
    "what the edition in force says stays: rows find their items, and a deleted row that comes back is the same item") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto const first = *begin(clerk, make::schools_of(office));
        for (auto const& claim : claims(clerk, first))
            if (claim.decision == Decision::undecided)
                REQUIRE(decide(
                    clerk, first, claim.id,
                    claim.source == Source::guideline ? Choice{Decision::keep} : Choice{Decision::drop, "无此职权"}));
        REQUIRE(finish(clerk, first));
        auto const edition =
            database.read([&](storage::Transaction& tx) { return find_compilation(tx, first)->edition; });
        REQUIRE(catalog::submit(clerk, edition));
        CHECK(reopen(clerk, first).error().says.key == "compilation.draft_gone_on");
        CHECK(begin(clerk, make::schools_of(office)).error().says.key == "compilation.edition_waits");
        make::to_the_office(office, edition);
        REQUIRE(catalog::publish(reviewer, edition));
        auto const published = items(clerk, first);

        auto const second = begin(clerk, make::schools_of(office));
        REQUIRE(second);
        auto const scope = make::claim_at(clerk, *second, Source::guideline, 1);
        CHECK(scope.decision == Decision::keep);  // decided of the same row last time
        CHECK(scope.notice == "沿用上次编制的决定");
        CHECK(scope.item == published[0].id);
        CHECK(make::claim_at(clerk, *second, Source::powers, 1).reason == "无此职权");
        REQUIRE(drop(clerk, *second, {scope.id}, "无此职权"));
        CHECK(items(clerk, *second).size() == 2);
        REQUIRE(keep(clerk, *second, {scope.id}));
        auto const again = items(clerk, *second);
        CHECK(std::ranges::any_of(again, [&](auto const& item) { return item.id == published[0].id; }));
    });
}

SCENARIO("a later version of a source: new rows wait, changed rows wait again and say what changed") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto office_desk = office.disclosure_office();
        auto const id = *begin(clerk, make::schools_of(office));
        std::vector<ClaimId> guideline;
        for (auto const& claim : claims(clerk, id))
            if (claim.source == Source::guideline) guideline.push_back(claim.id);
        REQUIRE(keep(clerk, id, guideline));
        auto const none = refresh(clerk, id);
        REQUIRE(none);
        CHECK(none->added + none->changed + none->gone == 0);

        SourceTable next;
        next.guideline = {make::guideline_row("招生管理", "招生范围"), make::guideline_row("招生管理", "招生结果"),
                          make::guideline_row("教师管理", "教师招聘")};
        next.guideline[1].entry.time_limit = "每年8月底前";
        REQUIRE(import_source(office_desk, make::source_of(Source::guideline, office, "2026-11-15"), next));
        auto const done = refresh(clerk, id);
        REQUIRE(done);
        CHECK(done->added == 1);
        CHECK(done->changed == 1);
        CHECK(done->gone == 1);
        CHECK(make::claim_at(clerk, id, Source::guideline, 1).decision == Decision::keep);
        auto const changed = make::claim_at(clerk, id, Source::guideline, 2);
        CHECK(changed.decision == Decision::undecided);
        CHECK(changed.notice.find("公开时限") != std::string::npos);
        REQUIRE(keep(clerk, id, {changed.id}));
        CHECK(std::ranges::any_of(items(clerk, id),
                                  [](auto const& item) { return item.entry.time_limit == "每年8月底前"; }));
    });
}

SCENARIO("a discarded draft is begun again, and what was to stand in it waits again") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        auto const scope = make::claim_at(clerk, id, Source::guideline, 1);
        auto const result = make::claim_at(clerk, id, Source::guideline, 2);
        REQUIRE(keep(clerk, id, {scope.id}));
        REQUIRE(drop(clerk, id, {result.id}, "无此职权"));
        CHECK(begin_draft_again(clerk, id).error().says.key == "compilation.has_draft");
        auto const edition = database.read([&](storage::Transaction& tx) { return find_compilation(tx, id)->edition; });
        REQUIRE(catalog::discard_draft(clerk, edition));
        CHECK(keep(clerk, id, {scope.id}).error().says.key == "compilation.no_draft");
        REQUIRE(begin_draft_again(clerk, id));
        CHECK(make::claim_at(clerk, id, Source::guideline, 1).decision == Decision::undecided);
        CHECK(make::claim_at(clerk, id, Source::guideline, 2).decision == Decision::drop);
        REQUIRE(keep(clerk, id, {scope.id}));
        CHECK(items(clerk, id).size() == 1);
    });
}

SCENARIO("a town begins from the district's rows for towns") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto town = office.editor("盛庄街道");
        NewCompilation const wanted{office.town("盛庄街道").id, office.field("义务教育").id, catalog::Level::town, {}};
        CHECK(begin(town, wanted).error().says.key == "compilation.no_town_rows");

        auto const id = *begin(clerk, make::schools_of(office));
        for (auto const& claim : claims(clerk, id))
            if (claim.decision == Decision::undecided) {
                Choice choice{Decision::drop, "无此职权"};
                if (claim.source == Source::guideline) choice = {Decision::keep};
                if (claim.source == Source::guideline && claim.position == 1)
                    choice = {Decision::modify, "街镇也要公开", {{Column::levels, "县级;乡级"}}};
                REQUIRE(decide(clerk, id, claim.id, choice));
            }
        auto const edition = database.read([&](storage::Transaction& tx) { return find_compilation(tx, id)->edition; });
        REQUIRE(catalog::submit(clerk, edition));
        make::to_the_office(office, edition);
        REQUIRE(catalog::publish(reviewer, edition));

        auto const own = begin(town, wanted);
        REQUIRE(own);
        auto const rows = claims(town, *own);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].source == Source::district);
        REQUIRE(keep(town, *own, {rows[0].id}));
        auto const draft = items(town, *own);
        REQUIRE(draft.size() == 1);
        CHECK(draft[0].entry.levels == std::vector<std::string>{"乡级"});
        CHECK(draft[0].disclosing_unit == office.district().unit("盛庄街道"));
        CHECK(draft[0].source == "区级目录第 1 项");
        REQUIRE(finish(town, *own));
        // The lead of the district's field decides nothing in a town.
        CHECK(keep(clerk, *own, {rows[0].id}).error().says.key == "compilation.not_the_lead");
    });
}

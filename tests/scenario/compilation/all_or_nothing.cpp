// Every action of compiling, broken at each of its statements in turn and at its commit, on both engines: all of it or
// nothing (R02).
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "compilation/assigning.hpp"
#include "compilation/confirming.hpp"
#include "compilation/contributing.hpp"
#include "compilation/contribution_store.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/drifting.hpp"
#include "compilation/rounds.hpp"
#include "compilation/source_store.hpp"
#include "make/breaking.hpp"
#include "make/compilation.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using catalog::Column;

namespace {

// Everything an action of this slice writes, as one line.
storage::Query const counts{
    "test.fingerprint",
    "SELECT (SELECT count(*) FROM source_imports), (SELECT count(*) FROM guideline_rows), "
    "(SELECT count(*) FROM listed_matters), (SELECT count(*) FROM matter_places), "
    "(SELECT CAST(coalesce(sum(outside * 100 + length(reason) + coalesce(field_id, 0)), 0) AS BIGINT) "
    "FROM matter_places), "
    "(SELECT count(*) FROM rounds), (SELECT count(*) FROM round_deadlines WHERE due_on < '2026-11-15'), "
    "(SELECT count(*) FROM compilations), (SELECT count(*) FROM compilations WHERE finished_at IS NULL), "
    "(SELECT count(*) FROM compilations WHERE edition_id IS NULL), (SELECT count(*) FROM claims), "
    "(SELECT count(*) FROM claims WHERE decision = 'undecided'), (SELECT count(*) FROM claims WHERE item_id IS "
    "NULL), "
    "(SELECT CAST(coalesce(sum(length(reason) + length(changed) + length(notice) + length(answer_words)), 0) AS "
    "BIGINT) FROM claims), (SELECT count(*) FROM claims WHERE answer = 'asked'), "
    "(SELECT count(*) FROM claims WHERE answer = 'objected'), (SELECT count(*) FROM contributions), "
    "(SELECT count(*) FROM contributions WHERE handed_in_at IS NULL), (SELECT count(*) FROM wishes), "
    "(SELECT count(*) FROM wishes WHERE merged = ''), (SELECT count(*) FROM drifts WHERE state = 'open'), "
    "(SELECT count(*) FROM editions), (SELECT CAST(coalesce(sum(revision), 0) AS BIGINT) FROM editions), "
    "(SELECT count(*) FROM disclosure_items), (SELECT count(*) FROM edition_items), "
    "(SELECT CAST(coalesce(sum(length(level2) + length(channels) + length(time_limit)), 0) AS BIGINT) FROM "
    "edition_items), (SELECT count(*) FROM audit)"};

void break_everywhere(storage::Database& database, Desk const& desk, std::string const& name, make::Act const& act) {
    make::break_everywhere(database, counts, desk, name, act);
}

SourceTable two_services() {
    SourceTable table;
    table.matters = {make::listed("民办学校设立审批", "区教体局", "行政许可", "A1"),
                     make::listed("残疾人证办理", "区残联", "公共服务", "A2")};
    return table;
}

}  // namespace

SCENARIO("sources, rounds and places that break anywhere have not happened") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        SourceTable guideline;
        guideline.guideline = {make::guideline_row("民办学校", "民办学校设立审批"),
                               make::guideline_row("低保", "办事指南", "社会救助领域")};
        break_everywhere(database, desk, "import a guideline", [&](Desk& at) {
            return bool(import_source(at, make::source_of(Source::guideline, office), guideline));
        });
        break_everywhere(database, desk, "import a list", [&](Desk& at) {
            return bool(import_source(at, make::source_of(Source::services, office), two_services()));
        });
        auto const import = database.read([&](storage::Transaction& tx) {
            return latest_import(tx, Source::services, office.district().root.id)->id;
        });
        auto const matters = database.read([&](storage::Transaction& tx) { return listed_matters(tx, import); });
        break_everywhere(database, desk, "assign_matters", [&](Desk& at) {
            return bool(assign_matters(at, import, {matters[0].matter, matters[1].matter}, {}, "不属于各领域"));
        });
        RoundId round;
        break_everywhere(database, desk, "begin_round", [&](Desk& at) {
            auto const day = *parse_date("2026-11-30");
            auto const begun =
                begin_round(at, {office.district().root.id, "一轮", "方案", *parse_date("2026-11-02"), day, day, day});
            if (begun) round = *begun;
            return bool(begun);
        });
        break_everywhere(database, desk, "move_deadline", [&](Desk& at) {
            return bool(
                move_deadline(at, round, office.district().unit("盛庄街道"), *parse_date("2026-11-12"), "提前"));
        });
    });
}

SCENARIO("decisions that break anywhere have not happened") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto responsible = office.editor("区行政审批服务局");
        auto desk = office.disclosure_office();
        CompilationId id;
        break_everywhere(database, clerk, "begin", [&](Desk& at) {
            auto const begun = begin(at, make::schools_of(office));
            if (begun) id = *begun;
            return bool(begun);
        });
        auto const guideline = make::claim_ids(clerk, id, Source::guideline);
        auto const services = make::claim_ids(clerk, id, Source::services);
        auto const power = make::claim_ids(clerk, id, Source::powers).front();
        break_everywhere(database, clerk, "keep", [&](Desk& at) { return bool(keep(at, id, guideline)); });
        break_everywhere(database, clerk, "modify", [&](Desk& at) {
            auto const done = decide(
                at, id, guideline[0],
                {Decision::modify, "改", {{Column::unit, "区行政审批服务局"}, {Column::time_limit, "每年5月底前"}}});
            return done && done->empty();
        });
        break_everywhere(database, clerk, "drop",
                         [&](Desk& at) { return bool(drop(at, id, {guideline[2]}, "无此职权")); });
        break_everywhere(database, clerk, "add",
                         [&](Desk& at) { return bool(decide(at, id, services[1], {Decision::add})); });
        auto const item = make::items(clerk, id).back().id;
        break_everywhere(database, clerk, "cover", [&](Desk& at) {
            return bool(decide(at, id, power, {Decision::cover, "", {}, item, Choice::Name::of_the_service}));
        });
        break_everywhere(database, clerk, "ask", [&](Desk& at) { return bool(ask_confirmation(at, id)); });
        break_everywhere(database, responsible, "object",
                         [&](Desk& at) { return bool(object(at, id, guideline[0], "不妥")); });
        break_everywhere(database, clerk, "settle",
                         [&](Desk& at) { return bool(settle(at, id, guideline[0], "按指引")); });
        REQUIRE(decide(clerk, id, guideline[0], {Decision::modify, "再改", {{Column::time_limit, "每年6月底前"}}}));
        break_everywhere(database, responsible, "confirm", [&](Desk& at) {
            return bool(confirm(at, {{id, guideline[0]}}));
        });

        SourceTable next;
        next.guideline = {make::guideline_row("招生管理", "招生范围"), make::guideline_row("教师管理", "教师招聘")};
        REQUIRE(import_source(desk, make::source_of(Source::guideline, office, "2026-11-15"), next));
        break_everywhere(database, clerk, "refresh", [&](Desk& at) { return bool(refresh(at, id)); });
        std::vector<ClaimId> rest;
        for (auto const& claim : make::claims(clerk, id))
            if (claim.decision == Decision::undecided) rest.push_back(claim.id);
        REQUIRE(drop(clerk, id, rest, "无此职权"));
        break_everywhere(database, clerk, "finish", [&](Desk& at) { return bool(finish(at, id)); });
        break_everywhere(database, clerk, "reopen", [&](Desk& at) { return bool(reopen(at, id)); });
        REQUIRE(catalog::discard_draft(clerk, make::draft_of(clerk, id)));
        break_everywhere(database, clerk, "begin_draft_again",
                         [&](Desk& at) { return bool(begin_draft_again(at, id)); });
    });
}

SCENARIO("what stations and renamed services leave behind breaks as a whole, too") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto const station = office.station("盛庄街道", "盛庄街道中心学校");
        auto clerk = office.editor("区教育和体育局");
        auto desk = office.disclosure_office();
        auto town = office.editor("盛庄街道");
        auto school = office.editor("盛庄街道中心学校");
        auto const district = *begin(clerk, make::schools_of(office));
        make::decide_all(clerk, district);
        REQUIRE(decide(clerk, district, make::claim_ids(clerk, district, Source::guideline)[0],
                       {Decision::modify, "街镇也要公开", {{Column::levels, "县级;乡级"}}}));
        auto const edition = make::draft_of(clerk, district);
        REQUIRE(catalog::submit(clerk, edition));
        make::to_the_office(office, edition);
        REQUIRE(catalog::publish(desk, edition));

        auto const id =
            *begin(town, {office.town("盛庄街道").id, office.field("义务教育").id, catalog::Level::town, {}});
        auto const row = make::claim_ids(town, id, Source::district).front();
        break_everywhere(database, school, "wish",
                         [&](Desk& at) { return bool(wish(at, id, row, Decision::keep, {}, "")); });
        auto const first = database.read(
            [&](storage::Transaction& tx) { return wishes_of(tx, find_contribution(tx, id, station)->id).front().id; });
        break_everywhere(database, school, "take_back", [&](Desk& at) { return bool(take_back(at, id, first)); });
        REQUIRE(wish(school, id, row, Decision::keep, {}, ""));
        break_everywhere(database, school, "hand_in", [&](Desk& at) { return bool(hand_in(at, id)); });
        break_everywhere(database, town, "hand_back", [&](Desk& at) { return bool(hand_back(at, id, station)); });
        REQUIRE(hand_in(school, id));
        break_everywhere(database, town, "take_agreed", [&](Desk& at) { return bool(take_agreed(at, id)); });

        auto wanted = make::source_of(Source::services, office, "2026-11-15");
        SourceTable renamed;
        renamed.matters = {make::listed("民办学校设立审批事项", "区教体局"), make::listed("校车使用许可", "区教体局")};
        break_everywhere(database, desk, "import with a drift",
                         [&](Desk& at) { return bool(import_source(at, wanted, renamed)); });
        auto const drift = database.read(
            [](storage::Transaction& tx) { return drifts_under(tx, "/371311/", Drifts::open).front().id; });
        catalog::EditionId renaming;
        break_everywhere(database, clerk, "rename_item", [&](Desk& at) {
            auto const draft = rename_item(at, drift);
            if (draft) renaming = *draft;
            return bool(draft);
        });
        REQUIRE(catalog::discard_draft(clerk, renaming));
        break_everywhere(database, clerk, "set_aside", [&](Desk& at) { return bool(set_aside(at, drift, "不改")); });
    });
}

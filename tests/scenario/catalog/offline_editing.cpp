// A clerk takes the draft home, others work on, the clerk comes back: nothing of anybody is lost.
#include "catalog/offline_editing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/actions.hpp"
#include "catalog/retiring.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

EditionId draft_of(Desk& desk, make::Office& office, std::string_view field = "义务教育") {
    auto const id = start_draft(desk, {office.district().root.id, office.field(field).id, Level::county});
    REQUIRE(id);
    if (desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, *id).empty(); }))
        REQUIRE(take_rows(desk, *id,
                          {{make::entry("招生", "范围"), "手工录入"},
                           {make::entry("招生", "条件"), "手工录入"},
                           {make::entry("招生", "结果"), "手工录入"}}));
    return *id;
}

offline::Returned taken(Desk& desk, EditionId id) {
    auto const workbook = take_offline(desk, id);
    REQUIRE(workbook);
    auto returned = offline::read_back(*documents::read_grids(workbook->bytes, "离线.xlsx"));
    REQUIRE(returned);
    return std::move(*returned);
}

Result<ReturnId> brought(Desk& desk, EditionId id, offline::Returned const& returned) {
    return bring_back(desk, id, {std::string(64, 'd'), "xlsx", 3}, "离线.xlsx", returned);
}

std::vector<Item> items(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id); });
}
std::string names(Desk& desk, EditionId id) {
    std::string all;
    for (auto const& item : items(desk, id)) all += (all.empty() ? "" : " ") + item.entry.level2;
    return all;
}
int revision(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return find_edition(tx, id)->revision; });
}

}  // namespace

SCENARIO("edited at home and here: what differs is merged, what clashes is decided by a person") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto other = office.disclosure_office();
        auto const id = draft_of(clerk, office);
        auto const rows = items(clerk, id);
        auto returned = taken(clerk, id);
        returned.rows[0].cells[Column::time_limit] = "每年6月30日前";
        returned.rows[1].cells[Column::basis] = "《义务教育法》第十二条";
        returned.rows.push_back({{}, 9, {{Column::level1, "招生"}, {Column::level2, "投诉"}}});
        // Meanwhile, here: the same cell, another cell, another row.
        REQUIRE(save_rows(other, id,
                          {2,
                           {{rows[0].id, 0, {{Column::time_limit, "长期公开"}}},
                            {rows[1].id, 0, {{Column::subject, "区教体局"}}},
                            {ItemId{}, 1, {{Column::level1, "招生"}, {Column::level2, "办法"}}}},
                           {}}));
        auto const workbook = brought(clerk, id, returned);
        REQUIRE(workbook);
        CHECK(revision(clerk, id) == 3);  // coming back changes nothing

        auto const undecided = merge_back(clerk, id, *workbook, returned, {{}, 3, ""});
        REQUIRE_FALSE(undecided);
        CHECK(undecided.error().says.key == "catalog.offline_undecided");
        CHECK(undecided.error().detail == "1");
        CHECK(names(clerk, id) == "办法 范围 条件 结果");

        offline::Picks picks;
        picks.of[offline::key_of(rows[0].id, Column::time_limit)] = offline::Pick::mine;
        auto const stale = merge_back(clerk, id, *workbook, returned, {picks, 2, ""});
        REQUIRE(stale);
        CHECK(stale->kind == Saving::Kind::conflict);
        CHECK(revision(clerk, id) == 3);

        auto const done = merge_back(clerk, id, *workbook, returned, {picks, 3, ""});
        REQUIRE(done);
        CHECK(done->kind == Saving::Kind::saved);
        CHECK(names(clerk, id) == "办法 范围 条件 结果 投诉");
        auto const now = items(clerk, id);
        CHECK(now[1].entry.time_limit == "每年6月30日前");
        CHECK(now[2].entry.basis == "《义务教育法》第十二条");
        CHECK(now[2].entry.subject == "区教体局");
        CHECK(now[4].source == "离线.xlsx 离线表格 第 9 行");
        CHECK(merge_back(clerk, id, *workbook, returned, {picks, 4, ""}).error().says.key == "catalog.offline_merged");
    });
}

SCENARIO("a workbook of another catalog is turned away; one of an older edition is compared, and says so") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto elderly = office.editor("区民政局");
        auto const id = draft_of(clerk, office);
        auto const another = draft_of(elderly, office, "养老服务");
        auto const stranger = taken(elderly, another);
        auto const refused = brought(clerk, id, stranger);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence().find("养老服务") != std::string::npos);
        CHECK(take_offline(elderly, id).error().kind == Refusal::Kind::not_allowed);

        auto returned = taken(clerk, id);
        returned.rows[2].cells[Column::time_limit] = "每年6月30日前";
        REQUIRE(submit(clerk, id));
        CHECK(brought(clerk, id, returned).error().kind == Refusal::Kind::wrong_state);  // it is under review
        make::to_the_office(office, id);
        auto office_desk = office.disclosure_office();
        REQUIRE(publish(office_desk, id));
        auto const second = draft_of(clerk, office);
        auto const workbook = brought(clerk, second, returned);
        REQUIRE(workbook);
        auto const kept = open_returned(clerk, second, *workbook);
        REQUIRE(kept);
        database.read([&](storage::Transaction& tx) {
            auto const found = compare(clerk, tx, *kept, returned);
            REQUIRE(found);
            CHECK(found->merge.changed == 1);
            CHECK(found->remarks.at(0).find("从第 1 版下载的，现在编制的是第 2 版") != std::string::npos);
        });
        CHECK(open_returned(elderly, second, *workbook).error().kind == Refusal::Kind::not_allowed);
        REQUIRE(merge_back(clerk, second, *workbook, returned, {{}, 1, ""}));
        CHECK(items(clerk, second)[2].entry.time_limit == "每年6月30日前");
    });
}

SCENARIO("a row removed at home that is in force wants a reason; one edited here meanwhile is a conflict") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto const first = draft_of(clerk, office);
        REQUIRE(submit(clerk, first));
        make::to_the_office(office, first);
        REQUIRE(publish(reviewer, first));
        auto const id = draft_of(clerk, office);
        auto const rows = items(clerk, id);
        auto returned = taken(clerk, id);
        returned.rows.erase(returned.rows.begin(), returned.rows.begin() + 2);
        REQUIRE(save_rows(reviewer, id, {1, {{rows[1].id, 0, {{Column::subject, "区教体局"}}}}, {}}));
        auto const workbook = brought(clerk, id, returned);
        REQUIRE(workbook);
        offline::Picks picks;
        CHECK(merge_back(clerk, id, *workbook, returned, {picks, 2, "依据已废止"}).error().says.key ==
              "catalog.offline_undecided");
        picks.of[offline::key_of(rows[1].id)] = offline::Pick::theirs;
        CHECK(merge_back(clerk, id, *workbook, returned, {picks, 2, " "}).error().says.key ==
              "catalog.retire_reason_needed");
        CHECK(names(clerk, id) == "范围 条件 结果");
        REQUIRE(merge_back(clerk, id, *workbook, returned, {picks, 2, "依据已废止"}));
        CHECK(names(clerk, id) == "条件 结果");
        database.read([&](storage::Transaction& tx) {
            auto const leaving = leaving_items(tx, id);
            REQUIRE(leaving.size() == 1);
            CHECK(leaving[0].reason == "依据已废止");
        });
    });
}

SCENARIO("a row edited at home and removed here comes back under its own number when that still exists") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto const first = draft_of(clerk, office);
        REQUIRE(submit(clerk, first));
        make::to_the_office(office, first);
        REQUIRE(publish(reviewer, first));
        auto const id = draft_of(clerk, office);
        REQUIRE(save_rows(clerk, id, {1, {{ItemId{}, 0, {{Column::level1, "招生"}, {Column::level2, "新"}}}}, {}}));
        auto const rows = items(clerk, id);
        auto returned = taken(clerk, id);
        returned.rows[0].cells[Column::time_limit] = "长期公开";
        returned.rows[3].cells[Column::content] = "名单";
        REQUIRE(save_rows(reviewer, id, {2, {}, {{rows[0].id, "重复"}, {rows[3].id}}}));
        CHECK(names(clerk, id) == "条件 结果");
        auto const workbook = brought(clerk, id, returned);
        REQUIRE(workbook);
        offline::Picks picks;
        picks.rest = offline::Pick::mine;
        REQUIRE(merge_back(clerk, id, *workbook, returned, {picks, 3, ""}));
        CHECK(names(clerk, id) == "范围 条件 结果 新");
        auto const now = items(clerk, id);
        CHECK(now[0].id == rows[0].id);
        CHECK(now[3].id != rows[3].id);  // it was never published: its number went with it
        database.read([&](storage::Transaction& tx) { CHECK(leaving_items(tx, id).empty()); });
    });
}

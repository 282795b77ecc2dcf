// The main story: a table comes in, is corrected, submitted, and published by another person; the former stays
// readable.
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/door.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using Kind = Refusal::Kind;

namespace {

// Two records, one with a doubt, a header, and a row nobody understood.
ReadTable school_table() {
    ReadTable table;
    table.rows = {{1, 1, RowAccount::Kind::header, "", "一级事项 二级事项"},
                  {1, 2, RowAccount::Kind::record, "", "招生管理 招生范围"},
                  {1, 3, RowAccount::Kind::record, "", "招生管理 招生结果"},
                  {1, 4, RowAccount::Kind::unread, "没有事项名称", "备注"}};
    table.records.push_back({make::entry("招生管理", "招生范围"), 1, 2, 2, {}});
    auto doubtful = make::entry("招生管理", "招生结果");
    doubtful.channels.clear();
    table.records.push_back({doubtful, 1, 3, 3, {"channels: 选项的方框已丢失，无法判断选了哪些"}});
    return table;
}

StoredFile const some_file{std::string(64, 'a'), "html", 1234};

EditionId uploaded(Desk& desk, make::Office& office) {
    auto const draft = start_draft(
        desk, {office.district().root.id, office.field("义务教育").id, Level::county, NewDraft::Begin::empty});
    REQUIRE(draft);
    REQUIRE(take_table(desk, *draft, some_file, "01_dayao_school.html", school_table()));
    return *draft;
}

std::vector<Item> items(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id); });
}

std::optional<door::Published> in_force(Desk& desk, make::Office& office, std::string_view field) {
    return desk.database.read([&](storage::Transaction& tx) {
        return door::published_of_field(tx, office.district().root.path, office.field(field).id);
    });
}

int hits(Desk& desk, std::string_view words) {
    return desk.database.read(
        [&](storage::Transaction& tx) { return search::find(desk.database, tx, "item", words, 1, 10).total; });
}

}  // namespace

SCENARIO("an officer's table becomes the district's published catalog") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();

        // given a table uploaded by the clerk of the education bureau
        auto const draft = uploaded(clerk, office);
        auto const read = items(clerk, draft);
        REQUIRE(read.size() == 2);
        CHECK(read[0].source == "01_dayao_school.html 表1 行2");
        CHECK(read[0].disclosing_unit == office.district().unit("区教育和体育局"));
        CHECK(read[1].doubts.size() == 1);
        CHECK_FALSE(in_force(clerk, office, "义务教育"));

        // when the doubtful cell is corrected in the grid
        auto const saved =
            save_rows(clerk, draft, {2, {{read[1].id, 0, {{Column::channels, "政府网站、公开查阅点"}}}}, {}});
        REQUIRE(saved);
        CHECK(saved->kind == Saving::Kind::saved);
        CHECK(saved->revision == 3);
        CHECK(items(clerk, draft)[1].doubts.empty());

        // then another person publishes it, and it is in force and found at once
        REQUIRE(submit(clerk, draft));
        CHECK(hits(clerk, "招生结果") == 0);
        make::to_the_office(office, draft);
        auto const published = publish(reviewer, draft);
        REQUIRE(published);
        CHECK(published->state == EditionState::published);
        CHECK(published->reviewer_name == reviewer.actor.name);
        auto const now = in_force(clerk, office, "义务教育");
        REQUIRE(now);
        CHECK(now->edition.items == 2);
        CHECK(now->county == 2);
        CHECK(hits(clerk, "招生结果") == 1);
    });
}

SCENARIO("a new edition supersedes the former, which stays readable, and items keep their ids") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto const first = uploaded(clerk, office);
        auto const before = items(clerk, first);
        REQUIRE(submit(clerk, first));
        make::to_the_office(office, first);
        REQUIRE(publish(reviewer, first));

        auto const second = start_draft(clerk, {office.district().root.id, office.field("义务教育").id, Level::county});
        REQUIRE(second);
        auto copied = items(clerk, *second);
        REQUIRE(copied.size() == 2);
        CHECK(copied[0].id == before[0].id);
        REQUIRE(save_rows(
            clerk, *second,
            {1,
             {{copied[0].id, 0, {{Column::time_limit, "及时公开"}}},
              {ItemId{},
               1,
               {{Column::level1, "学籍管理"}, {Column::content, "学籍办理"}, {Column::basis, "《义务教育法》"}}}},
             {{copied[1].id, "并入学籍管理"}}}));
        REQUIRE(submit(clerk, *second));
        CHECK(in_force(clerk, office, "义务教育")->edition.id == first);  // no hole while it waits
        make::to_the_office(office, *second);
        REQUIRE(publish(reviewer, *second));

        auto const now = in_force(clerk, office, "义务教育");
        CHECK(now->edition.number == 2);
        CHECK(hits(clerk, "招生结果") == 0);
        CHECK(hits(clerk, "学籍办理") == 1);
        database.read([&](storage::Transaction& tx) {
            auto const all = door::editions_of(tx, now->catalog.id);
            REQUIRE(all.size() == 2);
            CHECK(all[1].state == EditionState::superseded);
            CHECK(door::items_of(tx, first, {}).items.size() == 2);
            auto const past = door::history_of(tx, before[0].id);
            REQUIRE(past.size() == 2);
            CHECK(past[0].entry.time_limit == "及时公开");
            CHECK(past[1].entry.time_limit != "及时公开");
            CHECK_FALSE(door::find_item(tx, before[1].id));
            CHECK(door::items_of(tx, *second, {}).items[0].entry.level1 == "学籍管理");
        });
    });
}

SCENARIO("four eyes: nobody publishes what they wrote, whatever their role") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto officer = office.disclosure_office();
        auto const draft = uploaded(officer, office);
        REQUIRE(submit(officer, draft));
        auto const refused = publish(officer, draft);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Kind::not_allowed);
        CHECK(refused.error().says.key == "catalog.own_work");
        CHECK_FALSE(send_back(officer, draft, "重做"));
        auto clerk = office.editor("区教育和体育局");
        CHECK(publish(clerk, draft).error().kind == Kind::not_allowed);  // no reviewer's role
        auto other = office.disclosure_office();
        make::to_the_office(office, draft);
        CHECK(publish(other, draft));
    });
}

SCENARIO("a reviewer of another place does not even learn that the draft exists") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("盛庄街道");
        auto stranger = office.reviewer("褚墩镇");
        auto own = office.reviewer("盛庄街道");
        auto const draft = start_draft(clerk, {office.town("盛庄街道").id, office.field("社会救助").id, Level::town});
        REQUIRE(draft);
        auto row = make::entry("最低生活保障", "审核信息");
        row.levels = {"乡级"};
        REQUIRE(take_rows(clerk, *draft, {{row, "手工录入"}}));
        REQUIRE(submit(clerk, *draft));
        CHECK(publish(stranger, *draft).error().kind == Kind::not_found);
        CHECK(send_back(stranger, *draft, "退").error().kind == Kind::not_found);
        CHECK(publish(stranger, *draft).error().sentence() == publish(stranger, EditionId{42}).error().sentence());
        CHECK(start_draft(stranger, {office.town("盛庄街道").id, office.field("社会救助").id, Level::town})
                  .error()
                  .kind == Kind::not_found);
        CHECK(pass(own, *draft));
    });
}

SCENARIO("a unit begins the fields it leads, a town its own catalogs") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto schools = office.editor("区教育和体育局");
        auto const root = office.district().root.id;
        CHECK(start_draft(schools, {root, office.field("税收管理").id, Level::county}).error().says.key ==
              "catalog.not_your_field");
        // It shares this one: it answers for its own rows there, and does not begin it.
        CHECK(start_draft(schools, {root, office.field("安全生产").id, Level::county}).error().says.key ==
              "catalog.own_rows_only");
        CHECK(start_draft(schools, {root, office.field("义务教育").id, Level::county}));
        auto town = office.editor("沂堂镇");
        CHECK(start_draft(town, {office.town("沂堂镇").id, office.field("税收管理").id, Level::town}));
        CHECK(start_draft(town, {office.town("沂堂镇").id, office.field("就业").id, Level::county}).error().says.key ==
              "catalog.level_above");
        CHECK(start_draft(town, {root, office.field("就业").id, Level::county}).error().kind == Kind::not_found);
        auto reader = office.reviewer("区教育和体育局");
        CHECK(start_draft(reader, {root, office.field("义务教育").id, Level::county}).error().kind ==
              Kind::not_allowed);
    });
}

SCENARIO("what was returned carries its reason, and is submitted again") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        auto const draft = uploaded(clerk, office);
        CHECK(send_back(reviewer, draft, "请补充").error().kind == Kind::wrong_state);  // not submitted yet
        REQUIRE(submit(clerk, draft));
        CHECK(save_rows(clerk, draft, {3, {RowChange{}}, {}}).error().kind == Kind::wrong_state);
        make::to_the_office(office, draft);
        CHECK(send_back(reviewer, draft, "  ").error().says.key == "catalog.reason_needed");
        auto const returned = send_back(reviewer, draft, "请补充公开渠道");
        REQUIRE(returned);
        CHECK(returned->note == "请补充公开渠道");
        CHECK(publish(reviewer, draft).error().kind == Kind::wrong_state);
        auto const again = submit(clerk, draft);
        REQUIRE(again);
        CHECK(again->reviewer == 0);
        make::to_the_office(office, draft);
        CHECK(publish(reviewer, draft));
    });
}

SCENARIO("one catalog has one edition in work") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const draft = uploaded(clerk, office);
        NewDraft const wanted{office.district().root.id, office.field("义务教育").id, Level::county};
        CHECK(start_draft(clerk, wanted).error().kind == Kind::conflict);
        REQUIRE(discard_draft(clerk, draft));
        CHECK(items(clerk, draft).empty());
        CHECK(start_draft(clerk, wanted));
    });
}

SCENARIO("an upload of another field is refused, and of several fields takes its own and shows the rest") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const draft = start_draft(clerk, {office.district().root.id, office.field("义务教育").id, Level::county});
        auto table = school_table();
        table.records[1].entry.domain = "养老服务领域";
        auto const taken = take_table(clerk, *draft, some_file, "两个领域.html", table);
        REQUIRE(taken);
        CHECK(taken->records == 1);
        CHECK(taken->other_fields == 1);
        auto const unread = database.read(
            [&](storage::Transaction& tx) { return rows_of_upload(tx, taken->upload, RowAccount::Kind::unread); });
        REQUIRE(unread.size() == 2);
        CHECK(unread[0].reason.find("养老服务领域") != std::string::npos);
        table.records.erase(table.records.begin());
        CHECK(take_table(clerk, *draft, some_file, "错领域.html", table).error().says.key == "catalog.other_field");
        CHECK(take_table(clerk, *draft, some_file, "空.html", {}).error().says.key == "catalog.nothing_read");
        CHECK(items(clerk, *draft).size() == 1);  // refused uploads change nothing
    });
}

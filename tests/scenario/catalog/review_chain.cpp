// 单位审核 → 法制保密审核 → 区政务公开办: who judges when, until when, and that nobody does two things to one edition.
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/chain_store.hpp"
#include "catalog/chains.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using identity::Role;
using Kind = Refusal::Kind;

namespace {

EditionId drafted(Desk& desk, make::Office& office) {
    auto const id = start_draft(
        desk, {office.district().root.id, office.field("义务教育").id, Level::county, NewDraft::Begin::empty});
    REQUIRE(id);
    REQUIRE(take_rows(desk, *id, {{make::entry("招生管理", "招生范围"), "手工录入"}}));
    return *id;
}

// One person with two roles, as small units have them.
Desk with(Desk desk, Role role) {
    desk.actor.roles.insert(role);
    return desk;
}

void say_account(storage::Database& database, Desk const& desk) {
    static storage::Query const add{"test.add_role",
                                    "INSERT INTO account_roles (account_id, role, family) VALUES ($1, $2, 'business')"};
    auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
        for (auto const role : desk.actor.roles) tx.run(add, {desk.actor.account, identity::code(role)});
        return 0;
    });
    REQUIRE(done);
}

}  // namespace

SCENARIO("an edition passes the unit, the legal reviewer and the disclosure office, each within its days") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = office.reviewer("区教育和体育局");
        auto other_unit = office.reviewer("区民政局");
        auto legal = office.legal_reviewer();
        auto officer = office.disclosure_office();
        auto const id = drafted(clerk, office);

        // Friday 20 November 2026; the third working day after it is Wednesday.
        auto const submitted = submit(clerk, id, "请审核");
        REQUIRE(submitted);
        CHECK(submitted->stage == Stage::unit);
        CHECK(submitted->due_on == make_date(2026, 11, 25));
        for (auto* early : {&legal, &officer, &other_unit}) {
            auto const refused = pass(*early, id);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().says.key == "catalog.not_your_stage");
            CHECK(refused.error().sentence().find("区教育和体育局的审核人") != std::string::npos);
            CHECK(publish(*early, id).error().kind == Kind::not_allowed);
        }
        CHECK(publish(unit, id).error().kind == Kind::wrong_state);  // passing it is not publishing it

        auto const passed = pass(unit, id, "内容属实");
        REQUIRE(passed);
        CHECK(passed->stage == Stage::legal);
        CHECK(pass(unit, id).error().says.key == "catalog.another_part");
        auto const lawful = pass(legal, id);
        REQUIRE(lawful);
        CHECK(lawful->stage == Stage::office);
        CHECK(lawful->due_on == make_date(2026, 11, 27));
        auto const published = publish(officer, id, "同意公布");
        REQUIRE(published);
        CHECK(published->stage == Stage::none);
        CHECK_FALSE(published->due_on);

        database.read([&](storage::Transaction& tx) {
            auto const steps = steps_of(tx, id);
            REQUIRE(steps.size() == 4);
            CHECK(steps[0].step == "submit");
            CHECK(steps[1].words == "内容属实");
            CHECK(steps[1].stage == Stage::unit);
            CHECK(steps[1].due_on == make_date(2026, 11, 25));
            CHECK(steps[3].step == "publish");
            CHECK(steps[3].actor == officer.actor.name);
        });
    });
}

SCENARIO("every stage can return it, and it begins again at the first") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = office.reviewer("区教育和体育局");
        auto legal = office.legal_reviewer();
        auto officer = office.disclosure_office();
        auto const id = drafted(clerk, office);
        REQUIRE(submit(clerk, id));
        REQUIRE(send_back(unit, id, "请补充公开渠道"));
        REQUIRE(submit(clerk, id));
        REQUIRE(pass(unit, id));  // the same person at the same stage again
        auto const returned = send_back(legal, id, "涉及个人隐私的要素请删去");
        REQUIRE(returned);
        CHECK(returned->state == EditionState::returned);
        CHECK(returned->stage == Stage::none);
        CHECK(returned->reviewer_name == legal.actor.name);
        CHECK(submit(clerk, id)->stage == Stage::unit);
        REQUIRE(pass(unit, id));
        REQUIRE(pass(legal, id));
        REQUIRE(send_back(officer, id, "名称请与指引一致"));
        CHECK(database.read([&](storage::Transaction& tx) { return steps_of(tx, id).size(); }) == 9);
    });
}

SCENARIO("one person has one part in an edition, whatever their roles") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto unit = with(with(office.reviewer("区教育和体育局"), Role::legal_reviewer), Role::editor);
        auto const id = drafted(clerk, office);
        // who corrected a row has compiled, though another began the draft
        auto const both = with(office.editor("区教育和体育局"), Role::reviewer);
        auto helper = both;
        REQUIRE(save_rows(
            helper, id,
            {2,
             {{ItemId{}, 1, {{Column::level1, "学籍"}, {Column::content, "办理"}, {Column::basis, "《义务教育法》"}}}},
             {}}));
        REQUIRE(submit(clerk, id));
        CHECK(pass(helper, id).error().says.key == "catalog.own_work");
        REQUIRE(pass(unit, id));
        auto const twice = pass(unit, id);  // would be the legal stage
        REQUIRE_FALSE(twice);
        CHECK(twice.error().sentence().find("您已办理过这一版的单位审核") != std::string::npos);
        auto legal = office.legal_reviewer();
        REQUIRE(send_back(legal, id, "请修改"));
        // nor may who judged it go on to write it
        CHECK(save_rows(unit, id, {4, {RowChange{}}, {}}).error().says.key == "catalog.another_part");
        CHECK(submit(unit, id).error().says.key == "catalog.another_part");

        // the schema says the same, should an action forget
        CHECK_THROWS_AS(static_cast<void>(database.change([&](storage::Transaction& tx) -> Result<int> {
                            add_part(tx, id, unit.actor.account.value, {Stage::office});
                            return 0;
                        })),
                        storage::Failure);
    });
}

SCENARIO("the disclosure office leaves out a stage for towns, and those below follow") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto officer = office.disclosure_office();
        auto clerk = office.editor("盛庄街道");
        auto own = office.reviewer("盛庄街道");
        auto const root = office.district().root.id;
        Chain const shorter{{{Stage::unit, Role::reviewer, 2, {}}, {Stage::office, Role::disclosure_office, 4, {}}}};
        CHECK(set_chain(clerk, root, Level::town, shorter).error().kind == Kind::not_found);
        auto bureau = office.reviewer("区教育和体育局");
        CHECK(set_chain(bureau, root, Level::town, shorter).error().kind == Kind::not_allowed);
        CHECK(set_chain(officer, root, Level::town, {}).error().says.key == "catalog.wrong_chain");
        REQUIRE(set_chain(officer, root, Level::town, shorter));

        auto const id = start_draft(clerk, {office.town("盛庄街道").id, office.field("社会救助").id, Level::town});
        REQUIRE(id);
        auto row = make::entry("最低生活保障", "审核信息");
        row.levels = {"乡级"};
        REQUIRE(take_rows(clerk, *id, {{row, "手工录入"}}));
        CHECK(submit(clerk, *id)->due_on == make_date(2026, 11, 24));
        CHECK(pass(own, *id)->stage == Stage::office);
        // a stage more, while it waits: what is at a stage stays there
        REQUIRE(set_chain(officer, root, Level::town, standard_chain()));
        CHECK(publish(officer, *id));
    });
}

SCENARIO("a town's draft is judged by its office, never by one of its stations") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        office.station("盛庄街道", "盛庄街道中心学校");
        auto clerk = office.editor("盛庄街道");
        auto station = office.reviewer("盛庄街道中心学校");
        auto own = office.reviewer("盛庄街道");
        auto const id = start_draft(clerk, {office.town("盛庄街道").id, office.field("社会救助").id, Level::town});
        REQUIRE(id);
        auto row = make::entry("最低生活保障", "审核信息");
        row.levels = {"乡级"};
        REQUIRE(take_rows(clerk, *id, {{row, "手工录入"}}));
        REQUIRE(submit(clerk, *id));

        auto const refused = pass(station, *id);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().says.key == "catalog.not_your_stage");
        CHECK(refused.error().sentence().find("盛庄街道的审核人") != std::string::npos);
        CHECK(send_back(station, *id, "请修改").error().says.key == "catalog.not_your_stage");
        CHECK(pass(own, *id)->stage == Stage::legal);
    });
}

SCENARIO("a station that has a clerk and no reviewer strands nobody: it begins no draft") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        office.station("盛庄街道", "盛庄街道中心学校");
        auto const town = office.town("盛庄街道");
        auto clerk = office.editor("盛庄街道中心学校");
        say_account(database, clerk);
        database.read([&](storage::Transaction& tx) {
            CHECK(dead_ends(tx, town, Level::town, standard_chain(), clerk.today()).empty());
        });
        say_account(database, office.editor("盛庄街道"));
        database.read([&](storage::Transaction& tx) {
            auto const found = dead_ends(tx, town, Level::town, standard_chain(), clerk.today());
            REQUIRE(found.size() == 1);
            CHECK(found[0].sentence.find("“盛庄街道”编制的目录会停在单位审核") != std::string::npos);
        });
        // A reviewer of the station does not help; one of the office does.
        say_account(database, office.reviewer("盛庄街道中心学校"));
        database.read([&](storage::Transaction& tx) {
            CHECK(dead_ends(tx, town, Level::town, standard_chain(), clerk.today()).size() == 1);
        });
        say_account(database, office.reviewer("盛庄街道"));
        database.read([&](storage::Transaction& tx) {
            auto const found = dead_ends(tx, town, Level::town, standard_chain(), clerk.today());
            CHECK((found.empty() || found[0].sentence.find("单位审核") == std::string::npos));
        });
    });
}

SCENARIO("a chain that would strand somebody is not kept, and says whom") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto const root = office.district().root.id;
        auto officer = office.disclosure_office();
        Chain const by_unit{{{Stage::unit, Role::reviewer, 3, {}}, {Stage::office, Role::disclosure_office, 5, {}}}};
        Chain const alone{{{Stage::office, Role::disclosure_office, 5, {}}}};
        for (auto const& desk : {officer, office.editor("区水务局")}) say_account(database, desk);
        REQUIRE(set_chain(officer, root, Level::county, alone));
        // 区水务局 gets on with the office alone; with a unit's stage it would wait for a reviewer it does not have.
        auto const refused = set_chain(officer, root, Level::county, by_unit);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence().find("“区水务局”编制的目录会停在单位审核") != std::string::npos);
        say_account(database, office.reviewer("区水务局"));
        CHECK(set_chain(officer, root, Level::county, by_unit));
    });
}

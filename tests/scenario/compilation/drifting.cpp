// What becomes of the task that a renamed service leaves.
#include "compilation/drifting.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/uploading.hpp"
#include "compilation/assigning.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/source_store.hpp"
#include "make/compilation.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::compilation;

namespace {

Drift drifted(make::Office& office, Desk& clerk, Desk& desk) {
    auto const draft =
        catalog::start_draft(clerk, {office.district().root.id, office.field("户籍管理").id, catalog::Level::county});
    REQUIRE(catalog::take_rows(
        clerk, *draft,
        {{make::entry("居住证", "居住证申领"), "手工录入"}, {make::entry("居住证", "居住证签注"), "手工录入"}}));
    REQUIRE(catalog::submit(clerk, *draft));
    make::to_the_office(office, *draft);
    REQUIRE(catalog::publish(desk, *draft));
    for (auto const* name : {"居住证申领", "居住证首次申领"}) {
        SourceTable list;
        list.matters = {make::listed(name, "罗庄公安分局", "公共服务", "4372009001000")};
        REQUIRE(import_source(desk, make::source_of(Source::services, office), list));
    }
    auto const open =
        desk.database.read([](storage::Transaction& tx) { return drifts_under(tx, "/371311/", Drifts::open); });
    REQUIRE(open.size() == 1);
    return open.front();
}

int open_tasks(storage::Database& database) {
    return database.read([](storage::Transaction& tx) { return count_drifts(tx, "/371311/", Drifts::open); });
}

}  // namespace

SCENARIO("the item takes the service's name in a draft; when the draft is given up, the task is open again") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto desk = office.disclosure_office();
        auto const drift = drifted(office, clerk, desk);
        auto const edition = rename_item(clerk, drift.id);
        REQUIRE(edition);
        auto const item =
            database.read([&](storage::Transaction& tx) { return catalog::find_item_of(tx, *edition, drift.item); });
        CHECK(item->entry.level2 == "居住证首次申领");
        CHECK(open_tasks(database) == 0);
        CHECK(rename_item(clerk, drift.id).error().says.key == "compilation.drift_closed");
        REQUIRE(catalog::discard_draft(clerk, *edition));
        CHECK(open_tasks(database) == 1);
        auto const again = rename_item(clerk, drift.id);
        REQUIRE(again);
        REQUIRE(catalog::submit(clerk, *again));
        make::to_the_office(office, *again);
        REQUIRE(catalog::publish(desk, *again));
        CHECK(open_tasks(database) == 0);
    });
}

SCENARIO("or it keeps its own, with a reason") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto desk = office.disclosure_office();
        auto stranger = office.editor("区财政局");
        auto town = office.editor("盛庄街道");
        auto const drift = drifted(office, clerk, desk);
        CHECK(set_aside(stranger, drift.id, "不改").error().kind == Refusal::Kind::not_allowed);
        CHECK(set_aside(town, drift.id, "不改").error().kind == Refusal::Kind::not_found);
        CHECK(set_aside(clerk, drift.id, "").error().says.key == "compilation.reason_needed");
        REQUIRE(set_aside(clerk, drift.id, "本地仍合并办理两类申领"));
        CHECK(open_tasks(database) == 0);
        database.read([&](storage::Transaction& tx) {
            auto const closed = find_drift(tx, drift.id);
            CHECK(closed->state == Drift::State::set_aside);
            CHECK(closed->closed_by == clerk.actor.name);
        });
    });
}

SCENARIO("an entry that no rule could place is placed by the office, or said to be outside") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto clerk = office.editor("区民政局");
        SourceTable list;
        list.matters = {make::listed("残疾人证办理", "区残疾人联合会"), make::listed("内地居民婚姻登记", "区残联")};
        auto const import = import_source(desk, make::source_of(Source::services, office), list)->imports.front().id;
        auto const matters = database.read([&](storage::Transaction& tx) { return listed_matters(tx, import); });
        auto const care = office.field("养老服务").id;
        CHECK(assign_matters(clerk, import, {matters[0].matter}, care, "").error().says.key ==
              "compilation.office_only");
        REQUIRE(assign_matters(desk, import, {matters[0].matter}, care, "由民政局牵头") == 1);
        CHECK(assign_matters(desk, import, {matters[1].matter}, {}, "").error().says.key ==
              "compilation.reason_needed");
        REQUIRE(assign_matters(desk, import, {matters[1].matter}, {}, "不属于26个试点领域") == 1);
        database.read([&](storage::Transaction& tx) {
            CHECK(count_places(tx, import).open == 0);
            CHECK(count_places(tx, import).outside == 1);
            CHECK(find_place(tx, matters[0].matter)->field == care);
            CHECK(placed_matters(tx, import, Placed::outside)[0].place->reason == "不属于26个试点领域");
        });
        // A later version of the list leaves alone what a person has said.
        auto wanted = make::source_of(Source::services, office, "2026-11-16");
        REQUIRE(import_source(desk, wanted, list)->placed == 2);
        database.read(
            [&](storage::Transaction& tx) { CHECK(find_place(tx, matters[0].matter)->by == Place::By::person); });
    });
}

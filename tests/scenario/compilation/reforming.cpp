// What the disclosure office does when units and fields change: with reason and audit, and what readers find follows at
// once.
#include "compilation/reforming.hpp"

#include <doctest/doctest.h>

#include "audit/store.hpp"
#include "catalog/actions.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/review.hpp"
#include "make/sources.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using Kind = Refusal::Kind;

namespace {

int hits(storage::Database& database, std::string_view text) {
    return database.read(
        [&](storage::Transaction& tx) { return search::find(database, tx, "item", text, 1, 10).total; });
}

// 扶贫, in force with one item that the poverty office owes.
void publish_poverty(make::Office& office, Desk& desk) {
    auto clerk = office.editor("区扶贫开发领导小组办公室");
    auto const draft =
        catalog::start_draft(clerk, {office.district().root.id, office.field("扶贫").id, catalog::Level::county});
    REQUIRE(draft);
    auto entry = make::entry("扶贫政策", "政策解读");
    entry.subject = "主管部门";
    REQUIRE(catalog::take_rows(clerk, *draft,
                               {{entry, "手工录入", {}, office.district().unit("区扶贫开发领导小组办公室")}}));
    REQUIRE(catalog::submit(clerk, *draft));
    make::to_the_office(office, *draft);
    REQUIRE(catalog::publish(desk, *draft));
}

}  // namespace

SCENARIO("a unit is renamed, then ends: its items are found under the name of who answers for them today") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        publish_poverty(office, desk);
        auto const unit = office.district().unit("区扶贫开发领导小组办公室");
        CHECK(hits(database, "区扶贫开发领导小组办公室") == 1);

        REQUIRE(rename_unit(desk, unit, "区乡村振兴局", make_date(2021, 5, 21), "机构改革方案"));
        CHECK(hits(database, "区扶贫开发领导小组办公室") == 0);
        CHECK(hits(database, "区乡村振兴局") == 1);

        auto const heir = office.district().unit("区农业农村局");
        REQUIRE(end_unit(desk, unit, make_date(2024, 3, 1), {{office.field("扶贫").id, heir}}, "机构改革方案"));
        CHECK(hits(database, "区乡村振兴局") == 0);
        CHECK(hits(database, "区农业农村局") == 1);
        // And so again when the whole index is made anew.
        CHECK(catalog::rebuild_search(database) == 1);
        CHECK(hits(database, "区乡村振兴局") == 0);
        CHECK(hits(database, "区农业农村局") == 1);
    });
}

SCENARIO("a unit ends while its draft waits for its own review: who took the field over judges it") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto clerk = office.editor("区扶贫开发领导小组办公室");
        auto const draft =
            catalog::start_draft(clerk, {office.district().root.id, office.field("扶贫").id, catalog::Level::county});
        REQUIRE(draft);
        auto const unit = office.district().unit("区扶贫开发领导小组办公室");
        auto entry = make::entry("扶贫政策", "政策解读");
        REQUIRE(catalog::take_rows(clerk, *draft, {{entry, "手工录入", {}, unit}}));
        REQUIRE(catalog::submit(clerk, *draft));

        auto heir = office.reviewer("区农业农村局");
        CHECK(catalog::pass(heir, *draft).error().says.key == "catalog.not_your_stage");
        REQUIRE(end_unit(desk, unit, make_date(2024, 3, 1), {{office.field("扶贫").id, heir.actor.unit}}, "机构改革"));
        auto other = office.reviewer("区民政局");
        CHECK(catalog::pass(other, *draft).error().says.key == "catalog.not_your_stage");
        // The row still names the unit that is no more: it goes back, and comes under its successor's name.
        CHECK(catalog::pass(heir, *draft).error().says.key == "catalog.legal_errors");
        REQUIRE(catalog::send_back(heir, *draft, "请改由本局公开"));
        auto next = office.editor("区农业农村局");
        auto const rows =
            database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, *draft); });
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].disclosing_unit == heir.actor.unit);
        REQUIRE(catalog::submit(next, *draft));
        CHECK(catalog::pass(heir, *draft));
    });
}

SCENARIO("a field is added: from its day on it is compiled, and not before") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto const lead = office.district().unit("区发展和改革局");
        org::LaterField wanted{"数字政府", "国务院办公厅",         "《数字政府领域标准指引》", lead,
                               {},         make_date(2026, 11, 20)};
        auto clerk = office.editor("区发展和改革局");
        CHECK(add_field(clerk, wanted, "国办发文").error().kind == Kind::not_allowed);
        CHECK(add_field(desk, wanted, " ").error().says.key == "compilation.basis_needed");
        auto const id = add_field(desk, wanted, "国办发文");
        REQUIRE(id);
        CHECK(id->value == 27);  // rulebook §4.1: later fields continue
        CHECK(add_field(desk, wanted, "国办发文").error().says.key == "org.field_name_taken");
        CHECK(catalog::start_draft(clerk, {office.district().root.id, *id, catalog::Level::county}));

        wanted.name = "未来领域";
        wanted.since = make_date(2027, 1, 1);
        auto const later = add_field(desk, wanted, "国办发文");
        REQUIRE(later);
        for (auto* who : {&clerk, &desk})
            CHECK(catalog::start_draft(*who, {office.district().root.id, *later, catalog::Level::county})
                      .error()
                      .says.key == "org.field_not_now");
        database.read([&](storage::Transaction& tx) {
            CHECK(org::fields(tx, make_date(2026, 11, 20)).size() == 27);
            CHECK(org::fields(tx, make_date(2026, 11, 19)).size() == 26);
            CHECK(org::fields(tx, make_date(2027, 1, 1)).size() == 28);
            CHECK(org::changes_on(tx, make_date(2027, 1, 1)));
        });
    });
}

SCENARIO("a field ends with a reason: no draft in hand, what was published stays, nothing new is begun") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        publish_poverty(office, desk);
        auto const id = office.field("扶贫").id;
        auto const day = make_date(2026, 11, 20);
        auto clerk = office.editor("区扶贫开发领导小组办公室");
        CHECK(end_field(clerk, id, day, {}, "通知").error().kind == Kind::not_allowed);
        CHECK(end_field(desk, id, make_date(2026, 11, 21), {}, "通知").error().says.key == "org.not_yet");
        CHECK(end_field(desk, id, make_date(2019, 1, 1), {}, "通知").error().says.key == "org.before_it_began");
        CHECK(end_field(desk, org::FieldId{99}, day, {}, "通知").error().kind == Kind::not_found);

        auto const draft = catalog::start_draft(clerk, {office.district().root.id, id, catalog::Level::county});
        REQUIRE(draft);
        auto const busy = end_field(desk, id, day, {}, "通知");
        REQUIRE_FALSE(busy);
        CHECK(busy.error().says.key == "compilation.field_in_work");
        CHECK(busy.error().sentence().find(clerk.actor.name) != std::string::npos);
        REQUIRE(catalog::discard_draft(clerk, *draft));

        // Who carries it on must be a field itself on that day, and another one.
        for (auto const wrong : {id, org::FieldId{99}})
            CHECK(end_field(desk, id, day, wrong, "不再单列").error().says.key == "org.bad_field_successor");
        auto const next = office.field("涉农补贴").id;
        REQUIRE(end_field(desk, id, day, next, "不再单列"));
        CHECK(end_field(desk, next, day, id, "不再单列").error().says.key == "org.bad_field_successor");
        CHECK(end_field(desk, id, day, {}, "通知").error().says.key == "org.field_has_ended");
        CHECK(hits(database, "政策解读") == 1);
        CHECK(catalog::start_draft(desk, {office.district().root.id, id, catalog::Level::county}).error().says.key ==
              "org.field_not_now");
        database.read([&](storage::Transaction& tx) {
            CHECK(org::fields(tx, day).size() == 25);
            CHECK_FALSE(org::find_field_by_name(tx, "扶贫", day));
            REQUIRE(org::find_field(tx, id, day));  // its editions still say what they are of
            CHECK_FALSE(org::find_field(tx, id, day)->lead_unit);
            CHECK(org::find_field(tx, id, day - Days{1})->lead_unit ==
                  office.district().unit("区扶贫开发领导小组办公室"));
            CHECK(org::lines_of(tx, id).front().to == day);
            CHECK(org::days_of(tx, id)->successor == next);
        });
    });
}

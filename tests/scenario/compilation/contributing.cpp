// A town's stations say what they would keep, change and add; the town takes what they agree on and decides the rest.
#include "compilation/contributing.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "compilation/contribution_store.hpp"
#include "make/compilation.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using catalog::Column;

namespace {

// The district has published 义务教育 with two rows for towns; 盛庄 has begun its own.
CompilationId town_compilation(make::Office& office, Desk& town) {
    make::import_school_sources(office);
    auto clerk = office.editor("区教育和体育局");
    auto reviewer = office.disclosure_office();
    auto const id = *begin(clerk, make::schools_of(office));
    make::decide_all(clerk, id);
    for (int position : {1, 2})
        REQUIRE(decide(clerk, id, make::claim_at(clerk, id, Source::guideline, position).id,
                       {Decision::modify, "街镇也要公开", {{Column::levels, "县级;乡级"}}}));
    auto const edition = make::draft_of(clerk, id);
    REQUIRE(catalog::submit(clerk, edition));
    make::to_the_office(office, edition);
    REQUIRE(catalog::publish(reviewer, edition));
    auto const own = begin(town, {office.town("盛庄街道").id, office.field("义务教育").id, catalog::Level::town, {}});
    REQUIRE(own);
    REQUIRE(make::claims(town, *own).size() == 2);
    return *own;
}

}  // namespace

SCENARIO("what the stations agree on is taken at once, what they see differently waits for the town") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        office.station("盛庄街道", "盛庄街道中心学校");
        office.station("盛庄街道", "盛庄街道便民服务中心");
        auto town = office.editor("盛庄街道");
        auto school = office.editor("盛庄街道中心学校");
        auto centre = office.editor("盛庄街道便民服务中心");
        auto stranger = office.editor("褚墩镇");
        auto const id = town_compilation(office, town);
        auto const scope = make::claim_at(town, id, Source::district, 1).id;
        auto const result = make::claim_at(town, id, Source::district, 2).id;

        // A station decides nothing by itself.
        CHECK(keep(school, id, {scope}).error().says.key == "compilation.not_the_lead");
        CHECK(wish(town, id, scope, Decision::keep, {}, "").error().says.key == "compilation.not_a_station");
        CHECK(wish(stranger, id, scope, Decision::keep, {}, "").error().kind == Refusal::Kind::not_found);

        REQUIRE(wish(school, id, scope, Decision::keep, {}, ""));
        REQUIRE(wish(centre, id, scope, Decision::keep, {}, ""));
        CHECK(wish(school, id, result, Decision::drop, {}, "").error().says.key == "compilation.reason_needed");
        REQUIRE(wish(school, id, result, Decision::drop, {}, "由区教体局公开"));
        CHECK(wish(centre, id, result, Decision::modify, {}, "改").error().says.key == "compilation.nothing_changed");
        auto const wrong = wish(centre, id, result, Decision::modify, {{Column::channels, "大喇叭"}}, "改");
        REQUIRE(wrong);
        CHECK(wrong->size() == 1);
        REQUIRE(wish(centre, id, result, Decision::modify, {{Column::channels, "便民服务站"}}, "在服务站张贴"));
        REQUIRE(wish(school, id, {}, Decision::add,
                     {{Column::level1, "校园管理"},
                      {Column::level2, "校车路线"},
                      {Column::content, "路线；时间"},
                      {Column::basis, "《校车安全管理条例》"},
                      {Column::levels, "乡级"}},
                     ""));
        CHECK(database.read([&](storage::Transaction& tx) { return to_merge(tx, id); }).empty());  // not handed in yet
        REQUIRE(hand_in(school, id));
        REQUIRE(hand_in(centre, id));
        CHECK(wish(school, id, scope, Decision::keep, {}, "").error().says.key == "compilation.handed_in");

        auto rows = database.read([&](storage::Transaction& tx) { return to_merge(tx, id); });
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].agreed);
        CHECK_FALSE(rows[1].agreed);
        CHECK(rows[2].agreed);
        REQUIRE(take_agreed(town, id) == 2);
        auto draft = make::items(town, id);
        REQUIRE(draft.size() == 2);
        CHECK(draft[0].entry.level2 == "招生范围");
        CHECK(draft[1].entry.level2 == "校车路线");
        CHECK(draft[1].source == "站所报送：盛庄街道中心学校");
        CHECK(take_agreed(town, id).error().says.key == "compilation.wish_gone");

        rows = database.read([&](storage::Transaction& tx) { return to_merge(tx, id); });
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].wishes.size() == 2);
        CHECK(take_one(school, id, rows[0].wishes[1].id).error().says.key == "compilation.not_the_lead");
        REQUIRE(take_one(town, id, rows[0].wishes[1].id));
        draft = make::items(town, id);
        REQUIRE(draft.size() == 3);
        CHECK(draft[2].entry.channels == std::vector<std::string>{"便民服务站"});
        CHECK(make::claim_at(town, id, Source::district, 2).reason == "在服务站张贴（盛庄街道便民服务中心）");
        CHECK(database.read([&](storage::Transaction& tx) { return to_merge(tx, id); }).empty());
        REQUIRE(finish(town, id));
    });
}

SCENARIO("a contribution goes back to its station, a wish is taken back, and the town may leave them all") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto const unit = office.station("盛庄街道", "盛庄街道中心学校");
        auto town = office.editor("盛庄街道");
        auto school = office.editor("盛庄街道中心学校");
        auto const id = town_compilation(office, town);
        auto const scope = make::claim_at(town, id, Source::district, 1).id;
        CHECK(hand_back(town, id, unit).error().says.key == "compilation.not_handed_in");
        REQUIRE(wish(school, id, scope, Decision::keep, {}, ""));
        REQUIRE(wish(school, id, scope, Decision::drop, {}, "由区教体局公开"));  // replaces the first
        auto const wishes = [&] {
            return database.read(
                [&](storage::Transaction& tx) { return wishes_of(tx, find_contribution(tx, id, unit)->id); });
        };
        REQUIRE(wishes().size() == 1);
        CHECK(wishes()[0].decision == Decision::drop);
        REQUIRE(take_back(school, id, wishes()[0].id));
        CHECK(wishes().empty());
        REQUIRE(wish(school, id, scope, Decision::drop, {}, "由区教体局公开"));
        REQUIRE(hand_in(school, id));
        CHECK(take_back(school, id, wishes()[0].id).error().says.key == "compilation.handed_in");
        REQUIRE(hand_back(town, id, unit));
        REQUIRE(hand_in(school, id));
        REQUIRE(leave_all(town, id, wishes()[0].id));
        CHECK(leave_all(town, id, wishes()[0].id).error().says.key == "compilation.wish_gone");
        CHECK(make::claim_at(town, id, Source::district, 1).decision == Decision::undecided);
    });
}

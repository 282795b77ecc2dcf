// What the checks found is kept in numbers, and found again when an edition, a unit or a decision changed.
#include "checking/kept.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "compilation/reforming.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::checking;
using catalog::Column;

namespace {

catalog::EditionId published(make::Office& office, std::string const& field, std::string const& unit) {
    auto clerk = office.editor(unit);
    auto officer = office.disclosure_office();
    auto const id =
        catalog::start_draft(clerk, {office.district().root.id, office.field(field).id, catalog::Level::county});
    REQUIRE(id);
    auto entry = make::entry(field, "办事指南");
    entry.time_limit = "视情况公开";  // understood by nobody
    REQUIRE(catalog::take_rows(clerk, *id, {{entry, "手工录入"}}));
    REQUIRE(catalog::submit(clerk, *id));
    make::to_the_office(office, *id);
    REQUIRE(catalog::publish(officer, *id));
    return *id;
}

Summaries overview(make::Office& office, Date day) {
    return office.database().read([&](storage::Transaction& tx) {
        catalog::Surroundings around{tx, day};
        return kept_summaries(tx, prepare_published(tx, around, office.district().root.path, {}));
    });
}

int looks_for(make::Office& office, Date day) {
    auto const before = looks_taken();
    (void)overview(office, day);
    return looks_taken() - before;
}

}  // namespace

TEST_CASE("an edition is looked at once, and again when something around it changed") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto officer = office.disclosure_office();
        auto const today = officer.today();
        published(office, "义务教育", "区教育和体育局");
        published(office, "社会救助", "区民政局");
        CHECK(looks_for(office, today) == 2);
        CHECK(looks_for(office, today) == 0);
        // The next day is judged alike while no law changes; one that does asks for another look.
        CHECK(looks_for(office, today + Days{1}) == 0);
        CHECK(catalog::law_changed_on(make_date(2026, 8, 14)) < catalog::law_changed_on(make_date(2026, 8, 15)));
        CHECK(looks_for(office, make_date(2026, 8, 14)) == 2);
        CHECK(looks_for(office, today) == 2);

        // A third edition is looked at alone.
        published(office, "养老服务", "区民政局");
        CHECK(looks_for(office, today) == 1);

        // A unit of the district gets another name: every catalog of the district may speak of it.
        REQUIRE(compilation::rename_unit(officer, office.district().unit("区水务局"), "区水利局",
                                         make_date(2026, 11, 1), "机构改革方案"));
        CHECK(looks_for(office, today) == 3);
        CHECK(looks_for(office, today) == 0);
    });
}

TEST_CASE("the numbers kept are those of the findings, and a draft's are those of its revision") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        published(office, "义务教育", "区教育和体育局");
        auto const all = database.read([&](storage::Transaction& tx) {
            return look_at_published(tx, office.district().root.path, {}, clerk.today());
        });
        auto const kept = overview(office, clerk.today());
        REQUIRE(all.size() == 1);
        REQUIRE(kept.size() == 1);
        for (std::size_t i = 0; i < lint::checks().size(); ++i)
            CHECK(kept[0]->findings(i) == std::ranges::count(all[0]->all, i, &lint::Finding::check));
        CHECK(all[0]->all.size() > 0);

        auto const draft =
            catalog::start_draft(clerk, {office.district().root.id, office.field("义务教育").id, catalog::Level::county,
                                         catalog::NewDraft::Begin::from_edition_in_force});
        REQUIRE(draft);
        auto const unclear = *lint::find_check("limit.not_understood");
        auto const findings = [&] {
            return database.read([&](storage::Transaction& tx) {
                auto const edition = *catalog::find_edition(tx, *draft);
                auto const of = *catalog::find_catalog(tx, edition.catalog);
                catalog::Surroundings around{tx, clerk.today()};
                auto const look = prepare(tx, around, of, edition, office.district().root, office.field("义务教育"));
                return kept_summary(tx, look)->findings(unclear);
            });
        };
        CHECK(findings() == 1);
        auto const item =
            database.read([&](storage::Transaction& tx) { return catalog::items_of_edition(tx, *draft).front().id; });
        auto const edition =
            database.read([&](storage::Transaction& tx) { return *catalog::find_edition(tx, *draft); });
        REQUIRE(catalog::save_rows(clerk, *draft,
                                   {edition.revision, {{item, 0, {{Column::time_limit, "每季度公布一次"}}}}, {}}));
        CHECK(findings() == 0);
    });
}

// Rows <-> values of this slice, the same on both engines.
#include <doctest/doctest.h>

#include "compilation/claim_store.hpp"
#include "compilation/contribution_store.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/round_store.hpp"
#include "compilation/source_store.hpp"
#include "make/compilation.hpp"

using namespace mingtang;
using namespace mingtang::compilation;

namespace {

template <class F>
void change(storage::Database& database, F const& f) {
    auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
        f(tx);
        return 0;
    });
    REQUIRE(done);
}

}  // namespace

TEST_CASE("an import and its rows are read back as they were written") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto const root = office.district().root;
        SourceImport import;
        import.id = database.make_id<ImportId>();
        import.kind = Source::powers;
        import.jurisdiction = root.id;
        import.number = 3;
        import.dated = *parse_date("2026-06-30");
        import.title = "区级权责清单";
        import.file_name = "权责.xlsx";
        import.rows = 2;
        import.renamed = 1;
        import.actor = "命令行导入";
        import.imported_at = *parse_instant("2026-07-01T02:03:04.005Z");
        auto matter = make::listed("农村宅基地批准", "街道办事处、镇政府", "行政许可", "0371");
        matter.id = database.make_id<SourceRowId>();
        matter.import = import.id;
        matter.matter = MatterId{77};
        matter.position = 1;
        matter.basis = "《土地管理法》";
        change(database, [&](storage::Transaction& tx) {
            add(tx, import);
            add(tx, matter);
        });
        database.read([&](storage::Transaction& tx) {
            auto const found = find_import(tx, import.id);
            REQUIRE(found);
            CHECK(found->dated == import.dated);
            CHECK_FALSE(found->field);
            CHECK(found->renamed == 1);
            CHECK(found->account == 0);
            CHECK(found->imported_at == import.imported_at);
            CHECK(latest_import(tx, Source::powers, root.id)->id == import.id);
            CHECK_FALSE(latest_import(tx, Source::services, root.id));
            CHECK_FALSE(import_before(tx, *found));
            // It holds for the towns of the district, not the other way round.
            CHECK(imports_for(tx, office.town("盛庄街道").path).size() == 1);
            CHECK(imports_for(tx, "/37/").empty());
            CHECK(imports_for(tx, root.path, Source::services).empty());
            auto const row = find_listed_matter(tx, matter.id);
            REQUIRE(row);
            CHECK(row->towns);
            CHECK(row->code == "0371");
            CHECK(row->basis == "《土地管理法》");
            CHECK_FALSE(row->unit);
            CHECK(matter_of_import(tx, import.id, MatterId{77})->name == "农村宅基地批准");
            CHECK_FALSE(find_listed_matter(tx, SourceRowId{5}));
            CHECK(count_places(tx, import.id).open == 1);
        });
        change(database, [&](storage::Transaction& tx) {
            auto const village = office.field("农村集体土地征收").id;
            put(tx, matter.matter, Source::powers, root.id, {village, false, Place::By::name, "同名", "按规则"}, 0,
                import.imported_at);
            put(tx, matter.matter, Source::powers, root.id, {{}, true, Place::By::person, "不属于", "某岗位"}, 0,
                import.imported_at);
        });
        database.read([&](storage::Transaction& tx) {
            CHECK(find_place(tx, matter.matter)->outside);
            CHECK(placed_matters(tx, import.id, Placed::outside).size() == 1);
            CHECK(placed_matters(tx, import.id, Placed::open).empty());
            CHECK(matters_of_field(tx, import.id, office.field("农村集体土地征收").id, Doer::towns).empty());
        });
    });
}

TEST_CASE("claims are filtered, counted, asked and answered") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        auto const all = make::claims(clerk, id);
        REQUIRE(all.size() == 6);
        auto const unit = office.district().unit("区行政审批服务局");
        change(database, [&](storage::Transaction& tx) {
            auto claim = all.front();
            claim.decision = Decision::drop;
            claim.reason = "无此职权";
            claim.decided_by = "某岗位";
            claim.decided_at = clerk.now;
            decided(tx, claim);
            asked(tx, claim.id, unit);
        });
        database.read([&](storage::Transaction& tx) {
            CHECK(claims_of(tx, id, {Source::guideline}).size() == 3);
            CHECK(claims_of(tx, id, {{}, Decision::undecided}).size() == 5);
            CHECK(claims_of(tx, id, {{}, {}, Answer::asked}).size() == 1);
            CHECK(claims_of(tx, id, {{}, {}, {}, 4, 10}).size() == 2);
            auto const counts = count_claims(tx, id);
            CHECK(counts.count(Decision::drop) == 1);
            CHECK(counts.unanswered == 1);
            CHECK(count_asked_of(tx, unit, {}) == 1);
            auto const claim = find_claim(tx, id, all.front().id);
            CHECK(claim->decided_at == clerk.now);
            CHECK(claim->asked_unit == unit);
            CHECK_FALSE(find_claim(tx, CompilationId{9}, all.front().id));
            auto const lists = list_claims(tx, id, Source::services);
            REQUIRE(lists.size() == 2);
            CHECK(lists[1].name == "校车使用许可");
            auto const progress = compilations_under(tx, "/371311/");
            REQUIRE(progress.size() == 1);
            CHECK(progress[0].rows == 6);
            CHECK(progress[0].undecided == 5);
            CHECK(compilations_under(tx, "/371311/371311003/").empty());
        });
    });
}

TEST_CASE("one compilation of a catalog is open at a time, whoever asks") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        auto twin = database.read([&](storage::Transaction& tx) { return *find_compilation(tx, id); });
        twin.id = database.make_id<CompilationId>();
        CHECK_THROWS_AS(change(database, [&](storage::Transaction& tx) { add(tx, twin); }), storage::Failure);
        change(database, [&](storage::Transaction& tx) {
            finished(tx, id, clerk.now, "某岗位");
            add(tx, twin);
        });
        database.read([&](storage::Transaction& tx) {
            auto const both = compilations_of(tx, twin.catalog.id);
            CHECK(both.size() == 2);
            CHECK(find_compilation(tx, id)->finished_by == "某岗位");
        });
    });
}

// codes in C++ and CHECK constraints in the schema are the same words
TEST_CASE("the schema takes every code and no other") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::import_school_sources(office);
        auto clerk = office.editor("区教育和体育局");
        auto const id = *begin(clerk, make::schools_of(office));
        auto const claim = make::claims(clerk, id).front();
        static storage::Query const decide{"test.decide", "UPDATE claims SET decision = $2 WHERE id = $1"};
        static storage::Query const answer{"test.answer", "UPDATE claims SET answer = $2 WHERE id = $1"};
        for (auto const one :
             {Decision::undecided, Decision::keep, Decision::modify, Decision::drop, Decision::add, Decision::cover})
            change(database, [&](storage::Transaction& tx) { tx.run(decide, {claim.id, code(one)}); });
        for (auto const one : {Answer::none, Answer::asked, Answer::confirmed, Answer::objected, Answer::settled})
            change(database, [&](storage::Transaction& tx) { tx.run(answer, {claim.id, code(one)}); });
        CHECK_THROWS_AS(change(database,
                               [&](storage::Transaction& tx) {
                                   tx.run(decide, {claim.id, "kept"});
                               }),
                        storage::Failure);
    });
}

// The sources of a catalog come in, version by version.
#include "compilation/importing.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/source_store.hpp"
#include "make/review.hpp"
#include "make/sources.hpp"

using namespace mingtang;
using namespace mingtang::compilation;
using Kind = Refusal::Kind;

namespace {

SourceTable guideline_of(std::vector<GuidelineRow> rows) {
    SourceTable table;
    table.guideline = std::move(rows);
    return table;
}

SourceTable list_of(std::vector<ListedMatter> matters) {
    SourceTable table;
    table.matters = std::move(matters);
    return table;
}

}  // namespace

SCENARIO("the office imports a ministry's guideline: one version per field, and the next is a difference") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto const first = import_source(
            desk, make::source_of(Source::guideline, office),
            guideline_of({make::guideline_row("招生管理", "招生范围"), make::guideline_row("招生管理", "招生结果"),
                          make::guideline_row("低保", "办事指南", "社会救助")}));
        REQUIRE(first);
        REQUIRE(first->imports.size() == 2);
        CHECK(first->rows() == 3);
        CHECK(first->imports[0].added == 2);
        CHECK(first->imports[1].field == office.field("社会救助").id);

        auto wanted = make::source_of(Source::guideline, office, "2026-11-10");
        wanted.file_sm3 = std::string(64, 'a');
        auto const next = import_source(desk, wanted,
                                        guideline_of({make::guideline_row("招生管理", "招生范围和条件"),
                                                      make::guideline_row("教师管理", "教师招聘")}));
        REQUIRE(next);
        CHECK(next->imports[0].number == 2);
        CHECK(next->imports[0].renamed == 1);
        CHECK(next->imports[0].added == 1);
        CHECK(next->imports[0].removed == 1);
        database.read([&](storage::Transaction& tx) {
            auto const before = guideline_rows(tx, first->imports[0].id);
            auto const after = guideline_rows(tx, next->imports[0].id);
            REQUIRE(before.size() == 2);  // what was imported stays
            CHECK(after[0].matter == before[0].matter);
            CHECK(after[1].matter != before[1].matter);
            CHECK(after[0].provenance == "测试");
            CHECK(import_before(tx, next->imports[0])->id == first->imports[0].id);
        });

        CHECK(import_source(desk, wanted, guideline_of({make::guideline_row("招生管理", "别的")})).error().says.key ==
              "compilation.same_source");
        CHECK(import_source(desk, make::source_of(Source::guideline, office, "2026-11-01"),
                            guideline_of({make::guideline_row("招生管理", "别的")}))
                  .error()
                  .says.key == "compilation.older_source");
        CHECK(import_source(desk, make::source_of(Source::guideline, office, "2026-11-12"),
                            guideline_of({make::guideline_row("招生管理", "别的", "钓鱼领域")}))
                  .error()
                  .sentence()
                  .find("钓鱼领域") != std::string::npos);
    });
}

SCENARIO("an entry of the lists goes to the field of its name, else to the field its unit leads, else waits") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        REQUIRE(import_source(desk, make::source_of(Source::guideline, office),
                              guideline_of({make::guideline_row("户籍登记", "居民身份证换领", "户籍管理领域")})));
        auto const taken = import_source(desk, make::source_of(Source::services, office),
                                         list_of({make::listed("居民身份证换领", "罗庄公安分局", "公共服务"),
                                                  make::listed("校车使用许可", "区教体局"),
                                                  make::listed("残疾人证办理", "区残疾人联合会", "公共服务")}));
        REQUIRE(taken);
        CHECK(taken->placed == 2);
        CHECK(taken->open == 1);
        database.read([&](storage::Transaction& tx) {
            auto const import = taken->imports.front().id;
            auto const all = placed_matters(tx, import, {});
            REQUIRE(all.size() == 3);
            CHECK(all[0].place->field == office.field("户籍管理").id);
            CHECK(all[0].place->by == Place::By::name);
            CHECK(all[1].place->field == office.field("义务教育").id);
            CHECK(all[1].place->by == Place::By::unit);
            CHECK(all[1].matter.unit == office.district().unit("区教育和体育局"));  // known by its other name
            CHECK_FALSE(all[2].place);
            CHECK(count_places(tx, import).open == 1);
            CHECK(count_places(tx, import).in_field == 2);
        });
    });
}

SCENARIO("only the disclosure office imports, and only for its own district") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const table = list_of({make::listed("校车使用许可", "区教体局")});
        CHECK(import_source(clerk, make::source_of(Source::powers, office), table).error().says.key ==
              "compilation.office_only");
        auto town = office.editor("盛庄街道");
        CHECK(import_source(town, make::source_of(Source::powers, office), table).error().kind == Kind::not_found);
        CHECK(import_source(clerk, make::source_of(Source::powers, office), {}).error().kind == Kind::not_allowed);
    });
}

SCENARIO("a renamed service leaves a task on every item in force that carries the former name") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto desk = office.disclosure_office();
        auto const draft = catalog::start_draft(
            clerk, {office.district().root.id, office.field("户籍管理").id, catalog::Level::county});
        REQUIRE(draft);
        REQUIRE(catalog::take_rows(
            clerk, *draft,
            {{make::entry("居住证", "居住证 申领"), "手工录入"}, {make::entry("居住证", "居住证签注"), "手工录入"}}));
        REQUIRE(catalog::submit(clerk, *draft));
        make::to_the_office(office, *draft);
        REQUIRE(catalog::publish(desk, *draft));

        REQUIRE(import_source(desk, make::source_of(Source::services, office, "2026-11-02"),
                              list_of({make::listed("居住证申领", "罗庄公安分局", "公共服务", "4372009001000"),
                                       make::listed("居住证签注", "罗庄公安分局", "公共服务", "4372009002000")})));
        auto const later =
            import_source(desk, make::source_of(Source::services, office, "2026-11-09"),
                          list_of({make::listed("居住证首次申领", "罗庄公安分局", "公共服务", "4372009001000"),
                                   make::listed("居住证签注", "罗庄公安分局", "公共服务", "4372009002000")}));
        REQUIRE(later);
        CHECK(later->drifts == 1);
        CHECK(later->imports.front().renamed == 1);
        database.read([&](storage::Transaction& tx) {
            auto const open = drifts_under(tx, "/371311/", Drifts::open);
            REQUIRE(open.size() == 1);
            CHECK(open[0].former_name == "居住证 申领");
            CHECK(open[0].name == "居住证首次申领");
            CHECK(open[0].field == office.field("户籍管理").id);
            CHECK(count_drifts(tx, "/371311/371311003/", Drifts::open) == 0);
        });
    });
}

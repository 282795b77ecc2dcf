// Two people on one edition: nobody's change goes over another's unseen, and an edition is published once.
#include <doctest/doctest.h>

#include <thread>

#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/export.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

struct Begun {
    EditionId id;
    std::vector<Item> items;
};

Begun draft_of(Desk& desk, make::Office& office) {
    auto const id = start_draft(desk, {office.district().root.id, office.field("义务教育").id, Level::county});
    REQUIRE(id);
    REQUIRE(take_rows(desk, *id,
                      {{make::entry("招生", "范围"), "手工录入"},
                       {make::entry("招生", "条件"), "手工录入"},
                       {make::entry("招生", "结果"), "手工录入"}}));
    return {*id, desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, *id); })};
}

int count(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return count_items(tx, id); });
}

}  // namespace

SCENARIO("a row that was edited meanwhile is not removed unseen; one that nobody touched goes") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto one = office.editor("区教育和体育局");
        auto other = office.disclosure_office();
        auto const [id, items] = draft_of(one, office);
        REQUIRE(save_rows(one, id, {2, {{items[0].id, 0, {{Column::level2, "新范围"}}}}, {}}));
        auto const late = save_rows(other, id, {2, {}, {items[0].id, items[1].id}});
        REQUIRE(late);
        CHECK(late->kind == Saving::Kind::conflict);
        REQUIRE(late->conflicts.size() == 1);
        CHECK(late->conflicts[0].item == items[0].id);
        CHECK(late->conflicts[0].leaving);
        CHECK_FALSE(late->conflicts[0].gone);
        CHECK(late->conflicts[0].theirs == "招生 · 新范围");
        CHECK(count(one, id) == 3);
        // Having seen it, on the present revision.
        CHECK(save_rows(other, id, {late->revision, {}, {items[1].id}})->kind == Saving::Kind::saved);
        CHECK(save_rows(other, id, {late->revision + 1, {}, {items[0].id}})->kind == Saving::Kind::saved);
        CHECK(count(one, id) == 1);
    });
}

SCENARIO("a row that only moved is as it was: its removal meets no conflict") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto one = office.editor("区教育和体育局");
        auto other = office.disclosure_office();
        auto const [id, items] = draft_of(one, office);
        REQUIRE(save_rows(one, id, {2, {{items[2].id, 1, {}}}, {}}));
        auto const late = save_rows(other, id, {2, {}, {items[2].id}});
        REQUIRE(late);
        CHECK(late->kind == Saving::Kind::conflict);  // the revision is another one
        CHECK(late->conflicts.empty());               // but nothing is in dispute
    });
}

SCENARIO("cells no grid should hold: too long is refused with a sentence, a formula is words and leaves as words") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(desk, office);
        std::string longest;
        for (int i = 0; i < 10'000; ++i) longest += "字";
        CHECK(save_rows(desk, id, {2, {{items[0].id, 0, {{Column::basis, longest}}}}, {}})->kind ==
              Saving::Kind::saved);
        auto const refused =
            save_rows(desk, id, {3, {{items[1].id, 0, {{Column::basis, longest + "字"}, {Column::level2, "改"}}}}, {}});
        REQUIRE(refused);
        CHECK(refused->kind == Saving::Kind::wrong_cells);
        REQUIRE(refused->problems.size() == 1);
        CHECK(refused->problems[0].message == "公开依据超过 10000 字，请精简或拆成几个事项。");

        std::string const formula = "=HYPERLINK(\"http://a\",\"b\")";
        REQUIRE(save_rows(desk, id, {3, {{items[1].id, 0, {{Column::basis, formula}}}}, {}}));
        auto const kept = database.read([&](storage::Transaction& tx) { return *find_item_of(tx, id, items[1].id); });
        CHECK(kept.entry.basis == formula);
        Export from{{}, {}, "义务教育领域", "罗庄区", {kept}, {}};
        CHECK(to_csv(from).find(",=HYPERLINK") == std::string::npos);
        CHECK(to_csv(from).find("'=HYPERLINK") != std::string::npos);
    });
}

SCENARIO("two who publish, or pass on, at the same moment: it happens once, and the other is told") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(clerk, office);
        REQUIRE(submit(clerk, id));
        make::to_the_office(office, id);
        auto one = office.disclosure_office(), other = office.disclosure_office();
        std::optional<Result<Edition>> first, second;
        std::thread at_once{[&] { second.emplace(publish(other, id)); }};
        first.emplace(publish(one, id));
        at_once.join();
        CHECK(int(bool(*first)) + int(bool(*second)) == 1);
        auto const& refused = *first ? second->error() : first->error();
        CHECK((refused.kind == Refusal::Kind::wrong_state || refused.kind == Refusal::Kind::conflict));
        CHECK_FALSE(refused.sentence().empty());
        static storage::Query const published{"test.published",
                                              "SELECT count(*) FROM editions WHERE state = 'published'"};
        static storage::Query const audited{"test.audited", "SELECT count(*) FROM audit WHERE act = 'catalog.publish'"};
        database.read([&](storage::Transaction& tx) {
            CHECK(tx.first(published)->integer(0) == 1);
            CHECK(tx.first(audited)->integer(0) == 1);
        });
    });
}

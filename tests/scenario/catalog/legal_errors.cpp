// What the law forbids is not published: the story of a repealed law in a draft, told to clerk and reviewer alike.
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/facts.hpp"
#include "catalog/lint/lint.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

EditionId drafted(Desk& clerk, make::Office const& office, std::string basis) {
    auto const id = start_draft(
        clerk, {office.district().root.id, office.field("户籍管理").id, Level::county, NewDraft::Begin::empty});
    REQUIRE(id);
    auto row = make::entry("户口登记", "收养登记");
    row.domain = "户籍管理领域";
    row.subject = "罗庄公安分局";
    row.basis = std::move(basis);
    REQUIRE(take_rows(clerk, *id, {{row, "演示", {}, {}}}));
    return *id;
}

int revision(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return find_edition(tx, id)->revision; });
}

Item first_item(Desk& desk, EditionId id) {
    return desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id).front(); });
}

}  // namespace

SCENARIO("a draft that cites a repealed law is not submitted until it cites what took its place") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto const id = drafted(clerk, office, "《中华人民共和国收养法》");

        auto const refused = submit(clerk, id);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Refusal::Kind::invalid);
        auto const sentence = refused.error().sentence();
        CHECK(sentence.find("第 1 行") != std::string::npos);
        CHECK(sentence.find("依据已废止") != std::string::npos);
        CHECK(sentence.find("民法典") != std::string::npos);
        CHECK(first_item(clerk, id).entry.basis ==
              "《中华人民共和国收养法》");  // nothing is changed behind a clerk's back

        auto const item = first_item(clerk, id);
        REQUIRE(save_rows(clerk, id, {revision(clerk, id), {{item.id, 0, {{Column::basis, "《民法典》"}}}}, {}}));
        CHECK(submit(clerk, id));
    });
}

SCENARIO("a law that is repealed while the draft waits stops its publication") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto reviewer = office.disclosure_office();
        auto const id = drafted(clerk, office, "《环境保护法》");
        clerk.now = *parse_instant("2026-08-14T02:00:00.000Z");
        REQUIRE(submit(clerk, id));

        make::to_the_office(office, id, clerk.now);
        reviewer.now = *parse_instant("2026-08-17T02:00:00.000Z");
        auto const refused = publish(reviewer, id);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence().find("生态环境法典") != std::string::npos);
        CHECK(send_back(reviewer, id, "请改为现行依据"));
    });
}

SCENARIO("what a person must look at does not stand in the way") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto const id = drafted(clerk, office, "《信息公开条例》及相关规定");
        auto const findings = clerk.database.read([&](storage::Transaction& tx) {
            auto const edition = find_edition(tx, id);
            return lint::look(
                gather_facts(tx, *find_catalog(tx, edition->catalog), items_of_edition(tx, id), clerk.today()));
        });
        CHECK(findings.size() >= 2);
        CHECK(submit(clerk, id));
    });
}

SCENARIO("an item whose unit was ended by a reform is not published") {
    static storage::Query const end{"test.end_unit", "UPDATE units SET valid_to = $2 WHERE id = $1"};
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("罗庄公安分局");
        auto const id = drafted(clerk, office, "《民法典》");
        auto const unit = first_item(clerk, id).disclosing_unit;
        REQUIRE(database.change([&](storage::Transaction& tx) -> Result<int> {
            tx.run(end, {unit, make_date(2026, 11, 1)});
            return 0;
        }));
        auto const obstacle = database.read([&](storage::Transaction& tx) {
            auto const edition = find_edition(tx, id);
            return legal_obstacle(tx, *find_catalog(tx, edition->catalog), items_of_edition(tx, id), clerk.today());
        });
        CHECK(obstacle.find("责任单位已撤销") != std::string::npos);
        CHECK(obstacle.find("罗庄公安分局已于2026年11月1日撤销") != std::string::npos);
    });
}

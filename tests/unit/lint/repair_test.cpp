// Certain repairs, several in one cell, leave the rest of the cell as it was.
#include "catalog/lint/repair.hpp"

#include <doctest/doctest.h>

#include "catalog/lint/lint.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using namespace mingtang::catalog::lint;

namespace {

Facts facts_of(Item item) {
    Facts facts;
    facts.day = make_date(2026, 11, 20);
    facts.laws = &known_laws();
    facts.statutes = statutes::built_in();
    facts.special_laws = statutes::built_in_special_laws();
    facts.items = {std::move(item)};
    return facts;
}

}  // namespace

TEST_CASE("every certain repair of a cell is made, from the end to the beginning") {
    auto row = make::entry("1.招 生", "范围");
    row.basis = "《收养法》、《信息公开条例》（国务院令第492号）、《城市供水条例》第九条、《从未有过的办法》";
    auto facts = facts_of(make::item(1, row));
    CHECK(repair(facts.items[0], look(facts)) >= 3);
    auto const& entry = facts.items[0].entry;
    CHECK(entry.basis ==
          "《民法典》、《政府信息公开条例》（国务院令第711号）、《城市供水条例》第九条、《从未有过的办法》");
    CHECK(entry.level2 == "范围");
    // The article of the repealed law is for a person.
    auto const left = look(facts, Which::legal_errors);
    bool article = false;
    for (auto const& one : left) article = article || one.sentence.find("第九条") != std::string::npos;
    CHECK(article);
}

TEST_CASE("the units of others and the rows of others are left alone") {
    auto item = make::item(1, make::entry("招生", "范围"));
    auto const before = item.entry;
    Finding unit;
    unit.item = item.id;
    unit.column = Column::unit;
    unit.replacement = "区民政局";
    Finding other;
    other.item = ItemId{2};
    other.column = Column::basis;
    other.replacement = "《民法典》";
    CHECK(repair(item, {unit, other}) == 0);
    CHECK(item.entry == before);
}

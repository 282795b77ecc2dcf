// The grid's saves: many rows at once, refused cells, two people on one draft.
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

struct Begun {
    EditionId id;
    std::vector<Item> items;
};

Begun draft_of(Desk& desk, make::Office& office, int rows) {
    auto const id = start_draft(desk, {office.district().root.id, office.field("义务教育").id, Level::county});
    REQUIRE(id);
    std::vector<Incoming> incoming;
    for (int i = 0; i < rows; ++i) incoming.push_back({make::entry("事项", std::to_string(i + 1)), "手工录入"});
    REQUIRE(take_rows(desk, *id, incoming));
    return {*id, desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, *id); })};
}

std::string names(Desk& desk, EditionId id) {
    std::string all;
    for (auto const& item : desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id); }))
        all += (all.empty() ? "" : " ") + item.entry.level2;
    return all;
}

RowChange fresh(int position, std::string name) {
    return {ItemId{}, position, {{Column::level1, "事项"}, {Column::level2, std::move(name)}}};
}

}  // namespace

SCENARIO("rows are put, moved and removed where the grid says") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(desk, office, 4);
        REQUIRE(save_rows(desk, id, {2, {fresh(2, "a"), fresh(3, "b")}, {}}));
        CHECK(names(desk, id) == "1 a b 2 3 4");
        REQUIRE(save_rows(desk, id, {3, {{items[3].id, 1, {}}}, {items[1].id}}));
        CHECK(names(desk, id) == "4 1 a b 3");
        REQUIRE(save_rows(desk, id, {4, {fresh(0, "end")}, {}}));
        CHECK(names(desk, id) == "4 1 a b 3 end");
        database.read([&](storage::Transaction& tx) {
            int expected = 0;
            for (auto const& item : items_of_edition(tx, id)) CHECK(item.position == ++expected);
        });
    });
}

SCENARIO("one wrong cell and nothing is saved; the cell and the reason are named") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(desk, office, 2);
        auto const saving = save_rows(desk, id,
                                      {2,
                                       {{items[0].id, 0, {{Column::level2, "改名"}}},
                                        {items[1].id, 0, {{Column::channels, "大喇叭"}, {Column::unit, "区外星局"}}}},
                                       {}});
        REQUIRE(saving);
        CHECK(saving->kind == Saving::Kind::wrong_cells);
        REQUIRE(saving->problems.size() == 2);
        CHECK(saving->problems[0].row == 1);
        CHECK(saving->problems[0].column == Column::unit);
        CHECK(saving->problems[1].message.find("其他:大喇叭") != std::string::npos);
        CHECK(names(desk, id) == "1 2");
        CHECK(save_rows(desk, id, {2, {{items[1].id, 0, {{Column::unit, "区民政局"}}}}, {}})->kind ==
              Saving::Kind::saved);
    });
}

SCENARIO("two officers on one draft: the second save writes nothing and shows both values") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto one = office.editor("区教育和体育局");
        auto other = office.disclosure_office();
        auto const [id, items] = draft_of(one, office, 2);
        REQUIRE(save_rows(one, id, {2, {{items[0].id, 0, {{Column::level2, "甲"}}}}, {}})->kind == Saving::Kind::saved);
        auto const late = save_rows(other, id, {2, {{items[0].id, 0, {{Column::level2, "乙"}}}}, {}});
        REQUIRE(late);
        CHECK(late->kind == Saving::Kind::conflict);
        CHECK(late->revision == 3);
        REQUIRE(late->conflicts.size() == 1);
        CHECK(late->conflicts[0].theirs == "甲");
        CHECK(late->conflicts[0].yours == "乙");
        CHECK(names(one, id) == "甲 2");
        CHECK(save_rows(other, id, {3, {{items[0].id, 0, {{Column::level2, "乙"}}}}, {}})->kind == Saving::Kind::saved);
    });
}

SCENARIO("five hundred pasted rows are saved at once") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(desk, office, 3);
        RowBatch batch{2, {}, {}};
        for (int i = 0; i < 500; ++i) batch.rows.push_back(fresh(2 + i, "p" + std::to_string(i)));
        auto const saved = save_rows(desk, id, batch);
        REQUIRE(saved);
        CHECK(saved->rows.size() == 500);
        CHECK(saved->rows.front().position == 2);
        database.read([&](storage::Transaction& tx) { CHECK(count_items(tx, id) == 503); });
        CHECK(items.size() == 3);
    });
}

SCENARIO("a row removed by somebody else is said so, not written anew") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("区教育和体育局");
        auto const [id, items] = draft_of(desk, office, 2);
        REQUIRE(remove_item(desk, id, items[1].id, 2));
        auto const late = save_item(desk, id, items[1].id, 2, {{Column::level2, "再来"}});
        REQUIRE(late);
        REQUIRE(late->conflicts.size() == 1);
        CHECK(late->conflicts[0].gone);
        auto const refused = save_item(desk, id, items[1].id, 3, {{Column::level2, "再来"}});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().says.key == "catalog.row_is_gone");
        CHECK(names(desk, id) == "1");
    });
}

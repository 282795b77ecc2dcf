// 承接: an item is followed through renames, splits and merges, forwards and back, over three editions.
#include "catalog/continuing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/actions.hpp"
#include "catalog/door.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;
using Kind = Refusal::Kind;
using storage::Transaction;

namespace {

struct Catalogue {
    make::Office& office;
    Desk clerk = office.editor("区教育和体育局");
    Desk reviewer = office.disclosure_office();
    NewDraft wanted{office.district().root.id, office.field("义务教育").id, Level::county};

    // A draft whose rows are these; a row of a name that was there before keeps its number.
    EditionId draft(std::vector<std::string> const& names) {
        auto const id = start_draft(clerk, wanted);
        REQUIRE(id);
        std::vector<Incoming> rows;
        for (auto const& name : names) rows.push_back({make::entry("招生", name), "手工录入"});
        REQUIRE(take_rows(clerk, *id, rows));
        return *id;
    }
    void publish(EditionId id) {
        auto const submitted = submit(clerk, id);
        INFO((submitted ? "" : submitted.error().sentence()));
        REQUIRE(submitted);
        make::to_the_office(office, id);
        REQUIRE(catalog::publish(reviewer, id));
    }
    std::vector<ItemId> items(EditionId id) {
        std::vector<ItemId> found;
        office.database().read([&](Transaction& tx) {
            for (auto const& item : items_of_edition(tx, id)) found.push_back(item.id);
        });
        return found;
    }
    std::vector<std::pair<std::string, int>> relatives(ItemId item,
                                                       std::vector<door::Relative> (*of)(Transaction&, ItemId)) {
        std::vector<std::pair<std::string, int>> found;
        office.database().read([&](Transaction& tx) {
            for (auto const& one : of(tx, item)) found.emplace_back(one.name, one.edition);
        });
        std::ranges::sort(found);
        return found;
    }
};

using Named = std::vector<std::pair<std::string, int>>;

}  // namespace

SCENARIO("an item that is split and items that are merged are followed, forwards and back") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        Catalogue of{office};
        auto const first = of.draft({"高中招生", "民办审批", "民办备案"});
        auto const before = of.items(first);
        of.publish(first);

        // 高中招生 is split into two; the two of 民办 become one.
        auto const second = of.draft({"普通高中招生", "职业高中招生", "民办学校管理"});
        auto const after = of.items(second);
        REQUIRE(std::ranges::none_of(after, [&](ItemId id) { return std::ranges::find(before, id) != before.end(); }));
        CHECK(*continue_rows(of.clerk, second, after[0], {1}) == std::vector{before[0]});
        CHECK(*continue_rows(of.clerk, second, after[1], {1}) == std::vector{before[0]});
        CHECK(*continue_rows(of.clerk, second, after[2], {2, 3}) == std::vector{before[1], before[2]});

        // What a draft says, nobody outside reads.
        CHECK(of.relatives(before[0], door::followers_of).empty());
        CHECK(of.relatives(after[2], door::origins_of).empty());
        of.publish(second);
        CHECK(of.relatives(before[0], door::followers_of) ==
              Named{{"招生 · 普通高中招生", 2}, {"招生 · 职业高中招生", 2}});
        CHECK(of.relatives(before[1], door::followers_of) == Named{{"招生 · 民办学校管理", 2}});
        CHECK(of.relatives(after[2], door::origins_of) == Named{{"招生 · 民办备案", 2}, {"招生 · 民办审批", 2}});
        database.read([&](Transaction& tx) {
            auto const former = door::find_former_item(tx, before[0]);
            REQUIRE(former);
            CHECK(former->item.entry.level2 == "高中招生");
            auto const compared = door::compared_with_former(tx, former->published.catalog.id, 2);
            auto const found = difference(compared->former_items, compared->items, compared->origins);
            auto const way = [&](ItemId id) { return std::ranges::find(found.items, id, &ItemChange::item)->way; };
            CHECK(way(after[0]) == ItemChange::Way::split);
            CHECK(way(after[1]) == ItemChange::Way::split);
            CHECK(way(after[2]) == ItemChange::Way::merged);
        });

        // A third edition renames one: the number stays, and so does all that was said of it.
        auto const third = start_draft(of.clerk, of.wanted);
        REQUIRE(third);
        REQUIRE(save_item(of.clerk, *third, after[2], 1, {{Column::level2, "民办学校设立和备案"}})->kind ==
                Saving::Kind::saved);
        of.publish(*third);
        CHECK(of.relatives(before[2], door::followers_of) == Named{{"招生 · 民办学校设立和备案", 2}});
        database.read([&](Transaction& tx) {
            auto const past = door::history_of(tx, after[2]);
            REQUIRE(past.size() == 2);
            CHECK(past[0].entry.level2 == "民办学校设立和备案");
            CHECK(past[1].entry.level2 == "民办学校管理");
            CHECK(door::find_item(tx, after[0]));
            CHECK_FALSE(door::find_item(tx, before[0]));
        });
    });
}

SCENARIO("what continues is taken back, said anew, and refused where it cannot be") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        Catalogue of{office};
        auto const first = of.draft({"高中招生", "民办审批"});
        auto const row = of.items(first).front();
        CHECK(continue_rows(of.clerk, first, row, {1}).error().says.key == "catalog.nothing_to_continue");
        of.publish(first);
        auto const second = of.draft({"普通高中招生", "民办审批"});
        auto const items = of.items(second);
        CHECK(continue_rows(of.clerk, second, items[0], {3}).error().sentence().find("没有第 3 行") !=
              std::string::npos);
        CHECK(continue_rows(of.clerk, second, items[1], {2}).error().says.key == "catalog.continues_itself");
        CHECK(continue_rows(of.clerk, second, ItemId{5}, {1}).error().kind == Kind::not_found);
        auto stranger = office.editor("区民政局"), town = office.editor("盛庄街道");
        CHECK(continue_rows(stranger, second, items[0], {1}).error().kind == Kind::not_allowed);
        CHECK(continue_rows(town, second, items[0], {1}).error().kind == Kind::not_found);

        REQUIRE(continue_rows(of.clerk, second, items[0], {1, 2}));
        REQUIRE(continue_rows(of.clerk, second, items[0], {1}));
        auto const said = [&] {
            return database.read([&](Transaction& tx) { return origins_of_edition(tx, second); });
        };
        REQUIRE(said().size() == 1);
        CHECK(said()[0].item == items[0]);
        REQUIRE(continue_rows(of.clerk, second, items[0], {}));
        CHECK(said().empty());
        // Nothing of a discarded draft stays.
        REQUIRE(continue_rows(of.clerk, second, items[0], {1}));
        REQUIRE(discard_draft(of.clerk, second));
        CHECK(said().empty());
        CHECK(of.relatives(row, door::followers_of).empty());
    });
}

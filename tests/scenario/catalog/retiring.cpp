// 退出: nothing that was public disappears without a word.
#include "catalog/retiring.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/continuing.hpp"
#include "catalog/door.hpp"
#include "catalog/editing.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

std::vector<Incoming> const both{{make::entry("招生", "范围"), "手工录入"}, {make::entry("招生", "条件"), "手工录入"}};

struct Second {
    EditionId first, id;
    std::vector<Item> items;
};

// A published edition and the draft of the next one.
Second second_edition(make::Office& office, Desk& clerk) {
    NewDraft const wanted{office.district().root.id, office.field("义务教育").id, Level::county};
    auto const first = start_draft(clerk, wanted);
    REQUIRE(first);
    REQUIRE(take_rows(clerk, *first, both));
    REQUIRE(submit(clerk, *first));
    make::to_the_office(office, *first);
    auto reviewer = office.disclosure_office();
    REQUIRE(publish(reviewer, *first));
    auto const id = start_draft(clerk, wanted);
    REQUIRE(id);
    return {*first, *id, clerk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, *id); })};
}

std::vector<std::pair<std::string, std::string>> audit(storage::Database& database) {
    static storage::Query const entries{"test.retirements",
                                        "SELECT before, reason FROM audit WHERE act = 'catalog.retire_item'"};
    std::vector<std::pair<std::string, std::string>> found;
    database.read([&](storage::Transaction& tx) {
        for (auto const& row : tx.run(entries)) found.emplace_back(row.text(0), row.text(1));
    });
    return found;
}

}  // namespace

SCENARIO("an item in force leaves a draft with a reason only, and takes it into the audit and to the readers") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const [first, id, items] = second_edition(office, clerk);
        auto const refused = remove_item(clerk, id, items[1].id, 1);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence().find("“招生 · 条件”在现行版本中，不再公开需要写明理由") != std::string::npos);
        CHECK(remove_item(clerk, id, items[1].id, 1, " \n ").error().says.key == "catalog.retire_reason_needed");
        CHECK(remove_item(clerk, id, items[1].id, 1, std::string(1501, 'x')).error().says.key ==
              "catalog.retire_reason_long");
        CHECK(audit(database).empty());
        REQUIRE(remove_item(clerk, id, items[1].id, 1, "依据已废止"));
        CHECK(audit(database) == std::vector<std::pair<std::string, std::string>>{{"招生 · 条件", "依据已废止"}});

        REQUIRE(submit(clerk, id));
        make::to_the_office(office, id);
        auto reviewer = office.disclosure_office();
        REQUIRE(publish(reviewer, id));
        database.read([&](storage::Transaction& tx) {
            auto const compared =
                door::compared_with_former(tx, door::find_former_item(tx, items[1].id)->published.catalog.id, 2);
            REQUIRE(compared);
            CHECK(compared->reasons.at(items[1].id) == "依据已废止");
            auto const why = door::retirement_of(tx, items[1].id);
            REQUIRE(why);
            CHECK(why->reason == "依据已废止");
            CHECK(why->edition == 2);
        });
        CHECK(first != id);
    });
}

SCENARIO("a row of this draft alone goes without a word; one that came back is not leaving any more") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const [first, id, items] = second_edition(office, clerk);
        auto const added =
            save_rows(clerk, id, {1, {{ItemId{}, 0, {{Column::level1, "新"}, {Column::content, "新"}}}}, {}});
        REQUIRE(added);
        REQUIRE(remove_item(clerk, id, added->rows[0].item, 2));
        CHECK(audit(database).empty());
        REQUIRE(remove_item(clerk, id, items[0].id, 3, "重复"));
        RowChange back{ItemId{}, 1, {{Column::level1, "招生"}, {Column::level2, "范围"}, {Column::content, "范围"}}};
        back.continues = items[0].id;
        REQUIRE(save_rows(clerk, id, {4, {back}, {}}));
        database.read([&](storage::Transaction& tx) {
            CHECK(leaving_items(tx, id).empty());
            CHECK(retirements_of(tx, id).empty());
        });
    });
}

SCENARIO("a table in the place of all: what it leaves out is explained before the edition is submitted") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const [first, id, items] = second_edition(office, clerk);
        REQUIRE(take_rows(clerk, id, {{make::entry("招生", "名单"), "手工录入"}}));
        auto const refused = submit(clerk, id);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence().find("2 项（“招生 · 范围”“招生 · 条件”）不在本稿中") != std::string::npos);
        CHECK(explain(clerk, id, items[0].id, "").error().says.key == "catalog.retire_reason_needed");
        CHECK(explain(clerk, id, ItemId{77}, "为什么").error().says.key == "catalog.not_retired");
        auto stranger = office.editor("区民政局");
        CHECK(explain(stranger, id, items[0].id, "别人的").error().kind == Refusal::Kind::not_allowed);
        CHECK(*explain(clerk, id, items[0].id, "职权已划出") == 1);
        // The other one is continued by a row of the draft: that is reason enough.
        auto const row = database.read([&](storage::Transaction& tx) { return items_of_edition(tx, id); }).at(0).id;
        REQUIRE(continue_rows(clerk, id, row, {2}));
        CHECK(submit(clerk, id));
    });
}

SCENARIO("one reason for all that have none leaves given reasons as they are") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto const [first, id, items] = second_edition(office, clerk);
        REQUIRE(take_rows(clerk, id, {{make::entry("招生", "名单"), "手工录入"}}));
        REQUIRE(explain(clerk, id, items[0].id, "职权已划出"));
        CHECK(*explain(clerk, id, {}, "依据已废止") == 1);
        CHECK(explain(clerk, id, {}, "依据已废止").error().says.key == "catalog.not_retired");
        REQUIRE(explain(clerk, id, items[0].id, "职权已划归市级"));  // a reason can be bettered
        database.read([&](storage::Transaction& tx) {
            CHECK(retirements_of(tx, id) ==
                  std::map<ItemId, std::string>{{items[0].id, "职权已划归市级"}, {items[1].id, "依据已废止"}});
        });
    });
}

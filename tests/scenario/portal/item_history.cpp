// What a reader is told of an item through three editions: renamed, split, merged, out and in again, both ways.
#include "portal/item_history.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/continuing.hpp"
#include "catalog/editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

struct Catalogue {
    make::Office& office;
    Desk clerk = office.editor("区教育和体育局");
    Desk reviewer = office.disclosure_office();

    EditionId begin(std::vector<std::string> const& names) {
        auto const id = start_draft(clerk, {office.district().root.id, office.field("义务教育").id, Level::county});
        REQUIRE(id);
        std::vector<Incoming> rows;
        for (auto const& name : names) rows.push_back({make::entry("招生", name), "手工录入"});
        if (!rows.empty()) REQUIRE(take_rows(clerk, *id, rows));
        return *id;
    }
    std::vector<Item> rows(EditionId id) {
        return office.database().read([&](storage::Transaction& tx) { return items_of_edition(tx, id); });
    }
    void save(EditionId id, std::vector<RowChange> changes, std::vector<Removal> removed = {}) {
        auto const edition = office.database().read([&](storage::Transaction& tx) { return *find_edition(tx, id); });
        auto const done = save_rows(clerk, id, {edition.revision, std::move(changes), std::move(removed)});
        REQUIRE(done);
        REQUIRE(done->kind == Saving::Kind::saved);
    }
    void publish(EditionId id) {
        auto const submitted = submit(clerk, id);
        INFO((submitted ? "" : submitted.error().sentence()));
        REQUIRE(submitted);
        make::to_the_office(office, id);
        REQUIRE(catalog::publish(reviewer, id));
    }
    // "3 改名：…|并入：甲、乙", newest first.
    std::vector<std::string> history(ItemId item, portal::ItemPage* page = nullptr) {
        portal::ItemPage made;
        office.database().read([&](storage::Transaction& tx) {
            auto const row = history_of(tx, item);
            portal::add_history(tx, made, item, row, "/ml/19", 2);
        });
        std::vector<std::string> lines;
        for (auto const& past : made.history) {
            std::string line = past.edition.words;
            for (auto const& turn : past.turns) {
                line += "|" + turn.words;
                for (auto const& link : turn.items) line += link.words + ";";
            }
            lines.push_back(line);
        }
        if (page) *page = std::move(made);
        return lines;
    }

  private:
    static CatalogId history_of(storage::Transaction& tx, ItemId item) {
        return door::history_of(tx, item).front().edition.catalog;
    }
};

RowChange named(ItemId item, std::string name) {
    return {item, 0, {{Column::level2, std::move(name)}}};
}

RowChange fresh(std::string const& name) {
    RowChange change;
    change.entry = make::entry("招生", name);
    return change;
}

}  // namespace

SCENARIO("a reader follows an item to what it became, and from there back") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        Catalogue catalogue{office};
        auto const first = catalogue.begin({"范围", "条件", "结果", "收费", "学籍"});
        catalogue.publish(first);
        auto const old = catalogue.rows(first);

        // 范围 is renamed; 条件 splits in two; 结果 and 收费 become one; 学籍 stays, and a part of it goes out.
        auto const second = catalogue.begin({});
        auto const reason = std::string{"按新指引调整"};
        catalogue.save(second, {named(old[0].id, "招生范围")},
                       {{old[1].id, reason}, {old[2].id, reason}, {old[3].id, reason}});
        catalogue.save(second, {fresh("入学条件"), fresh("转学条件"), fresh("结果和收费"), fresh("学籍变动")});
        auto const now = catalogue.rows(second);
        REQUIRE(now.size() == 6);
        REQUIRE(continue_rows(catalogue.clerk, second, now[2].id, {2}));
        REQUIRE(continue_rows(catalogue.clerk, second, now[3].id, {2}));
        REQUIRE(continue_rows(catalogue.clerk, second, now[4].id, {3, 4}));
        REQUIRE(continue_rows(catalogue.clerk, second, now[5].id, {5}));
        catalogue.publish(second);

        using Lines = std::vector<std::string>;
        portal::ItemPage page;
        CHECK(catalogue.history(old[0].id, &page) ==
              Lines{"第 2 版|改名：由“招生 · 范围”改为“招生 · 招生范围”", "第 1 版|首次列入目录"});
        CHECK(page.former_names == "招生 · 范围");
        CHECK(page.history.front().now);
        CHECK(catalogue.history(old[1].id) ==
              Lines{"第 2 版|退出目录，理由：按新指引调整|拆分为：招生 · 入学条件;招生 · 转学条件;",
                    "第 1 版|首次列入目录"});
        CHECK(catalogue.history(now[2].id, &page) == Lines{"第 2 版|由下列事项拆分而来：招生 · 条件;"});
        CHECK(page.origins.size() == 1);
        CHECK(catalogue.history(old[3].id).front() == "第 2 版|退出目录，理由：按新指引调整|并入：招生 · 结果和收费;");
        CHECK(catalogue.history(now[4].id) == Lines{"第 2 版|由下列事项合并而成：招生 · 结果;招生 · 收费;"});
        CHECK(catalogue.history(old[4].id).front() == "第 2 版|从本事项拆出：招生 · 学籍变动;");
    });
}

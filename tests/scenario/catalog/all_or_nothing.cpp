// Every action, broken at each of its statements in turn and at its commit, on both engines: all of it or nothing
// (R02).
#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/chains.hpp"
#include "catalog/editing.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/retiring.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/breaking.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "make/review.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

// Everything an action of this slice writes, as one line.
storage::Query const counts{
    "test.fingerprint",
    "SELECT (SELECT count(*) FROM catalogs), (SELECT count(*) FROM editions), "
    "(SELECT coalesce(max(CASE state WHEN 'draft' THEN 1 WHEN 'submitted' THEN 2 WHEN 'returned' THEN 3 "
    "WHEN 'published' THEN 4 ELSE 5 END), 0) FROM editions), "
    "(SELECT count(*) FROM editions WHERE state = 'published'), (SELECT CAST(coalesce(sum(revision), 0) AS BIGINT) "
    "FROM editions), "
    "(SELECT count(*) FROM disclosure_items), (SELECT count(*) FROM edition_items), "
    "(SELECT CAST(coalesce(sum(length(level2) * position), 0) AS BIGINT) FROM edition_items), (SELECT count(*) "
    "FROM files), "
    "(SELECT count(*) FROM uploads), (SELECT count(*) FROM upload_rows), (SELECT count(*) FROM audit), "
    "(SELECT count(*) FROM edition_parts), (SELECT count(*) FROM edition_steps), (SELECT count(*) FROM editions "
    "WHERE stage = 'unit'), (SELECT count(*) FROM review_stages), "
    "(SELECT count(*) FROM touched), (SELECT count(*) FROM search_entries), (SELECT count(*) FROM retirements), "
    "(SELECT count(*) FROM returned_workbooks), (SELECT count(*) FROM returned_workbooks WHERE merged_at IS NULL)"};

void break_everywhere(storage::Database& database, Desk const& desk, std::string const& name, make::Act const& act) {
    make::break_everywhere(database, counts, desk, name, act);
}

ReadTable a_table() {
    ReadTable table;
    table.rows = {{1, 1, RowAccount::Kind::header, "", "一级"}, {1, 2, RowAccount::Kind::record, "", "招生"}};
    table.records.push_back({make::entry("招生", "范围"), 1, 2, 2, {}});
    return table;
}

std::map<Column, std::string> const typed{
    {Column::level1, "招生"}, {Column::level2, "名单"}, {Column::content, "名单"}, {Column::basis, "《义务教育法》"}};

// Taken for offline editing; the only row taken out, another one written.
offline::Returned taken_and_changed(Desk& desk, EditionId id) {
    auto const taken = take_offline(desk, id);
    REQUIRE(taken);
    auto returned = offline::read_back(*documents::read_grids(taken->bytes, taken->name));
    REQUIRE(returned);
    returned->rows.clear();
    returned->rows.push_back({{}, 3, typed});
    return std::move(*returned);
}

}  // namespace

SCENARIO("an action that breaks anywhere has not happened") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto clerk = office.editor("区教育和体育局");
        auto reviewer = office.disclosure_office();
        NewDraft const wanted{office.district().root.id, office.field("义务教育").id, Level::county};
        EditionId id;
        auto draft = [&](Desk& desk) {
            auto const started = start_draft(desk, wanted);
            if (started) id = *started;
            return bool(started);
        };
        auto in_force = [&] {
            draft(clerk);
            REQUIRE(take_rows(clerk, id,
                              {{make::entry("招生", "范围"), "手工录入"}, {make::entry("招生", "去年"), "手工录入"}}));
            REQUIRE(submit(clerk, id));
            make::to_the_office(office, id);
            REQUIRE(publish(reviewer, id));
        };

        break_everywhere(database, clerk, "start_draft", draft);
        break_everywhere(database, clerk, "take_table", [&](Desk& desk) {
            return bool(take_table(desk, id, {std::string(64, 'b'), "csv", 3}, "a.csv", a_table()));
        });
        break_everywhere(database, clerk, "save_rows", [&](Desk& desk) {
            auto const saved =
                save_rows(desk, id, {2, {{ItemId{}, 1, {{Column::level1, "学籍"}, {Column::content, "办理"}}}}, {}});
            return saved && saved->kind == Saving::Kind::saved;
        });
        break_everywhere(database, clerk, "discard_draft", [&](Desk& desk) { return bool(discard_draft(desk, id)); });
        in_force();
        draft(clerk);  // from the edition in force
        break_everywhere(database, clerk, "take_rows", [&](Desk& desk) {
            return bool(take_rows(desk, id, {{make::entry("招生", "范围"), "手工录入"}}));
        });
        auto const left = database.read([&](storage::Transaction& tx) { return leaving_items(tx, id); }).at(0).item;
        break_everywhere(database, clerk, "explain",
                         [&](Desk& desk) { return bool(explain(desk, id, left, "依据已废止")); });
        auto const returned = taken_and_changed(clerk, id);
        ReturnId workbook;
        break_everywhere(database, clerk, "bring_back", [&](Desk& desk) {
            auto const done = bring_back(desk, id, {std::string(64, 'c'), "xlsx", 3}, "a.xlsx", returned);
            if (done) workbook = *done;
            return bool(done);
        });
        break_everywhere(database, clerk, "merge_back", [&](Desk& desk) {
            auto const done = merge_back(desk, id, workbook, returned, {{}, 2, "职权已划出"});
            return done && done->kind == Saving::Kind::saved;
        });
        break_everywhere(database, clerk, "submit", [&](Desk& desk) { return bool(submit(desk, id, "请审核")); });
        auto unit = office.reviewer("区教育和体育局");
        break_everywhere(database, unit, "pass", [&](Desk& desk) { return bool(pass(desk, id, "同意")); });
        auto legal = office.legal_reviewer();
        REQUIRE(pass(legal, id));
        break_everywhere(database, reviewer, "send_back",
                         [&](Desk& desk) { return bool(send_back(desk, id, "再核对")); });
        REQUIRE(submit(clerk, id));
        REQUIRE(pass(unit, id));
        REQUIRE(pass(legal, id));
        break_everywhere(database, reviewer, "publish", [&](Desk& desk) { return bool(publish(desk, id)); });
        Chain const shorter{{{Stage::office, identity::Role::disclosure_office, 4, {}}}};
        break_everywhere(database, reviewer, "set_chain", [&](Desk& desk) {
            return bool(set_chain(desk, office.district().root.id, Level::county, shorter));
        });
    });
}

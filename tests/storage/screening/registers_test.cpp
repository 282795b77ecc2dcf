// The lists of screening on both engines: what was listed is looked up at once, what ended is not, of a text that may
// not be quoted nothing is kept, and an action that breaks leaves nothing behind.
#include "screening/registers.hpp"

#include <doctest/doctest.h>

#include "make/archive.hpp"
#include "make/district.hpp"
#include "screening/door.hpp"
#include "storage/failing.hpp"

using namespace mingtang;
using namespace mingtang::screening;

namespace {

constexpr int today = 20261120;

std::string const secret =
    "各级要在规定期限内完成本轮专项整治的摸底排查工作，排查结果按程序逐级审核后报送，由市级统一汇总形成台账并实行销号管"
    "理。";

int found(Desk& desk, std::string_view words) {
    return desk.database.read([&](storage::Transaction& tx) {
        auto const lists = door::ready_lists(tx, desk.actor.jurisdiction_path);
        int count = 0;
        for (auto const& one : screen({text_of("正文", words)}, *lists, today)) count += one.count;
        return count;
    });
}

std::string rows(storage::Database& database) {
    static storage::Query const all{
        "test.screening_rows",
        "SELECT (SELECT count(*) FROM screening_entries), (SELECT count(*) FROM screening_entries WHERE ended_at IS "
        "NULL), "
        "(SELECT count(*) FROM audit), (SELECT coalesce(max(edition), '') FROM screening_edition)"};
    return database.read([&](storage::Transaction& tx) {
        auto const row = *tx.first(all);
        return std::to_string(row.integer(0)) + " " + std::to_string(row.integer(1)) + " " +
               std::to_string(row.integer(2)) + " " + row.text(3);
    });
}

}  // namespace

TEST_CASE("what is on the lists is looked up, until it is ended") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        CHECK(found(desk, "请尽快布署") == 0);
        NewEntry word{EntryKind::word, "布署", "部署", "错别字", {"公布署名", ""}, {}};
        auto const id = list_entry(desk, word);
        REQUIRE_MESSAGE(id, id.error().sentence());
        CHECK(found(desk, "请尽快布署") == 1);
        CHECK(found(desk, "公布署名文章") == 0);
        CHECK(list_entry(desk, word).error().says.key == "screening.listed_already");
        CHECK(list_entry(desk, {EntryKind::leader, "区长", "示范明", {}, {}, {}}));
        CHECK(found(desk, "区长示范鸣出席") == 1);

        REQUIRE(
            list_entry(desk, {EntryKind::superior, "专项整治摸底排查实施方案", "示政办字〔2026〕7号", {}, {}, secret}));
        CHECK(found(desk, "根据示政办字[2026]7号") == 1);
        CHECK(found(desk, secret) == 1);
        database.read([&](storage::Transaction& tx) {
            static storage::Query const kept{"test.passages",
                                             "SELECT passages FROM screening_entries WHERE kind = 'superior'"};
            CHECK(tx.first(kept)->text(0).find_first_not_of("0123456789abcdef") == std::string::npos);
            return 0;
        });

        // A clerk of a town is judged by the district's lists, too, and keeps none.
        auto clerk = office.editor("盛庄街道");
        CHECK(found(clerk, "请尽快布署") == 1);
        CHECK(list_entry(clerk, {EntryKind::word, "帐号", "账号", {}, {}, {}}).error().kind ==
              Refusal::Kind::not_allowed);
        CHECK(end_listing(clerk, *id, "试试").error().kind != Refusal::Kind::invalid);

        CHECK(end_listing(desk, *id, " ").error().says.key == "screening.end_reason_needed");
        REQUIRE(end_listing(desk, *id, "误列"));
        CHECK(found(desk, "请尽快布署") == 0);
        CHECK(end_listing(desk, *id, "误列").error().says.key == "screening.ended_already");
        CHECK(end_listing(desk, EntryId{1}, "误列").error().kind == Refusal::Kind::not_found);
        CHECK(list_words(desk, {{"帐号", "账号", "", {}}, {"布署", "部署", "", {}}}).value() == 2);
        CHECK(list_words(desk, {{"帐号", "账号", "", {}}}).value() == 0);
        CHECK(found(desk, "帐号") == 1);
    });
}

TEST_CASE("bad entries get a sentence") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        for (auto const& bad :
             {NewEntry{EntryKind::word, "一", "二", {}, {}, {}}, NewEntry{EntryKind::word, "甲乙", "甲乙", {}, {}, {}},
              NewEntry{EntryKind::leader, "区长", "", {}, {}, {}}, NewEntry{EntryKind::superior, "", "", {}, {}, "甲"},
              NewEntry{EntryKind::word, std::string(200, 'a'), "", {}, {}, {}}}) {
            auto const done = list_entry(desk, bad);
            REQUIRE_FALSE(done);
            CHECK(done.error().kind == Refusal::Kind::invalid);
        }
    });
}

TEST_CASE("a change that breaks at any statement leaves nothing behind") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.disclosure_office();
        auto const id = list_entry(desk, {EntryKind::word, "布署", "部署", {}, {}, {}}).value();
        storage::FailingDatabase failing{database};
        Desk broken{failing, desk.workdays, desk.now, desk.actor, desk.request_id, desk.files};
        auto const all_or_nothing = [&](auto const& act) {
            auto const before = rows(database);
            for (int n = 1; n < 60; ++n) {
                failing.break_statement(n);
                try {
                    bool const done = act();
                    CHECK(done);
                    return;
                } catch (storage::Failure const&) {
                    CHECK(rows(database) == before);
                }
            }
            FAIL("never got through");
        };
        all_or_nothing([&] { return list_entry(broken, {EntryKind::word, "帐号", "账号", {}, {}, {}}).has_value(); });
        all_or_nothing([&] { return end_listing(broken, id, "误列").has_value(); });
        all_or_nothing([&] {
            return list_words(broken, {{"既使", "即使", "", {}}, {"即然", "既然", "", {}}}).has_value();
        });
    });
}

TEST_CASE("the words of a file are read once and come back whole") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        auto desk = office.editor("盛庄街道");
        auto const bytes = make::workbook(
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"C2\"><v>5</v></c></row><row "
            "r=\"4\" "
            "hidden=\"1\"><c r=\"A4\" t=\"inlineStr\"><is><t>甲\n乙</t></is></c></row>");
        auto const taken = door::take_file(desk, "abc", bytes, "名单.xlsx");
        REQUIRE_MESSAGE(taken, taken.error().sentence());
        auto const kept = database.read([](storage::Transaction& tx) { return find_words_of_file(tx, "abc"); });
        REQUIRE(kept);
        CHECK(kept->of == documents::WordsOf::workbook);
        CHECK(kept->passages == taken->passages);
        CHECK(kept->unseen == taken->unseen);
        CHECK(kept->passages[0].lines.back().hidden);
        CHECK(door::take_file(desk, "abc", "not even read", "名单.xlsx")->passages == taken->passages);
        CHECK(door::take_file(desk, "def", "MZ", "a.exe").error().kind == Refusal::Kind::invalid);
        CHECK_FALSE(database.read([](storage::Transaction& tx) { return find_words_of_file(tx, "def"); }));
    });
}

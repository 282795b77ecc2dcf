// A document is found as far as readers may see it: to the last page of its files, in every list and every count, and
// nowhere any more in the second it is withdrawn.
#include <doctest/doctest.h>

#include "jobs/runner.hpp"
#include "make/publication.hpp"
#include "publication/door.hpp"
#include "publication/ending.hpp"
#include "publication/file_parts.hpp"
#include "publication/listing.hpp"
#include "publication/surfaces.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::publication;
using make::must;
using Places = std::vector<std::string>;

namespace {

// The place of every hit, "" for a document's own words.
Places found(storage::Database& database, std::string_view text) {
    return database.read([&](storage::Transaction& tx) {
        Places places;
        for (auto const& hit : search::find(database, tx, search_kind, text, 1, 100).hits) places.push_back(hit.place);
        return places;
    });
}

// A roll of pages with a word of its own on each.
documents::FileWords roll(int pages) {
    documents::FileWords words;
    words.of = documents::WordsOf::pdf;
    words.pages = pages;
    for (int page = 1; page <= pages; ++page) {
        documents::Passage passage{"第 " + std::to_string(page) + " 页", page};
        for (int line = 1; line <= 40; ++line)
            passage.lines.push_back(
                {line, "本页收录的道路名称及其起止点、长度和宽度，均以实地测量为准，测量日期见页脚"});
        passage.lines.push_back({41, "路段" + std::to_string(page) + "号"});
        words.passages.push_back(std::move(passage));
    }
    return words;
}

int run_jobs(storage::Database& database, Instant now) {
    int failures = 0;
    jobs::Runner runner{database, "test:1", [&](auto const&, auto const&) { ++failures; }};
    runner.handle(std::string{file_parts_job}, [&](storage::Transaction& tx, jobs::Job const& job, Instant at) {
        index_more_files(database, tx, job.payload, at);
    });
    int done = 0;
    while (int const some = runner.tick(now)) done += some;
    CHECK(failures == 0);
    return done;
}

RevisionId with_file(make::Press& press, char name, documents::FileWords const& words, std::string const& title) {
    auto const draft = press.draft(Kind::notice, make::notice(title));
    make::file_was_read(press.office.database(), std::string(64, name), words);
    must(attach(press.clerk, draft, {std::string(64, name), "名录.pdf", "pdf", 10}));
    press.to_publication(draft);
    return draft;
}

// What the lists keep, and what they would keep if they were made today.
void check_listing(storage::Database& database) {
    static constexpr storage::Query kept{
        "test.kept",
        "SELECT (SELECT count(*) FROM public_documents), (SELECT CAST(coalesce(sum(documents), 0) AS BIGINT) FROM "
        "public_document_counts), (SELECT count(*) FROM public_document_counts), (SELECT count(*) FROM "
        "public_documents "
        "WHERE validity = 'amended'), (SELECT count(*) FROM public_documents WHERE validity = 'repealed'), (SELECT "
        "count(*) FROM revisions WHERE state = 'live')"};
    auto const read = [&] {
        auto const row = database.read([](storage::Transaction& tx) { return *tx.first(kept); });
        std::vector<std::int64_t> numbers;
        for (std::size_t i = 0; i < row.size(); ++i) numbers.push_back(row.integer(i));
        return numbers;
    };
    auto const before = read();
    CHECK(before[0] == before[5]);
    CHECK(before[1] == before[5]);
    rebuild_listing(database);
    CHECK(read() == before);
}

}  // namespace

SCENARIO("a long file is found to its last page soon after, and no page of it once it is withdrawn") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const draft = with_file(press, 'a', roll(60), "关于公布道路名录的通知");
        CHECK(found(database, "道路名录").empty());  // not before it is public
        auto const id = must(publish(press.publisher, draft)).id;
        CHECK(found(database, "道路名录") == Places{""});
        CHECK(found(database, "“路段60号”").empty());
        CHECK(run_jobs(database, press.clerk.now) > 1);  // in pieces
        CHECK(found(database, "“路段60号”") == Places{"附件“名录.pdf”第 60 页"});
        CHECK(found(database, "道路名录 “路段7号”") == Places{"附件“名录.pdf”第 7 页"});  // title and page
        CHECK(found(database, "实地测量").size() == 1);  // one document, however many pages

        must(withdraw(press.publisher, id, {WithdrawalKind::error, "名录有误", "分管副局长", {}}));
        CHECK(found(database, "“路段60号”").empty());
        CHECK(found(database, "道路名录").empty());
        static constexpr storage::Query left{"test.left",
                                             "SELECT count(*) FROM search_texts WHERE words LIKE '%路段%'"};
        CHECK(database.read([](storage::Transaction& tx) { return tx.first(left)->integer(0); }) == 0);
    });
}

SCENARIO("a job that comes after the withdrawal or after a correction brings nothing back") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto const id = must(publish(press.publisher, with_file(press, 'b', roll(20), "关于公布桥梁名录的通知"))).id;
    must(withdraw(press.publisher, id, {WithdrawalKind::error, "名录有误", "分管副局长", {}}));
    run_jobs(database, press.clerk.now);
    CHECK(found(database, "“路段20号”").empty());

    auto const other = must(publish(press.publisher, with_file(press, 'c', roll(20), "关于公布隧道名录的通知"))).id;
    auto const correction = must(begin_revision(press.clerk, other, Purpose::correction));
    must(detach(press.clerk, correction, press.revision(correction).content.attachments.front().id));
    press.write(correction, Kind::notice, make::notice("关于公布隧道名录的通知"), "附件有误");
    press.to_publication(correction);
    must(publish(press.publisher, correction));
    run_jobs(database, press.clerk.now);
    CHECK(found(database, "“路段20号”").empty());
    CHECK(found(database, "隧道名录") == Places{""});
}

SCENARIO("what is hidden in a file is no reader's; a long sheet says from which line on") {
    auto const test = make::sqlite_database();
    auto& database = **test;
    make::Office office{database};
    make::Press press{office};
    auto words = roll(1);
    words.passages.front().lines.push_back({42, "隐藏行的批语", true});
    words.passages.push_back({"工作表“草稿”", 0, true, {{1, "隐藏表的批语"}}});
    documents::Passage sheet{"工作表“名单”"};
    for (int row = 1; row <= 2000; ++row)
        sheet.lines.push_back({row, "道路" + std::to_string(row) + "\t沥青路面，双向四车道"});
    words.passages.push_back(sheet);
    Content content = make::notice();
    make::file_was_read(database, std::string(64, 'd'), words);
    content.attachments = {{AttachmentId{1}, std::string(64, 'd'), "名录.xlsx", "xlsx", 10}};
    auto const parts = database.read([&](storage::Transaction& tx) { return parts_of_files(tx, content); });
    REQUIRE(parts.size() > 3);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].number == int(i) + 1);
        CHECK(parts[i].words.find("批语") == std::string::npos);
        CHECK(parts[i].words.size() <= 18'000);
    }
    CHECK(parts[0].place == "附件“名录.xlsx”第 1 页");
    CHECK(parts[1].place == "附件“名录.xlsx”工作表“名单”");
    CHECK(parts[2].place.starts_with("附件“名录.xlsx”工作表“名单”第 "));
    CHECK(parts[2].place.ends_with(" 行起"));
    CHECK(parts.back().words.ends_with("道路2000\t沥青路面，双向四车道"));
}

SCENARIO("lists and counts go with every step of a document's life") {
    make::for_each_engine([](storage::Database& database) {
        make::Office office{database};
        make::Press press{office};
        auto const under = [&](door::Filter const& filter) {
            return database.read([&](storage::Transaction& tx) { return door::list(tx, filter); });
        };
        door::Filter amended, notices;
        amended.validity = door::Validity::amended;
        notices.kind = Kind::notice;
        auto const base = press.published(Kind::notice, make::notice("关于学籍管理的通知"));
        auto const older = press.published(Kind::notice, make::notice("关于2025年入学登记的通知"));
        CHECK(under(notices).total == 2);
        CHECK(under(notices).documents.front().id == older);
        check_listing(database);

        auto content = make::notice();
        content.relations = {{Relation::Kind::repeals, older, ""}, {Relation::Kind::amends, base, "第三条"}};
        auto const newer = press.published(Kind::notice, content);
        CHECK(under(amended).total == 1);
        CHECK(under(amended).documents.at(0).id == base);
        check_listing(database);

        must(withdraw(press.publisher, newer, {WithdrawalKind::error, "依据有误", "分管副局长", {}}));
        CHECK(under(amended).total == 0);
        CHECK(under(amended).documents.empty());
        CHECK(under(notices).total == 2);
        auto const sorts = database.read([&](storage::Transaction& tx) {
            return door::sorts(tx, {newer, older, base});
        });
        REQUIRE(sorts.size() == 2);
        CHECK(sorts[0].id == older);
        CHECK(sorts[0].validity == door::Validity::repealed);
        check_listing(database);
    });
}

// The index on both engines: exact, complete, and gone with the thing it was about.
#include "search/search.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "make/database.hpp"
#include "search/near.hpp"
#include "search/queries.hpp"

using namespace mingtang;
using storage::Database;
using storage::Transaction;

namespace {

void put(Database& database, std::int64_t id, std::string title, std::string body, std::string kind = "item") {
    database.change([&](Transaction& tx) -> Result<int> {
        search::index(database, tx, {kind, id, title, body});
        return 1;
    });
}

search::Answer ask(Database& database, std::string_view text, int page = 1, int page_size = 20) {
    return database.read([&](Transaction& tx) { return search::find(database, tx, "item", text, page, page_size); });
}

std::vector<std::int64_t> found(Database& database, std::string_view text) {
    std::vector<std::int64_t> ids;
    for (auto const& hit : ask(database, text).hits) ids.push_back(hit.object_id);
    return ids;
}

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("after a search the rest of its transaction is planned and timed as before it") {
    make::for_each_engine([](Database& database) {
        put(database, 1, "义务教育招生", "招生范围、招生条件");
        if (database.engine() != storage::Engine::postgres) return;
        database.read([&](Transaction& tx) {
            static storage::Query const own{"test.own_settings",
                                            "SELECT set_config('statement_timeout', '7000', TRUE), "
                                            "set_config('max_parallel_workers_per_gather', '3', TRUE), "
                                            "set_config('enable_seqscan', 'off', TRUE), "
                                            "set_config('plan_cache_mode', 'force_generic_plan', TRUE)"};
            auto const settings = [&] {
                std::vector<std::string> all;
                auto const row = *tx.first(search::queries::settings_postgres);
                for (int i = 0; i < 6; ++i) all.push_back(row.text(i));
                return all;
            };
            tx.run(own);
            auto const before = settings();
            CHECK(before == std::vector<std::string>{"on", "on", "off", "3", "force_generic_plan", "7s"});
            CHECK(search::find(database, tx, "item", "招生", 1, 20).hits.size() == 1);
            CHECK(settings() == before);
        });
    });
}

TEST_CASE("an exact substring finds, anything else does not") {
    make::for_each_engine([](Database& database) {
        put(database, 1, "义务教育招生", "招生范围、招生条件");
        put(database, 2, "户籍管理", "出生登记，2023年办理");
        CHECK(found(database, "义务教育") == Ids{1});
        CHECK(found(database, "教义") == Ids{});
        CHECK(found(database, "生范") == Ids{1});
        CHECK(found(database, "招生户籍") == Ids{});  // not across entries
        CHECK(found(database, "招生招生") == Ids{});  // not across title and body
        CHECK(found(database, "记2023年办") == Ids{2});
        CHECK(found(database, "202") == Ids{});  // numbers are whole
        CHECK(found(database, "管") == Ids{2});
        CHECK(found(database, "理") == Ids{2});  // the last character of a run, too
        CHECK(found(database, "登记 户籍") == Ids{2});
        CHECK(found(database, "登记 招生") == Ids{});
        CHECK(found(database, "\"登记，2023\"") == Ids{2});
        CHECK(ask(database, "……").problem.size() > 0);
    });
}

TEST_CASE("changed and forgotten entries leave no trace") {
    make::for_each_engine([](Database& database) {
        put(database, 1, "旧标题", "旧内容公开");
        put(database, 1, "新标题", "新内容公开");
        put(database, 2, "别的", "公开");
        CHECK(found(database, "旧") == Ids{});
        // Not only hidden by the lost entry: its tokens are gone from the index itself.
        static constexpr storage::Query in_fts5{"test.raw",
                                                "SELECT count(*) FROM search_index WHERE search_index MATCH $1"};
        static constexpr storage::Query in_tsvector{"test.raw",
                                                    "SELECT count(*) FROM search_index "
                                                    "WHERE tokens @@ CAST(CAST($1 AS TEXT) AS TSQUERY)"};
        auto const sqlite = database.engine() == storage::Engine::sqlite;
        auto const left = [&](std::string const& token) {
            return database.read([&](Transaction& tx) {
                return tx
                    .first(sqlite ? in_fts5 : in_tsvector, {(sqlite ? "\"" : "'") + token + (sqlite ? "\"" : "'")})
                    ->integer(0);
            });
        };
        CHECK(left("旧标") == 0);
        CHECK(left("新标") == 1);
        CHECK(found(database, "公开") == Ids{2, 1});
        CHECK(ask(database, "公开").total == 2);
        database.change([&](Transaction& tx) -> Result<int> {
            search::forget(database, tx, "item", 1);
            search::forget(database, tx, "item", 99);
            return 1;
        });
        CHECK(found(database, "公开") == Ids{2});
        CHECK(found(database, "标题") == Ids{});
        static constexpr Wording no{"test.no", "不"};
        database.change([&](Transaction& tx) -> Result<int> {
            search::forget(database, tx, "item", 2);
            return refuse(Refusal::Kind::conflict, no);  // rolled back: still there
        });
        CHECK(found(database, "公开") == Ids{2});
    });
}

TEST_CASE("kinds are apart, titles come first, pages follow on each other") {
    make::for_each_engine([](Database& database) {
        put(database, 7, "公开", "", "question");
        for (int i = 1; i <= 25; ++i) put(database, i, i == 3 ? "公开指南" : "事项", "公开 <b>" + std::to_string(i));
        auto const first = ask(database, "公开", 1, 10);
        CHECK(first.total == 25);
        CHECK_FALSE(first.capped);
        CHECK(first.hits.front().object_id == 3);
        CHECK(first.hits.front().title.str() == "<mark>公开</mark>指南");
        CHECK(first.hits.at(1).object_id == 25);
        CHECK(first.hits.at(1).snippet.str() == "<mark>公开</mark> &lt;b&gt;25");
        std::set<std::int64_t> all;
        for (int page = 1; page <= 3; ++page)
            for (auto const& hit : ask(database, "公开", page, 10).hits) CHECK(all.insert(hit.object_id).second);
        CHECK(all.size() == 25);
        CHECK(ask(database, "公开", 4, 10).hits.empty());
    });
}

TEST_CASE("a long text is found to its end, words of one question may stand far apart") {
    make::for_each_engine([](Database& database) {
        std::string body = "开头之词";
        for (int i = 0; i < 3000; ++i) body += "公开、";  // one word more often than a tsvector keeps places
        body += "末尾公开之词";
        put(database, 1, "长文", body);
        CHECK(found(database, "末尾公开之词") == Ids{1});
        CHECK(found(database, "公开、末尾") == Ids{1});
        CHECK(found(database, "开头 末尾") == Ids{1});
        CHECK(found(database, "长文 末尾") == Ids{1});
        CHECK(found(database, "末尾开头") == Ids{});
        put(database, 2, std::string(5000, 'x'), std::string(3'000'00, 'y'));
        CHECK(found(database, "长文") == Ids{1});
    });
}

TEST_CASE("a phrase is found wherever it stands, across the parts of a long text, too") {
    make::for_each_engine([](Database& database) {
        std::u32string body;
        for (char32_t c = 0; c < 900; ++c) body += U'一' + c;  // no character twice
        put(database, 1, "长文", to_utf8(body));
        for (std::size_t first = 0; first + 100 <= body.size(); first += 23)
            CHECK(found(database, to_utf8(body.substr(first, 100))) == Ids{1});
        CHECK(found(database, to_utf8(body.substr(10, 50) + body.substr(61, 40))) == Ids{});
    });
}

TEST_CASE("the pages of a file are found for themselves, and say where they are") {
    make::for_each_engine([](Database& database) {
        put(database, 1, "学校名单公示", "见附件");
        put(database, 2, "别的公示", "见附件");
        auto const part = [&](int number, std::string words) {
            database.change([&](Transaction& tx) -> Result<int> {
                search::add_part(database, tx, "item", 1, {number, "附件第 " + std::to_string(number) + " 页", words});
                return 1;
            });
        };
        part(1, "城东红旗小学");
        part(2, "城西青山小学、红旗中学");
        part(2, "同一页不放两次");
        CHECK(found(database, "红旗小学") == Ids{1});
        CHECK(found(database, "不放两次") == Ids{});
        CHECK(found(database, "红旗 青山") == Ids{1});      // on one page
        CHECK(found(database, "城东 青山") == Ids{});       // on two
        CHECK(found(database, "名单 青山小学") == Ids{1});  // the title goes with every page
        CHECK(found(database, "小学红旗") == Ids{});        // not in a row
        auto const answer = ask(database, "青山");
        REQUIRE(answer.hits.size() == 1);
        CHECK(answer.total == 1);
        CHECK(answer.hits[0].place == "附件第 2 页");
        CHECK(answer.hits[0].snippet.str() == "城西<mark>青山</mark>小学、红旗中学");
        CHECK(ask(database, "红旗").total == 1);  // one hit, however many pages
        CHECK(ask(database, "见附件").hits.at(0).place.empty());
        database.change([&](Transaction& tx) -> Result<int> {
            search::add_part(database, tx, "item", 99, {1, "附件", "红旗"});  // of nothing
            search::forget(database, tx, "item", 1);
            return 1;
        });
        CHECK(found(database, "红旗") == Ids{});
        CHECK(found(database, "青山") == Ids{});
        CHECK(found(database, "公示") == Ids{2});
        static constexpr storage::Query left{"test.left",
                                             "SELECT (SELECT count(*) FROM search_parts), (SELECT count(*) FROM "
                                             "search_texts)"};
        auto const rows = database.read([](Transaction& tx) { return *tx.first(left); });
        CHECK(rows.integer(0) == 1);
        CHECK(rows.integer(1) == 1);
    });
}

// 公开、务公、政务 has every pair of 政务公开, and not itself.
TEST_CASE("pairs that do not stand in a row are no hit; of too many the count says that it is about") {
    make::for_each_engine([](Database& database) {
        for (int i = 1; i <= 150; ++i) put(database, i, "", i % 3 == 0 ? "政务公开" : "公开、务公、政务");
        auto const few = ask(database, "政务公开");
        CHECK(few.total == 50);
        CHECK_FALSE(few.about);
        for (int i = 151; i <= 300; ++i) put(database, i, "", i % 3 == 0 ? "政务公开" : "公开、务公、政务");
        auto const many = ask(database, "政务公开", 1, 100);
        CHECK(many.about);
        CHECK(many.total == 300);
        CHECK(many.hits.size() == 100);
        CHECK(ask(database, "政务公开", 2, 100).hits.empty());
        for (auto const& hit : many.hits) CHECK(hit.object_id % 3 == 0);
        CHECK_FALSE(ask(database, "公开").about);  // a pair is certain
        CHECK(ask(database, "公开").total == 300);
    });
}

TEST_CASE("nearly: a wrong, a missing and an extra character; fewer words; and nothing that would find nothing") {
    make::for_each_engine([](Database& database) {
        put(database, 1, "义务教育招生简章", "招生范围与划片");
        put(database, 2, "最低生活保障办理指南", "申请条件");
        put(database, 3, "義務教育入學登記", "");
        auto const near = [&](std::string_view text) {
            std::vector<std::string> texts;
            database.read([&](Transaction& tx) {
                for (auto const& one : search::nearly(database, tx, "item", text, 4)) {
                    CHECK(search::rank(database, tx, "item", one.text, 0).total == one.total);
                    CHECK(one.total > 0);
                    texts.push_back(one.text);
                }
            });
            return texts;
        };
        auto const first = [&](std::string_view text) {
            auto const all = near(text);
            return all.empty() ? std::string{} : all.front();
        };
        CHECK(first("义务教肓招生") == "义务教育招生");    // 肓
        CHECK(first("最底生活保障") == "最低生活保障");    // 底
        CHECK(first("最生活保障") == "最低生活保障");      // one is missing
        CHECK(first("最低低生活保障") == "最低生活保障");  // one too much
        CHECK(first("生活保幛") == "生活保障");            // the last
        CHECK(first("義務敎肓") == "义务教育");
        CHECK(near("义务教肓招生 划片").front() == "义务教育招生 划片");
        auto const fewer = near("招生 保障");
        CHECK(fewer == std::vector<std::string>{"保障", "招生"});
        CHECK(near("“招生 保障” 简章") == std::vector<std::string>{"简章"});
        CHECK(near("招生义务教育") == std::vector<std::string>{"招生 义务教育"});  // both are there, not in a row
        CHECK(first("招生义务教肓") == "招生 义务教育");                           // and one of them wrong
        CHECK(near("义务教育").empty());                                           // found as it stands
        CHECK(near("天马行空").empty());
        CHECK(near("！！").empty());
        CHECK(near("").empty());
        CHECK(near("x").empty());
        std::string hundred;
        for (int i = 0; i < 100; ++i) hundred += "公";
        CHECK(near(hundred).empty());
    });
}

TEST_CASE("made again from nothing, the index gives the same answers; until then it finds what has come") {
    make::for_each_engine([](Database& database) {
        database.read([](Transaction& tx) { CHECK(search::is_empty(tx)); });
        put(database, 1, "旧", "公开甲");
        put(database, 5, "问题公开", "", "question");
        database.read([](Transaction& tx) { CHECK_FALSE(search::is_empty(tx)); });
        database.change([&](Transaction& tx) -> Result<int> {
            search::start_again(database, tx);
            return 1;
        });
        database.read([](Transaction& tx) { CHECK(search::is_empty(tx)); });
        CHECK(found(database, "公开") == Ids{});
        put(database, 2, "新", "公开乙");
        put(database, 3, "新", "公开丙");
        CHECK(found(database, "公开") == Ids{3, 2});
        CHECK(found(database, "甲") == Ids{});
    });
}

// The property of the design: every substring that does not cut a word of letters finds its text, and the engines agree
// with a plain search over the tokens.
TEST_CASE("every substring of a document finds it, and only documents that hold it") {
    make::for_each_engine([](Database& database) {
        std::mt19937 chance{20261124};
        std::u32string const alphabet = U"政务公开事项标准目录A1、，　（";
        std::vector<std::u32string> documents;
        for (int d = 0; d < 30; ++d) {
            std::u32string text;
            auto const length = 1 + chance() % 40;
            for (std::size_t i = 0; i < length; ++i) text += alphabet[chance() % alphabet.size()];
            documents.push_back(text);
            put(database, d + 1, "", to_utf8(text));
        }
        auto const word = [](char32_t c) { return c == U'A' || c == U'1'; };
        int asked = 0;
        for (int round = 0; round < 400; ++round) {
            auto const d = chance() % documents.size();
            auto const& text = documents[d];
            auto first = chance() % text.size();
            auto const last = std::min<std::size_t>(text.size(), first + 1 + chance() % 12);
            if (first > 0 && word(text[first - 1]) && word(text[first])) continue;
            if (last < text.size() && word(text[last - 1]) && word(text[last])) continue;
            auto const part = to_utf8(text.substr(first, last - first));
            auto const answer = ask(database, "\"" + part + "\"", 1, 100);
            if (!answer.problem.empty()) continue;
            ++asked;
            std::set<std::int64_t> ids;
            for (auto const& hit : answer.hits) {
                ids.insert(hit.object_id);
                CHECK(hit.snippet.str().find("<mark>") != std::string::npos);  // what was found is also shown
            }
            CAPTURE(part);
            CHECK(ids.contains(static_cast<std::int64_t>(d) + 1));
            CHECK(answer.total == static_cast<int>(answer.hits.size()));
            // Without separators, a document that was found holds the question's characters in this order.
            auto const bare = [&](std::u32string_view with) {
                std::u32string out;
                for (auto const c : with)
                    if (c != U'、' && c != U'，' && c != U'　' && c != U'（') out += c;
                return out;
            };
            for (std::size_t i = 0; i < documents.size(); ++i) {
                if (ids.contains(static_cast<std::int64_t>(i) + 1))
                    CHECK(bare(documents[i]).find(bare(to_u32(part))) != std::u32string::npos);
                else if (!word(text[first]) && !word(text[last - 1]))  // "A" is not in "A1": words are whole
                    CHECK(documents[i].find(to_u32(part)) == std::u32string::npos);
            }
        }
        CHECK(asked > 200);
    });
}

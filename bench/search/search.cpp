// Search among many documents: two and four characters, a phrase, three words - the best 300 by their ids, as the
// facets want them, and 20 of them marked. Beside it, in the same run, what a database without our index would do:
// LIKE over the same texts, newest first. And what one more document costs inside its transaction.
//
// Documents are sentences of the guidelines' rows, drawn by a fixed seed; MINGTANG_BENCH_DOCUMENTS says how many.
#include "search/search.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;

namespace {

constexpr storage::Query like{
    "bench.like",
    "SELECT e.object_id FROM search_entries e JOIN search_parts p ON p.entry_id = e.id JOIN search_texts t ON "
    "t.part_id = "
    "p.id WHERE e.kind = 'publication' AND (e.title LIKE $1 OR t.words LIKE $1) ORDER BY e.id DESC LIMIT 300"};
// What PostgreSQL's autovacuum does by itself some minutes after so many rows.
constexpr storage::Query settle[] = {{"bench.settle", "ANALYZE search_entries"},
                                     {"bench.settle", "ANALYZE search_parts"},
                                     {"bench.settle", "ANALYZE search_texts"},
                                     {"bench.settle", "ANALYZE search_index"}};
constexpr storage::Query entries{"bench.entries", "SELECT count(*) FROM search_entries"};
constexpr storage::Query backend{"bench.backend", "SELECT pg_backend_pid()"};
constexpr storage::Query drop_index{"bench.drop_index", "DROP INDEX search_index_tokens"};
constexpr storage::Query make_index{
    "bench.make_index", "CREATE INDEX search_index_tokens ON search_index USING GIN (tokens) WITH (fastupdate = off)"};
constexpr int sentences_in_document = 12;
constexpr int asked = 200;

using Clock = std::chrono::steady_clock;
double milliseconds(Clock::duration took) {
    return std::chrono::duration<double, std::milli>(took).count();
}

std::vector<std::string> sentences() {
    std::ifstream in{PROJECT_DIR "/data/guideline_rows.csv"};
    std::vector<std::string> found;
    for (std::string line; std::getline(in, line);)
        for (std::size_t from = 0, to = 0; from < line.size(); from = to + 1) {
            to = std::min(line.find_first_of(",;", from), line.size());
            if (to - from > 18) found.push_back(line.substr(from, to - from));
        }
    return found;
}

class Corpus {
  public:
    std::string title() { return one() + "的通知"; }
    std::string body() {
        std::string text;
        for (int i = 0; i < sentences_in_document; ++i) text += one() + "。";
        return text;
    }

  private:
    std::string const& one() { return sentences_[draw_(random_)]; }
    std::vector<std::string> sentences_ = sentences();
    std::mt19937 random_{20201130};
    std::uniform_int_distribution<std::size_t> draw_{0, sentences_.size() - 1};
};

// Milliseconds of a processor that this program and its server process have used: what a busy machine does not stretch.
double processor(storage::Database& database) {
    auto used = double(std::clock()) * 1000 / CLOCKS_PER_SEC;
    if (database.engine() == storage::Engine::sqlite) return used;
    auto const pid = database.read([](storage::Transaction& tx) { return tx.first(backend)->integer(0); });
    std::ifstream in{"/proc/" + std::to_string(pid) + "/stat"};
    std::string field;
    for (int i = 1; i <= 15 && in >> field; ++i)
        if (i >= 14) used += std::stod(field) * 1000 / double(sysconf(_SC_CLK_TCK));  // utime, stime
    return used;
}

struct Question {
    char const* name;
    std::vector<std::string> words;
};
Question const questions[] = {
    {"one character", {"褚", "殡", "罗", "育"}},
    {"two characters", {"公开", "救助", "殡葬", "招生", "征地", "就业"}},
    {"four characters", {"政务公开", "义务教育", "社会救助", "办事指南", "公共文化"}},
    {"phrase", {"“最低生活保障”", "“政府信息公开条例”", "“自信息形成之日起”", "“国有土地上房屋征收”"}},
    {"three words", {"公开 条例 补助", "招生 范围 程序", "征收 补偿 方案", "就业 培训 补贴"}},
};

double at(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void alter(storage::Database& database, storage::Query const& query) {
    database.run_migration([&](storage::Transaction& tx) {
        tx.run(query);
        return true;
    });
}

// As a restore does it on PostgreSQL: the rows, then their index. A database that has them already is asked as it is.
void fill(storage::Database& database, Corpus& corpus, int documents) {
    bool const postgres = database.engine() == storage::Engine::postgres;
    auto const there = database.read([](storage::Transaction& tx) { return tx.first(entries)->integer(0); });
    if (there >= documents) return;
    auto const began = Clock::now();
    if (postgres) alter(database, drop_index);
    for (int from = 1; from <= documents; from += 500)
        (void)database.change([&](storage::Transaction& tx) -> Result<int> {
            for (int id = from; id < from + 500 && id <= documents; ++id)
                search::index(database, tx, {"publication", id, corpus.title(), corpus.body()});
            return 0;
        });
    if (postgres) {
        alter(database, make_index);
        for (auto const& query : settle) alter(database, query);
    }
    fmt::print("  {} documents indexed in {:.0f} s\n", documents, milliseconds(Clock::now() - began) / 1000);
}

// A file as long as is taken in whole, in its parts: put in as the job does it, and taken out again as a withdrawal
// does.
void take_out_long_file(storage::Database& database, Corpus& corpus, std::int64_t id) {
    constexpr int parts = 83;
    constexpr std::size_t bytes_of_part = 18'000;
    std::vector<double> put;
    for (int number = 1; number <= parts; ++number) {
        std::string words;
        while (words.size() < bytes_of_part) words += corpus.body();
        words.resize(words.rfind("。", bytes_of_part));
        auto const start = Clock::now();
        (void)database.change([&](storage::Transaction& tx) -> Result<int> {
            search::add_part(database, tx, "publication", id, {number, "第 " + std::to_string(number) + " 页", words});
            return 0;
        });
        put.push_back(milliseconds(Clock::now() - start));
    }
    auto const before = processor(database);
    auto const start = Clock::now();
    (void)database.change([&](storage::Transaction& tx) -> Result<int> {
        search::forget(database, tx, "publication", id);
        return 0;
    });
    auto const took = milliseconds(Clock::now() - start);
    fmt::print(
        "  a file of 500,000 characters: each of its {} parts put in p50 {:.1f} ms, taken out with all in {:.0f} ms "
        "({:.0f} of a processor)\n",
        parts, at(put, 0.5), took, processor(database) - before);
}

void measure(storage::Database& database, int documents) {
    Corpus corpus;
    fill(database, corpus, documents);
    for (auto const& question : questions) {
        std::vector<double> ours, theirs;
        std::size_t found = 0;
        auto const before = processor(database);
        for (int i = 0; i < asked; ++i) {
            auto const& words = question.words[static_cast<std::size_t>(i) % question.words.size()];
            auto const start = Clock::now();
            database.read([&](storage::Transaction& tx) {
                auto parts = search::rank(database, tx, "publication", words, 300).part_ids;
                parts.resize(std::min<std::size_t>(parts.size(), 20));
                found += search::shown(tx, words, parts).size();
            });
            ours.push_back(milliseconds(Clock::now() - start));
        }
        auto const each = (processor(database) - before) / asked;
        auto rarest = question.words.back();
        std::erase_if(rarest, [](char c) { return c == ' '; });
        for (auto const quote : {"“", "”"})
            if (auto const place = rarest.find(quote); place != rarest.npos) rarest.erase(place, 3);
        for (int i = 0; i < 5; ++i) {
            auto const start = Clock::now();
            database.read([&](storage::Transaction& tx) { (void)tx.run(like, {"%" + rarest + "%"}); });
            theirs.push_back(milliseconds(Clock::now() - start));
        }
        std::fflush(stdout);
        fmt::print(
            "  {:<16} p50 {:7.1f} ms   p99 {:7.1f} ms   of a processor {:5.1f} ms   LIKE {:7.1f} ms   ratio {:.2f}   "
            "({:.1f} hits shown)\n",
            question.name, at(ours, 0.5), at(ours, 0.99), each, at(theirs, 0.5), at(ours, 0.5) / at(theirs, 0.5),
            static_cast<double>(found) / asked);
    }
    std::vector<double> added;
    for (int i = 1; i <= 100; ++i) {
        auto const start = Clock::now();
        (void)database.change([&](storage::Transaction& tx) -> Result<int> {
            search::index(database, tx, {"publication", documents + i, corpus.title(), corpus.body()});
            return 0;
        });
        added.push_back(milliseconds(Clock::now() - start));
    }
    fmt::print("  one more document, its transaction included: p50 {:.2f} ms, p99 {:.2f} ms\n", at(added, 0.5),
               at(added, 0.99));
    take_out_long_file(database, corpus, documents + 1);
}

}  // namespace

int main() {
    auto const* wanted = std::getenv("MINGTANG_BENCH_DOCUMENTS");
    int const documents = wanted ? std::max(1000, std::atoi(wanted)) : 200'000;
    auto const* only = std::getenv("MINGTANG_BENCH_ENGINE");  // sqlite, postgres; else both
    auto const asks = [only](std::string_view engine) { return !only || engine == only; };
    auto folder = (std::filesystem::temp_directory_path() / "mingtang-bench-XXXXXX").string();
    if (!mkdtemp(folder.data())) return 1;
    if (asks("sqlite")) {
        std::cout << "SQLite (wanted: p99 < 50 ms; one more < 10 ms)\n" << std::flush;
        auto const database = storage::open_database("sqlite:" + folder + "/bench.db");
        storage::migrate(*database);
        measure(*database, documents);
    }
    std::filesystem::remove_all(folder);
    if (auto const* postgres = std::getenv("MINGTANG_TEST_POSTGRES"); postgres && asks("postgres")) {
        std::cout << "PostgreSQL (wanted: p99 < 100 ms warm)\n" << std::flush;
        auto const database = storage::open_database("postgres:" + std::string{postgres});
        storage::migrate(*database);
        measure(*database, documents);
    }
}

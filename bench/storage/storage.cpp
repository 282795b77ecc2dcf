// What the storage costs: changes by one and by eight threads (group commit against an fsync each), a read by key, a
// search. Folder: $TMPDIR, so that a real disk can be measured instead of memory.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>

#include "base/refusal.hpp"
#include "search/search.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;
using namespace mingtang::storage;

namespace {

constexpr Query add{"bench.add",
                    "INSERT INTO touched (id, topic, at) VALUES ($1, 'catalog:1', '2026-01-01T00:00:00.000Z')"};
constexpr Query set{"bench.set", "INSERT INTO settings (name, value) VALUES ($1, $2)"};
constexpr Query get{"bench.get", "SELECT value FROM settings WHERE name = $1"};

struct Place {
    std::string folder;
    std::unique_ptr<Database> database;

    Place() {
        auto pattern = (std::filesystem::temp_directory_path() / "mingtang-bench-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) std::abort();
        folder = pattern;
        database = open_database("sqlite:" + folder + "/bench.db");
        migrate(*database);
        database->change([&](Transaction& tx) -> Result<int> {
            for (int i = 0; i < 1000; ++i) tx.run(set, {"key" + std::to_string(i), "value"});
            for (int i = 1; i <= 700; ++i)
                search::index(
                    *database, tx,
                    {"item", i, "义务教育招生范围",
                     "公开内容：招生范围、招生条件、招生程序，第" + std::to_string(i) + "项，自信息形成之日起公开"});
            return 1;
        });
    }
    ~Place() {
        database.reset();
        std::filesystem::remove_all(folder);
    }
};

Database& place() {
    static Place const one;
    return *one.database;
}

void change(benchmark::State& state) {
    auto& database = place();
    for (auto _ : state)
        database.change([&](Transaction& tx) -> Result<int> { return tx.run(add, {database.next_id()}), 1; });
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(change)->Threads(1)->Threads(8)->Threads(64)->UseRealTime();

void read_by_key(benchmark::State& state) {
    auto& database = place();
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(database.read(
            [&](Transaction& tx) { return tx.first(get, {"key" + std::to_string(++i % 1000)})->text(0).size(); }));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(read_by_key)->Threads(1)->Threads(4)->UseRealTime();

void search_phrase(benchmark::State& state) {
    auto& database = place();
    for (auto _ : state)
        benchmark::DoNotOptimize(database.read(
            [&](Transaction& tx) { return search::find(database, tx, "item", "招生条件", 1, 20).total; }));
}
BENCHMARK(search_phrase)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();

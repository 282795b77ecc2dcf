// The difference of two editions of 20,000 rows: a few rows changed, as most revisions are; every row changed; every
// row new (another numbering altogether); the order turned round. And one long cell, word by word.
#include "catalog/difference.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

#include "catalog/word_difference.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

constexpr int rows = 20'000;

std::vector<Item> edition() {
    std::vector<Item> items;
    for (int i = 1; i <= rows; ++i) {
        auto row = make::entry("招生管理" + std::to_string(i / 40), "招生范围" + std::to_string(i));
        for (int element = 0; element < 6; ++element)
            row.content.push_back("第" + std::to_string(element) + "项要素，第" + std::to_string(i) +
                                  "行，招生计划与范围");
        items.push_back(make::item(i, std::move(row), i));
    }
    return items;
}

enum class Revised { one_in_fifty, every_row, every_id, order };

void editions(benchmark::State& state, Revised how) {
    auto const before = edition();
    auto after = before;
    for (auto& item : after) {
        auto const i = item.id.value;
        if (how == Revised::every_row || (how == Revised::one_in_fifty && i % 50 == 0))
            item.entry.time_limit = "信息形成之日起7个工作日内";
        if (how == Revised::every_id) item.id = ItemId{i + rows};
    }
    if (how == Revised::order) {
        std::ranges::reverse(after);
        for (std::size_t i = 0; i < after.size(); ++i) after[i].position = int(i) + 1;
    }
    std::size_t found = 0;
    for (auto _ : state) found = difference(before, after).items.size();
    state.counters["changes"] = double(found);
    state.SetItemsProcessed(state.iterations() * rows);
}
BENCHMARK_CAPTURE(editions, one_row_in_fifty, Revised::one_in_fifty)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(editions, every_row_changed, Revised::every_row)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(editions, every_row_new, Revised::every_id)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(editions, order_reversed, Revised::order)->Unit(benchmark::kMillisecond);

void words(benchmark::State& state) {
    std::string before, after;
    for (int i = 0; i < 200; ++i) {
        before += "第" + std::to_string(i) + "项要素，";
        after += "第" + std::to_string(i) + (i % 20 == 0 ? "项内容，" : "项要素，");
    }
    for (auto _ : state) benchmark::DoNotOptimize(word_difference(before, after).size());
}
BENCHMARK(words)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();

// A catalog of 20,000 items made of the guideline rows: as printed (cells repeat, as they do in life), and with a
// number put into every cell, so that nothing that was parsed once helps the next item.
#include "catalog/lint/lint.hpp"

#include <benchmark/benchmark.h>

#include "make/guideline.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

constexpr int items = 20'000;

enum class Cells { repeat, differ };

lint::Facts catalog_of(Cells cells) {
    auto const fields = make::guideline_facts(make_date(2026, 11, 20));
    auto facts = fields.begin()->second;
    std::vector<Item> rows;
    for (auto const& [name, field] : fields) rows.insert(rows.end(), field.items.begin(), field.items.end());
    facts.items.clear();
    for (int i = 0; i < items; ++i) {
        auto item = rows[std::size_t(i) % rows.size()];
        auto const number = std::to_string(i);
        item.id = ItemId{i + 1};
        item.position = i + 1;
        item.entry.level2 += "（" + number + "）";
        if (cells == Cells::differ) {
            item.entry.basis += "、《第" + number + "号文件》";
            item.entry.time_limit += "；第" + number + "类信息5个工作日内";
            item.entry.subject += "、第" + number + "科";
            item.entry.content.push_back("要素" + number);
        }
        facts.items.push_back(std::move(item));
    }
    return facts;
}

void look(benchmark::State& state, Cells cells, lint::Which which) {
    auto const facts = catalog_of(cells);
    std::size_t findings = 0;
    for (auto _ : state) findings = lint::look(facts, which).size();
    state.counters["findings"] = double(findings);
    state.SetItemsProcessed(state.iterations() * items);
}
BENCHMARK_CAPTURE(look, all_checks, Cells::repeat, lint::Which::all)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(look, all_checks_no_cell_twice, Cells::differ, lint::Which::all)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(look, legal_errors, Cells::repeat, lint::Which::legal_errors)->Unit(benchmark::kMillisecond);

void rates(benchmark::State& state) {
    auto const facts = catalog_of(Cells::repeat);
    auto const findings = lint::look(facts);
    for (auto _ : state) benchmark::DoNotOptimize(lint::rates(facts.items, findings).items);
}
BENCHMARK(rates)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();

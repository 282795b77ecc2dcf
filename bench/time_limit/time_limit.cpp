// What it costs to understand a printed time limit: the guidelines' 701 limits one after the other, the commonest, the
// longest, and one as JSON. `items_per_second` counts phrases.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "catalog/time_limit/rule.hpp"

using namespace mingtang::catalog;

namespace {

// The sixth column of the guidelines.
std::vector<std::string> printed_limits() {
    std::ifstream file{PROJECT_DIR "/data/guideline_rows.csv"};
    std::vector<std::string> limits;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> fields(1);
        bool quoted = false;
        for (char const c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                fields.emplace_back();
            else
                fields.back() += c;
        }
        if (fields.size() > 5) limits.push_back(fields[5]);
    }
    if (limits.empty()) std::abort();
    return limits;
}

void all_guidelines(benchmark::State& state) {
    auto const limits = printed_limits();
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(parse_time_limit(limits[i++ % limits.size()]));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(all_guidelines)->Unit(benchmark::kMicrosecond);

void commonest(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(parse_time_limit("公开事项信息形成或变更之日起20个工作日内公开"));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(commonest)->Unit(benchmark::kMicrosecond);

void longest(benchmark::State& state) {
    auto const limits = printed_limits();
    auto const longest = *std::ranges::max_element(limits, {}, &std::string::size);
    for (auto _ : state) benchmark::DoNotOptimize(parse_time_limit(longest));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(longest)->Unit(benchmark::kMicrosecond);

void as_json(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(time_rules_json(parse_time_limit("自该信息形成或者变更之日起20个工作日内予以公开")));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(as_json)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();

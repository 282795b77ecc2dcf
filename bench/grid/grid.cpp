// What the grid asks for, through its own handlers on SQLite: a page of rows (its bytes are counted), 500 pasted rows
// saved (to be under half a second), and the offline workbook of 2,000 rows written, read and merged.
#include <benchmark/benchmark.h>

#include "catalog/actions.hpp"
#include "catalog/editing.hpp"
#include "catalog/handlers.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

constexpr int rows = 2'000;

Entry row(int number) {
    auto made = make::entry("招生管理" + std::to_string(number / 40), "招生范围" + std::to_string(number));
    for (int element = 0; element < 4; ++element)
        made.content.push_back("第" + std::to_string(element) + "项要素，招生计划与范围");
    return made;
}

struct Draft {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    make::Office office{**test};
    Desk desk = office.editor("区教育和体育局");
    EditionId id;
    int revision = 2;

    Draft() {
        id = *start_draft(desk, {office.district().root.id, office.field("义务教育").id, Level::county});
        std::vector<Incoming> all;
        for (int i = 1; i <= rows; ++i) all.push_back({row(i), "演示"});
        if (!take_rows(desk, id, all)) std::abort();
    }
};

web::Response ask(Draft& draft, std::string from) {
    web::Site const site;
    web::Request request;
    request.captured = {draft.id.text()};
    request.query = {{"from", std::move(from)}, {"count", "200"}};
    desk::Visit visit{request, draft.desk, site};
    return grid_rows(visit);
}

void first_rows(benchmark::State& state) {
    Draft draft;
    std::size_t bytes = 0;
    for (auto _ : state) bytes = ask(draft, "0").body.size();
    state.counters["bytes"] = double(bytes);
}
BENCHMARK(first_rows)->Unit(benchmark::kMillisecond);

void last_rows(benchmark::State& state) {
    Draft draft;
    for (auto _ : state) benchmark::DoNotOptimize(ask(draft, "1800").body.size());
}
BENCHMARK(last_rows)->Unit(benchmark::kMillisecond);

// Over 500 rows that are there, three cells each.
void paste_500_over(benchmark::State& state) {
    Draft draft;
    auto const items =
        draft.desk.database.read([&](storage::Transaction& tx) { return items_of_edition(tx, draft.id); });
    int turn = 0;
    for (auto _ : state) {
        RowBatch batch{draft.revision++, {}, {}};
        auto const turned = std::to_string(++turn);
        for (int i = 0; i < 500; ++i)
            batch.rows.push_back({items[std::size_t(i)].id,
                                  0,
                                  {{Column::basis, "《第" + turned + "号文件》"},
                                   {Column::time_limit, turned + "个工作日内"},
                                   {Column::channels, "政府网站、公开查阅点"}}});
        auto const saved = save_rows(draft.desk, draft.id, batch);
        if (!saved || saved->kind != Saving::Kind::saved) std::abort();
    }
    state.SetItemsProcessed(state.iterations() * 500);
}
BENCHMARK(paste_500_over)->Unit(benchmark::kMillisecond);

// At the end of the list, every cell.
void paste_500_new(benchmark::State& state) {
    Draft draft;
    for (auto _ : state) {
        RowBatch batch{draft.revision++, {}, {}};
        for (int i = 0; i < 500; ++i) {
            RowChange change;
            auto const entry = row(i);
            for (auto const& column : columns())
                if (column.column != Column::unit) change.cells[column.column] = cell(entry, column.column);
            batch.rows.push_back(std::move(change));
        }
        auto const saved = save_rows(draft.desk, draft.id, batch);
        if (!saved || saved->kind != Saving::Kind::saved) std::abort();
        state.PauseTiming();
        RowBatch away{draft.revision++, {}, {}};
        for (auto const& one : saved->rows) away.removed.push_back(one.item);
        if (!save_rows(draft.desk, draft.id, away)) std::abort();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * 500);
}
BENCHMARK(paste_500_new)->Unit(benchmark::kMillisecond);

void offline_out(benchmark::State& state) {
    Draft draft;
    std::size_t bytes = 0;
    for (auto _ : state) bytes = take_offline(draft.desk, draft.id)->bytes.size();
    state.counters["bytes"] = double(bytes);
}
BENCHMARK(offline_out)->Unit(benchmark::kMillisecond);

void offline_back(benchmark::State& state) {
    Draft draft;
    auto const taken = *take_offline(draft.desk, draft.id);
    for (auto _ : state) {
        auto returned = *offline::read_back(*documents::read_grids(taken.bytes, taken.name));
        for (std::size_t i = 0; i < returned.rows.size(); i += 10) returned.rows[i].cells[Column::basis] = "《教育法》";
        benchmark::DoNotOptimize(offline::merge(returned, returned.base, [](std::string const& name) {
                                     return std::optional{name};
                                 }).changed);
    }
}
BENCHMARK(offline_back)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();

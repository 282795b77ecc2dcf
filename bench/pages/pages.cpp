// What a page costs when no kept copy answers: CPU from a clean request to bytes, SQLite and compression included. The
// first row is the promise (an uncached field page of 50 items, under 1 ms); a kept page stands beside it.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>

#include "catalog/routes.hpp"
#include "demonstration/district.hpp"
#include "desk/front.hpp"
#include "portal/routes.hpp"
#include "publication/door.hpp"
#include "statutes/notices.hpp"
#include "storage/migrations.hpp"

using namespace mingtang;

namespace {

struct Place {
    std::string folder;
    std::unique_ptr<storage::Database> database;
    calendar::Workdays workdays;
    std::unique_ptr<desk::Front> front;
    web::Handlers handlers;

    Place() {
        auto pattern = (std::filesystem::temp_directory_path() / "mingtang-bench-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) std::abort();
        folder = pattern;
        database = storage::open_database("sqlite:" + folder + "/bench.db");
        storage::migrate(*database);
        auto const now = *parse_instant("2026-11-20T01:00:00.000Z");
        demonstration::found(*database, PROJECT_DIR "/data", now);
        workdays = database->read(statutes::load_workdays);
        desk::FrontOptions options;
        options.clock = [now] { return now; };
        options.files = folder;
        options.secret = std::string(32, 's');
        front = std::make_unique<desk::Front>(*database, workdays, std::move(options));
        front->mount(portal::routes());
        front->mount(catalog::routes());
        handlers = front->handlers();
    }
    ~Place() {
        handlers = {};
        front.reset();
        database.reset();
        std::filesystem::remove_all(folder);
    }
};

Place& place() {
    static Place one;
    return one;
}

web::Request request_for(std::string path, std::string query = "") {
    web::Request request;
    request.method = web::Method::get;
    request.path = std::move(path);
    if (!query.empty()) request.query.emplace_back(query.substr(0, query.find('=')), query.substr(query.find('=') + 1));
    return request;
}

void drawn(benchmark::State& state, std::string const& path, std::string const& query = "") {
    auto& house = place();
    std::size_t bytes = 0;
    for (auto _ : state) {
        auto request = request_for(path, query);
        auto const answer = house.handlers.answer(request);
        if (answer.status != 200) state.SkipWithError("the page is not there");
        bytes = answer.kept ? answer.kept->plain.size() : answer.body.size();
        house.front->cache().drop_all();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

// Distinct documents, one after the other, none of them kept: what a robot that reads everything costs.
void drawn_documents(benchmark::State& state) {
    auto& house = place();
    std::vector<std::string> paths;
    house.database->read([&](storage::Transaction& tx) {
        publication::door::Filter all;
        all.page_size = 1000;
        for (auto const& one : publication::door::list(tx, all).documents)
            paths.push_back(publication::door::path_of(one.id));
    });
    std::size_t next = 0;
    for (auto _ : state) {
        auto request = request_for(paths[next++ % paths.size()]);
        if (house.handlers.answer(request).status != 200) state.SkipWithError("the page is not there");
        if (next % paths.size() == 0) house.front->cache().drop_all();
    }
    state.SetItemsProcessed(state.iterations());  // pages per second of one core; wanted: 2,000
}

void kept(benchmark::State& state, std::string const& path) {
    auto& house = place();
    auto first = request_for(path);
    house.handlers.answer(first);
    for (auto _ : state) {
        auto request = request_for(path);
        benchmark::DoNotOptimize(house.handlers.kept(request));
    }
}

BENCHMARK_CAPTURE(drawn, field_page_of_50_items, "/ml/18")->Unit(benchmark::kMicrosecond);
BENCHMARK(drawn_documents)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawn, home, "/")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawn, search, "/s", "q=救助")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drawn, api_items, "/api/v1/items")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(kept, field_page_of_50_items, "/ml/18")->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();

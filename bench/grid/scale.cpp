// The questions of the portal and the API, on a database of 500 items and on one of 300,000 (the district and fourteen
// streets and towns, every field). An answer that takes longer on the second reads more than it shows.
#include <benchmark/benchmark.h>

#include "catalog/door.hpp"
#include "catalog/queries.hpp"
#include "catalog/store.hpp"
#include "checking/kept.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"
#include "search/search.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

constexpr storage::Query in_force{"bench.in_force",
                                  "UPDATE editions SET state = 'published', published_at = created_at WHERE id = $1"};

struct Filled {
    std::unique_ptr<make::TestDatabase> test = make::sqlite_database();
    make::Office office{**test};
    Desk desk = office.editor("区教育和体育局");
    CatalogId catalog;
    EditionId edition;
    ItemId item;
    std::string path;
    org::FieldId field;
    org::UnitId unit;

    explicit Filled(int items) {
        auto places = office.district().towns;
        places.insert(places.begin(), office.district().root);
        auto const catalogs = int(places.size() * office.district().fields.size());
        int const each = std::max(1, items / catalogs);
        path = office.district().root.path;
        unit = office.district().unit("区教育和体育局");
        int left = items;
        for (auto const& place : places)
            for (auto const& one : office.district().fields) {
                if (left <= 0) return;
                fill(place, one, std::min(left, each));
                left -= each;
            }
    }

    void fill(org::Jurisdiction const& place, org::Field const& of, int items) {
        auto& database = **test;
        auto const done = database.change([&](storage::Transaction& tx) -> Result<int> {
            Catalog const made{database.make_id<CatalogId>(), place.id, of.id,
                               place.kind == org::Jurisdiction::Kind::district ? Level::county : Level::town};
            add(tx, made);
            Edition begun;
            begun.id = database.make_id<EditionId>();
            begun.catalog = made.id;
            begun.number = 1;
            begun.author_name = "演示";
            begun.unit = of.lead_unit;
            add(tx, begun, desk.now);
            for (int i = 1; i <= items; ++i) {
                Item row;
                row.id = database.make_id<ItemId>();
                row.edition = begun.id;
                row.position = i;
                row.entry = make::entry("招生管理" + std::to_string(i / 20), "招生范围" + std::to_string(i));
                row.disclosing_unit = of.lead_unit;
                add_item_id(tx, row.id, made.id);
                add(tx, row);
                if (i == 1) search::index(database, tx, {"item", row.id.value, row.entry.level2, row.entry.basis});
                item = row.id;
            }
            tx.run(in_force, {begun.id});
            keep_counts(tx, begun.id);
            if (!catalog) catalog = made.id, edition = begun.id, field = of.id;
            return items;
        });
        if (!done) std::abort();
    }
};

Filled& filled(benchmark::State const& state) {
    static Filled few{500}, many{300'000};
    return state.range(0) == 500 ? few : many;
}

template <class Ask>
void ask(benchmark::State& state, Ask what) {
    auto& of = filled(state);
    (**of.test).read([&](storage::Transaction& tx) {
        for (auto _ : state) benchmark::DoNotOptimize(what(tx, of));
    });
}

void list(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) { return door::published_in(tx, of.path, false).size(); });
}
void field_page(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) {
        auto const published = door::published_of_field(tx, of.path, of.field);
        return door::items_of(tx, published->edition.id, {}).items.size();
    });
}
void item_page(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) {
        return door::find_item(tx, of.item)->published.county + door::history_of(tx, of.item).size();
    });
}
void units_page(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) { return door::counts_by_unit(tx, of.path).size(); });
}
void api_page(benchmark::State& state) {
    ask(state, [](auto& tx, Filled&) { return door::public_items(tx, {{}, {}, {}, 9, 50}).total; });
}
void workbench_list(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) { return editions_under(tx, of.path, EditionState::draft).size(); });
}
void search_page(benchmark::State& state) {
    ask(state, [](auto& tx, Filled& of) { return search::find(**of.test, tx, "item", "招生范围", 1, 20).total; });
}
// The overview of the rules check: every edition is looked at once, then only what changed.
void checks_again(benchmark::State& state) {
    auto const overview = [](storage::Transaction& tx, Filled& of) {
        catalog::Surroundings around{tx, of.desk.today()};
        return checking::kept_summaries(tx, checking::prepare_published(tx, around, of.path, {})).size();
    };
    auto& of = filled(state);
    (**of.test).read([&](storage::Transaction& tx) { benchmark::DoNotOptimize(overview(tx, of)); });
    ask(state, overview);
}
void checks_first(benchmark::State& state) {
    ask(state,
        [](auto& tx, Filled& of) { return checking::look_at_published(tx, of.path, {}, of.desk.today()).size(); });
}
BENCHMARK(list)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(field_page)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(item_page)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(units_page)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(api_page)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(workbench_list)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(search_page)->Arg(500)->Arg(300'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(checks_first)->Arg(500)->Arg(300'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(checks_again)->Arg(500)->Arg(300'000)->Unit(benchmark::kMillisecond);

}  // namespace

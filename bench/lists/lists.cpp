// Lists among many documents: the first page and a far one, by unit, by kind and year, what stands behind the links
// beside them, the feed's, the workbench's. The documents are one that was really published, copied with other units,
// kinds and years.
#include "make/publication.hpp"

#define DOCTEST_CONFIG_IMPLEMENT  // the district of the tests stands on it
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "org/store.hpp"
#include "publication/door.hpp"
#include "publication/kinds.hpp"
#include "publication/listing.hpp"
#include "publication/store.hpp"

using namespace mingtang;
using namespace mingtang::publication;

namespace {

constexpr storage::Query copy_publication{
    "bench.copy_publication",
    "INSERT INTO publications (id, kind, unit_id, jurisdiction_id, field_id, index_number, life, published_at, "
    "published_on, changed_at, created_at) SELECT $1, $2, $3, jurisdiction_id, field_id, $4, life, published_at, $5, "
    "changed_at, created_at FROM publications WHERE id = $6"};
constexpr storage::Query copy_revision{
    "bench.copy_revision",
    "INSERT INTO revisions (id, publication_id, number, purpose, state, stage, title, summary, number_organ, "
    "number_year, number_serial, issuer, topic_class, statutory, special, keywords, source, signed_on, formed_on, "
    "valid_from, valid_until, body, openness, grounds, openness_reason, review_due, plan_outline, plan_form, "
    "plan_channels, plan_on, plan_exempt, form, change_note, author_name, drafted_by, signer_name, digest, "
    "published_at, created_at) SELECT $1, $2, number, purpose, state, stage, title || ' ' || $3, summary, "
    "number_organ, number_year, number_serial, issuer, topic_class, $4, special, keywords, source, signed_on, "
    "formed_on, valid_from, valid_until, body, openness, grounds, openness_reason, review_due, plan_outline, "
    "plan_form, plan_channels, plan_on, plan_exempt, form, change_note, author_name, drafted_by, signer_name, digest, "
    "published_at, created_at FROM revisions WHERE publication_id = $5 AND state = 'live'"};
constexpr storage::Query settle[] = {{"bench.settle", "ANALYZE publications"},
                                     {"bench.settle", "ANALYZE revisions"},
                                     {"bench.settle", "ANALYZE public_documents"},
                                     {"bench.settle", "ANALYZE public_document_counts"}};

using Clock = std::chrono::steady_clock;
double milliseconds(Clock::duration took) {
    return std::chrono::duration<double, std::milli>(took).count();
}

void fill(storage::Database& database, PublicationId like, std::vector<org::Unit> const& units, int documents) {
    for (int from = 1; from <= documents; from += 1000)
        (void)database.change([&](storage::Transaction& tx) -> Result<int> {
            for (int i = from; i < from + 1000 && i <= documents; ++i) {
                auto const id = database.make_id<PublicationId>();
                auto const number = std::to_string(i);
                auto const kind = Kind(i % 10);
                auto const day = std::to_string(2020 + i % 7) + "-0" + std::to_string(1 + i % 9) + "-15";
                tx.run(copy_publication,
                       {id, code(kind), units[std::size_t(i) * 7 % units.size()].id, "bench-" + number, day, like});
                tx.run(copy_revision, {database.next_id(), id, number, i % 40 == 0 ? "20-07" : "", like});
            }
            return 0;
        });
}

template <class F>
void time(storage::Database& database, char const* what, F const& ask) {
    std::vector<double> took;
    for (int i = 0; i < 50; ++i) {
        auto const start = Clock::now();
        database.read([&](storage::Transaction& tx) { ask(tx); });
        took.push_back(milliseconds(Clock::now() - start));
    }
    std::sort(took.begin(), took.end());
    std::printf("  %-40s p50 %7.1f ms   p99 %7.1f ms\n", what, took[25], took[49]);
    std::fflush(stdout);
}

void measure(storage::Database& database, int documents) {
    make::Office office{database};
    make::Press press{office};
    auto const like = press.published(Kind::notice, make::notice());
    auto const today = local_date(*parse_instant(make::scenario_day));
    auto const units = database.read([&](storage::Transaction& tx) { return org::units_under(tx, "/", today); });
    fill(database, like, units, documents);
    auto const start = Clock::now();
    rebuild_listing(database);
    std::printf("  %d documents of %zu units; rows of lists made anew in %.0f s\n", documents, units.size(),
                milliseconds(Clock::now() - start) / 1000);
    if (database.engine() == storage::Engine::postgres)
        for (auto const& query : settle) database.run_migration([&](auto& tx) { return tx.run(query), true; });

    door::Filter all, far, of_unit, of_year, rare, repealed;
    far.page = 5000;
    of_unit.unit = units.back().id;
    of_year.kind = Kind(3);
    of_year.year = 2024;
    rare.statutory = "20-07";
    repealed.validity = door::Validity::repealed;
    time(database, "first page", [&](auto& tx) { door::list(tx, all); });
    time(database, "page 5,000", [&](auto& tx) { door::list(tx, far); });
    time(database, "of one unit", [&](auto& tx) { door::list(tx, of_unit); });
    time(database, "of one kind and year", [&](auto& tx) { door::list(tx, of_year); });
    time(database, "one matter of the statute", [&](auto& tx) { door::list(tx, rare); });
    time(database, "repealed ones, of which there are none", [&](auto& tx) { door::list(tx, repealed); });
    time(database, "feed: latest changes", [&](auto& tx) { door::latest_changes(tx, all); });
    time(database, "what stands behind the links", [&](auto& tx) {
        door::count_by_kind(tx, of_unit), door::count_by_year(tx, all), door::count_by_field(tx, all),
            door::count_by_unit(tx, all), door::count_by_statutory(tx, all);
    });
    time(database, "workbench: published ones", [&](auto& tx) { managed_under(tx, "/", {}); });
}

}  // namespace

int main() {
    auto const* wanted = std::getenv("MINGTANG_BENCH_DOCUMENTS");
    int const documents = wanted ? std::max(1000, std::atoi(wanted)) : 200'000;
    std::puts("SQLite");
    measure(**make::sqlite_database(), documents);
    if (auto const postgres = make::postgres_database()) {
        std::puts("PostgreSQL");
        measure(**postgres, documents);
    }
}

// Asking each engine in its own way: FTS5 walks from the newest row back; PostgreSQL is told which way to go.
#include "search/candidates.hpp"

#include <algorithm>
#include <unordered_map>

#include "search/queries.hpp"

namespace mingtang::search {
namespace {

using storage::Engine;
using storage::Row;
using storage::Transaction;

constexpr std::size_t texts_at_once = 50;  // as many as the query has places for

Candidate candidate_of(Row const& row) {
    return {row.integer(0), row.integer(1), row.integer(3), static_cast<int>(row.integer(2)), row.text(4)};
}

Candidates from_sqlite(Transaction& tx, std::string_view kind, std::vector<Term> const& terms, int limit, int offset) {
    auto const match = fts5_match(terms);
    Candidates found;
    for (auto const& row : tx.run(queries::newest_sqlite, {match, kind, limit, offset}))
        found.newest.push_back(candidate_of(row));
    if (offset > 0) return found;
    auto const counted = tx.first(queries::count_sqlite, {match, kind, most_counted});
    found.entries = static_cast<int>(counted->integer(0));
    found.parts = static_cast<int>(counted->integer(1));
    return found;
}

// PostgreSQL's index of tokens gives all hits at once, to be sorted; of a word that stands in every second document
// that is more work than to go back from the newest row until there are enough. Up to here the index is the shorter
// way.
constexpr int many = 30'000;

Candidates from_postgres(Transaction& tx, std::string_view kind, std::vector<Term> const& terms, int limit,
                         int offset) {
    auto const query = tsquery(terms);
    auto const before = *tx.first(queries::settings_postgres);
    tx.run(queries::plan_postgres, {"off", "on"});
    auto const parts = static_cast<int>(tx.first(queries::count_postgres, {query, kind, many + 1})->integer(0));
    bool const from_the_newest = parts > many;
    if (from_the_newest) tx.run(queries::plan_postgres, {"on", "off"});
    auto const ceiling = from_the_newest ? limit + offset : std::max(most_counted, limit + offset);
    Candidates found;
    found.parts = std::min(parts, most_counted);
    found.entries = from_the_newest ? most_counted : 0;
    if (parts > 0)
        for (auto const& row : tx.run(queries::newest_postgres, {query, kind, limit, offset, ceiling})) {
            found.newest.push_back(candidate_of(row));
            if (!from_the_newest) found.entries = static_cast<int>(row.integer(5));
        }
    tx.run(queries::settings_again_postgres,
           {before.text(0), before.text(1), before.text(2), before.text(3), before.text(4), before.text(5)});
    return found;
}

}  // namespace

Candidates candidates(Engine engine, Transaction& tx, std::string_view kind, std::vector<Term> const& terms, int limit,
                      int offset) {
    limit = std::max(limit, 1);  // one row carries the counts
    return engine == Engine::sqlite ? from_sqlite(tx, kind, terms, limit, offset)
                                    : from_postgres(tx, kind, terms, limit, offset);
}

std::vector<bool> standing(Transaction& tx, std::vector<Candidate const*> const& asked,
                           std::vector<Term> const& terms) {
    std::unordered_map<std::int64_t, std::string> words;
    for (std::size_t from = 0; from < asked.size(); from += texts_at_once) {
        storage::Parameters ids;
        for (auto i = from; i < from + texts_at_once; ++i) ids.emplace_back(i < asked.size() ? asked[i]->part_id : 0);
        for (auto const& row : tx.run(queries::texts_of_parts, ids)) words[row.integer(0)] = row.text(1);
    }
    std::vector<bool> stand;
    for (auto const* one : asked)
        stand.push_back(std::all_of(terms.begin(), terms.end(), [&](Term const& term) {
            return holds(one->title, term) || holds(words[one->part_id], term);
        }));
    return stand;
}

}  // namespace mingtang::search

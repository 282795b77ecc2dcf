// Answering a question: newest first, entries with all words in the title before the others. Ranking looks at the
// newest 1,000 hits only and counting stops at 5,001, so that a frequent word costs no more than a rare one (stack.md
// §3).
#include <algorithm>

#include "base/text.hpp"
#include "search/highlight.hpp"
#include "search/queries.hpp"
#include "search/search.hpp"

namespace mingtang::search {
namespace {

using storage::Engine;
using storage::Null;
using storage::Parameters;
using storage::Row;
using storage::Transaction;

constexpr int most_ranked = 1000;
constexpr int most_counted = 5001;

Parameters postgres_parameters(std::string_view kind, std::vector<Term> const& terms, int limit, int offset) {
    Parameters parameters{kind};
    for (std::size_t i = 0; i < 8; ++i) {
        if (i < terms.size())
            parameters.emplace_back(tsquery(terms[i]));
        else
            parameters.emplace_back(Null{});
    }
    parameters.emplace_back(limit);
    parameters.emplace_back(offset);
    return parameters;
}

// Entries (id, title, object) of the answer, newest first.
storage::Rows hits(Engine engine, Transaction& tx, std::string_view kind, std::vector<Term> const& terms, int limit,
                   int offset) {
    if (engine == Engine::sqlite) return tx.run(queries::hits_sqlite, {fts5_match(terms), kind, limit, offset});
    return tx.run(queries::hits_postgres, postgres_parameters(kind, terms, limit, offset));
}

int count(Engine engine, Transaction& tx, std::string_view kind, std::vector<Term> const& terms) {
    auto const row = engine == Engine::sqlite
                         ? tx.first(queries::count_hits_sqlite, {fts5_match(terms), kind, most_counted})
                         : tx.first(queries::count_hits_postgres, postgres_parameters(kind, terms, most_counted, 0));
    return static_cast<int>(row->integer(0));
}

bool all_in(std::string_view title, std::vector<Term> const& terms) {
    auto const read = places(to_u32(title));
    return std::all_of(terms.begin(), terms.end(), [&](Term const& term) { return hit_in(read, term).has_value(); });
}

Hit hit_of(Row const& entry, std::vector<Term> const& terms) {
    return {entry.integer(0), marked(entry.text(1), terms), snippet(entry.text(2), terms)};
}

}  // namespace

Ranked rank(storage::Database& database, Transaction& tx, std::string_view kind, std::string_view text, int most) {
    Ranked ranked;
    auto const question = read_question(text);
    if (!question.problem.empty()) {
        ranked.problem = question.problem;
        return ranked;
    }
    auto const& terms = question.terms;
    auto const engine = database.engine();
    ranked.total = count(engine, tx, kind, terms);
    ranked.capped = ranked.total == most_counted;
    if (ranked.total == 0 || most <= 0) return ranked;

    auto found = hits(engine, tx, kind, terms, most_ranked, 0);
    std::stable_partition(found.begin(), found.end(), [&](Row const& row) { return all_in(row.text(1), terms); });
    auto const best = static_cast<int>(found.size());
    auto const wanted = std::min(most, ranked.total);
    if (wanted > best)  // past the ranked ones the order is by age alone
        for (auto& row : hits(engine, tx, kind, terms, wanted - best, best)) found.push_back(std::move(row));
    for (std::size_t i = 0; i < found.size() && i < static_cast<std::size_t>(most); ++i)
        ranked.object_ids.push_back(found[i].integer(2));
    return ranked;
}

std::vector<Hit> shown(Transaction& tx, std::string_view kind, std::string_view text,
                       std::vector<std::int64_t> const& object_ids) {
    auto const question = read_question(text);
    std::vector<Hit> shown;
    for (auto const id : object_ids)
        if (auto const entry = tx.first(queries::object_texts, {kind, id})) shown.push_back(hit_of(*entry, question.terms));
    return shown;
}

Answer find(storage::Database& database, Transaction& tx, std::string_view kind, std::string_view text, int page,
            int page_size) {
    page_size = std::clamp(page_size, 1, 100);
    auto const offset = (std::clamp(page, 1, most_counted) - 1) * page_size;
    auto ranked = rank(database, tx, kind, text, offset + page_size);
    Answer answer;
    answer.total = ranked.total;
    answer.capped = ranked.capped;
    answer.problem = std::move(ranked.problem);
    auto& ids = ranked.object_ids;
    ids.erase(ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(ids)));
    answer.hits = shown(tx, kind, text, ids);
    return answer;
}

}  // namespace mingtang::search

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

// Entries (id, title) of the answer, newest first.
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

Answer find(storage::Database& database, Transaction& tx, std::string_view kind, std::string_view text, int page,
            int page_size) {
    Answer answer;
    auto const question = read_question(text);
    if (!question.problem.empty()) {
        answer.problem = question.problem;
        return answer;
    }
    auto const& terms = question.terms;
    auto const engine = database.engine();
    page_size = std::clamp(page_size, 1, 100);
    auto const offset = (std::clamp(page, 1, most_counted) - 1) * page_size;
    answer.total = count(engine, tx, kind, terms);
    answer.capped = answer.total == most_counted;
    if (offset >= answer.total) return answer;

    auto found = hits(engine, tx, kind, terms, most_ranked, 0);
    std::stable_partition(found.begin(), found.end(), [&](Row const& row) { return all_in(row.text(1), terms); });
    auto const ranked = static_cast<int>(found.size());
    auto const wanted = std::min(offset + page_size, answer.total);
    if (wanted > ranked)  // past the ranked ones the order is by age alone
        for (auto& row : hits(engine, tx, kind, terms, wanted - ranked, ranked)) found.push_back(std::move(row));
    for (auto i = static_cast<std::size_t>(offset); i < found.size() && i < static_cast<std::size_t>(wanted); ++i)
        answer.hits.push_back(hit_of(*tx.first(queries::entry_texts, {found[i].integer(0)}), terms));
    return answer;
}

}  // namespace mingtang::search

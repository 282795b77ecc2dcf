// Answering a question: newest first, entries with all words in the title before the others. Ranking looks at the
// newest 1,000 candidates and counting stops at 5,001, so that a frequent word costs no more than a rare one; whether
// the characters of a word stand in a row is read in no more texts than are wanted. What that leaves open is said:
// `capped`, `about`.
#include <algorithm>
#include <set>

#include "search/candidates.hpp"
#include "search/highlight.hpp"
#include "search/queries.hpp"
#include "search/search.hpp"

namespace mingtang::search {
namespace {

using storage::Row;
using storage::Transaction;

constexpr int most_ranked = 1000;
constexpr int all_read = 200;     // so many candidates are all read: then the count is exact
constexpr int read_at_once = 50;  // texts
constexpr int most_read = 1000;   // texts for one page

// An entry with those of its parts that are candidates, the first part first.
struct Thing {
    std::vector<Candidate const*> parts;
    bool in_title = false;
};

// The search of one question.
struct Search {
    storage::Engine engine;
    Transaction& tx;
    std::string_view kind;
    std::vector<Term> const& terms;
    bool certain;                       // single tokens: the index itself says what stands there
    int read = 0;                       // texts so far
    std::set<std::int64_t> taken = {};  // entries: the parts of one may come in two stretches

    std::vector<Thing> in_order(std::vector<Candidate> const& found, bool titles_first) const;
    void keep(std::vector<Thing> const& entries, int most, int may_read, Ranked& ranked);
};

std::vector<Thing> Search::in_order(std::vector<Candidate> const& found, bool titles_first) const {
    std::vector<Candidate const*> sorted;
    for (auto const& one : found) sorted.push_back(&one);
    std::ranges::sort(sorted, [](auto const* a, auto const* b) {
        return a->entry_id != b->entry_id ? a->entry_id > b->entry_id : a->part < b->part;
    });
    std::vector<Thing> entries;
    for (auto const* one : sorted) {
        if (entries.empty() || entries.back().parts[0]->entry_id != one->entry_id) entries.emplace_back();
        entries.back().parts.push_back(one);
    }
    if (!titles_first) return entries;
    for (auto& entry : entries)
        entry.in_title =
            std::ranges::all_of(terms, [&](Term const& term) { return holds(entry.parts[0]->title, term); });
    std::ranges::stable_partition(entries, &Thing::in_title);
    return entries;
}

// Those that hold the question, in this order, until there are `most`; reads at most `may_read` texts.
void Search::keep(std::vector<Thing> const& entries, int most, int may_read, Ranked& ranked) {
    auto const take = [&](Candidate const& one) {
        if (!taken.insert(one.entry_id).second) return;
        ranked.object_ids.push_back(one.object_id);
        ranked.part_ids.push_back(one.part_id);
    };
    for (std::size_t from = 0; from < entries.size() && std::ssize(ranked.object_ids) < most;) {
        auto const to = std::min(entries.size(), from + read_at_once);
        std::vector<Candidate const*> asked;
        for (auto i = from; i < to; ++i)
            if (!certain && !entries[i].in_title)
                asked.insert(asked.end(), entries[i].parts.begin(), entries[i].parts.end());
        if (read + std::ssize(asked) > may_read) return;
        read += static_cast<int>(asked.size());
        auto const stand = standing(tx, asked, terms);
        std::size_t next = 0;
        for (; from < to; ++from) {
            auto const& entry = entries[from];
            Candidate const* held = certain || entry.in_title ? entry.parts[0] : nullptr;
            if (!held)
                for (auto const* part : entry.parts)
                    if (stand[next++] && !held) held = part;
            if (held && std::ssize(ranked.object_ids) < most) take(*held);
        }
    }
}

Hit hit_of(Row const& row, std::vector<Term> const& terms) {
    return {row.integer(0), marked(row.text(1), terms), snippet(row.text(3), terms), row.text(2)};
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
    auto const certain = std::ranges::all_of(terms, [](Term const& term) { return term.tokens.size() == 1; });
    Search search{database.engine(), tx, kind, terms, certain};
    auto const looked_at = most > 0 ? most_ranked : certain ? 1 : all_read;
    auto const found = candidates(search.engine, tx, kind, terms, looked_at, 0);
    ranked.total = std::min(found.entries, most_counted);
    ranked.capped = found.parts >= most_counted;

    auto const few = found.parts <= all_read;
    ranked.about = !certain && !few;
    if (most <= 0 && (certain || !few)) return ranked;
    search.keep(search.in_order(found.newest, true), certain || !few ? most : all_read, most_read + most, ranked);
    if (!certain && few) {
        ranked.total = static_cast<int>(ranked.object_ids.size());
        auto const wanted = std::min(ranked.object_ids.size(), static_cast<std::size_t>(std::max(most, 0)));
        ranked.object_ids.resize(wanted);
        ranked.part_ids.resize(wanted);
    }
    // Past the ranked ones the order is by age alone.
    for (int offset = most_ranked; std::ssize(ranked.object_ids) < most && offset < found.parts; offset += most_ranked)
        search.keep(search.in_order(candidates(search.engine, tx, kind, terms, most_ranked, offset).newest, false),
                    most, most_read + 2 * most, ranked);
    return ranked;
}

std::vector<Hit> shown(Transaction& tx, std::string_view text, std::vector<std::int64_t> const& part_ids) {
    auto const question = read_question(text);
    std::vector<Hit> hits;
    for (auto const id : part_ids)
        if (auto const row = tx.first(queries::shown_part, {id})) hits.push_back(hit_of(*row, question.terms));
    return hits;
}

std::vector<Hit> shown(Transaction& tx, std::string_view kind, std::string_view text,
                       std::vector<std::int64_t> const& object_ids) {
    std::vector<std::int64_t> parts;
    for (auto const id : object_ids)
        if (auto const entry = tx.first(queries::find_entry, {kind, id}))
            parts.push_back(tx.first(queries::find_part, {entry->integer(0), 0})->integer(0));
    return shown(tx, text, parts);
}

Answer find(storage::Database& database, Transaction& tx, std::string_view kind, std::string_view text, int page,
            int page_size) {
    page_size = std::clamp(page_size, 1, 100);
    auto const offset = (std::clamp(page, 1, most_counted) - 1) * page_size;
    auto ranked = rank(database, tx, kind, text, offset + page_size);
    Answer answer;
    answer.total = ranked.total;
    answer.capped = ranked.capped;
    answer.about = ranked.about;
    answer.problem = std::move(ranked.problem);
    auto& parts = ranked.part_ids;
    parts.erase(parts.begin(), parts.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(parts)));
    answer.hits = shown(tx, text, parts);
    return answer;
}

}  // namespace mingtang::search

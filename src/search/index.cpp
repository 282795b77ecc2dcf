// Putting in, taking out, making again. On PostgreSQL a text lies in overlapping parts (0006_search.postgres.sql).
#include <algorithm>

#include "base/text.hpp"
#include "search/queries.hpp"
#include "search/search.hpp"
#include "search/tokens.hpp"

namespace mingtang::search {
namespace {

using storage::Database;
using storage::Engine;
using storage::Transaction;

constexpr std::size_t part_places = 256;     // as many as a tsvector keeps of one word
constexpr std::size_t overlap_places = 100;  // a question has at most 100 characters

std::string spaced(std::string_view text) {
    return join(tokens(text), " ");
}

// 'token':1 'token':2 …
std::string tsvector(std::vector<std::string> const& tokens, std::size_t first, std::size_t last) {
    std::string out;
    for (auto i = first; i < last; ++i) out += "'" + tokens[i] + "':" + std::to_string(i - first + 1) + " ";
    return out;
}

void add_parts(Transaction& tx, std::int64_t id, std::int64_t& part, std::string_view text) {
    auto const all = tokens(text);
    for (std::size_t first = 0; first < all.size(); first += part_places - overlap_places) {
        auto const last = std::min(all.size(), first + part_places);
        tx.run(queries::add_tokens_postgres, {id, part++, tsvector(all, first, last)});
        if (last == all.size()) break;
    }
}

void add_tokens(Database const& database, Transaction& tx, std::int64_t id, std::string_view title,
                std::string_view body) {
    if (database.engine() == Engine::sqlite) {
        tx.run(queries::add_tokens_sqlite, {id, spaced(title), spaced(body)});
        return;
    }
    std::int64_t part = 0;
    add_parts(tx, id, part, title);
    add_parts(tx, id, part, body);
}

}  // namespace

void index(Database& database, Transaction& tx, Entry const& entry) {
    forget(database, tx, entry.kind, entry.object_id);
    auto const id = database.next_id();
    tx.run(queries::add_entry, {id, entry.kind, entry.object_id, entry.title, entry.body});
    add_tokens(database, tx, id, entry.title, entry.body);
}

void forget(Database& database, Transaction& tx, std::string_view kind, std::int64_t object_id) {
    auto const entry = tx.first(queries::find_entry, {kind, object_id});
    if (!entry) return;
    auto const id = entry->integer(0);
    if (database.engine() == Engine::sqlite)
        tx.run(queries::remove_tokens_sqlite, {id, spaced(entry->text(1)), spaced(entry->text(2))});
    else
        tx.run(queries::remove_tokens_postgres, {id});
    tx.run(queries::remove_entry, {id});
}

int rebuild(Database& database, Transaction& tx, std::string_view kind,
            std::function<std::optional<Entry>()> const& next) {
    tx.run(database.engine() == Engine::sqlite ? queries::empty_index_sqlite : queries::empty_index_postgres);
    tx.run(queries::remove_kind, {kind});
    for (auto const& row : tx.run(queries::all_entries))
        add_tokens(database, tx, row.integer(0), row.text(1), row.text(2));
    int count = 0;
    for (auto entry = next(); entry; entry = next(), ++count) index(database, tx, *entry);
    return count;
}

}  // namespace mingtang::search

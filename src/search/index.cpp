// Putting in and taking out. A part's tokens are those of the title and of its own words, so that a question may name
// the document and something deep in its file.
#include "base/text.hpp"
#include "search/queries.hpp"
#include "search/search.hpp"

namespace mingtang::search {
namespace {

using storage::Database;
using storage::Engine;
using storage::Transaction;

std::string spaced(std::string_view title, std::string_view words) {
    auto all = tokens(title);
    for (auto& token : tokens(words)) all.push_back(std::move(token));
    return join(all, " ");
}

// 'token' 'token' …: letters, digits and Han only, nothing in them can end a quotation.
std::string tsvector(std::string_view title, std::string_view words) {
    std::string out;
    for (auto const text : {title, words})
        for (auto const& token : tokens(text)) out += "'" + token + "' ";
    return out;
}

struct Place {
    std::int64_t entry;
    int part;
    std::string_view kind, title, place, words;
};

void put(Database& database, Transaction& tx, Place const& at) {
    auto const sqlite = database.engine() == Engine::sqlite;
    auto const id = sqlite ? tx.first(queries::next_part_sqlite)->integer(0) : database.next_id();
    tx.run(queries::add_part, {id, at.entry, at.part, at.kind});
    tx.run(queries::add_text, {id, at.place, at.words});
    if (sqlite)
        tx.run(queries::add_tokens_sqlite, {id, spaced(at.title, at.words)});
    else
        tx.run(queries::add_tokens_postgres, {id, at.entry, at.part, at.kind, tsvector(at.title, at.words)});
}

}  // namespace

void index(Database& database, Transaction& tx, Entry const& entry) {
    forget(database, tx, entry.kind, entry.object_id);
    auto const id = database.next_id();
    tx.run(queries::add_entry, {id, entry.kind, entry.object_id, entry.title});
    put(database, tx, {id, 0, entry.kind, entry.title, "", entry.body});
}

void add_part(Database& database, Transaction& tx, std::string_view kind, std::int64_t object_id, Part const& part) {
    auto const entry = tx.first(queries::find_entry, {kind, object_id});
    if (!entry || part.number < 1) return;
    auto const id = entry->integer(0);
    if (tx.first(queries::find_part, {id, part.number})) return;
    put(database, tx, {id, part.number, kind, entry->text(1), part.place, part.words});
}

void forget(Database& database, Transaction& tx, std::string_view kind, std::int64_t object_id) {
    auto const entry = tx.first(queries::find_entry, {kind, object_id});
    if (!entry) return;
    auto const id = entry->integer(0);
    if (database.engine() == Engine::sqlite)
        for (auto const& part : tx.run(queries::parts_of_entry, {id}))
            tx.run(queries::remove_tokens_sqlite, {part.integer(0), spaced(entry->text(1), part.text(1))});
    tx.run(queries::remove_entry, {id});
}

void start_again(Database& database, Transaction& tx) {
    tx.run(database.engine() == Engine::sqlite ? queries::empty_index_sqlite : queries::empty_index_postgres);
    tx.run(queries::empty_entries);
}

bool is_empty(Transaction& tx) {
    return !tx.first(queries::any_entry);
}

}  // namespace mingtang::search

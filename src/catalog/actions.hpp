// The life of an edition, one function per intention, one transaction each: start, submit, pass on, send back, publish,
// discard. Rows are edited in editing.hpp, tables taken in by uploading.hpp.
#pragma once

#include <string>

#include "catalog/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

struct NewDraft {
    org::JurisdictionId jurisdiction;
    org::FieldId field;
    Level level = Level::county;
    enum class Begin { empty, from_edition_in_force } begin = Begin::from_edition_in_force;
};
Result<EditionId> start_draft(Desk& desk, NewDraft const& wanted);
// As part of another action, in its transaction. Two who begin at once: the later one throws storage::Failure.
Result<EditionId> start_draft(Desk& desk, storage::Transaction& tx, NewDraft const& wanted);

Result<Edition> submit(Desk& desk, EditionId id, std::string_view note = {});
// At the stage where it waits: on to the next one of its chain.
Result<Edition> pass(Desk& desk, EditionId id, std::string_view note = {});
// `reason` is shown to the author; it must not be empty.
Result<Edition> send_back(Desk& desk, EditionId id, std::string_view reason);
// From the last stage. The former edition is superseded, the items are searchable, kept pages are dropped: all in this
// one commit.
Result<Edition> publish(Desk& desk, EditionId id, std::string_view note = {});
// The draft goes; the audit remembers that it was there. What was published is never discarded.
Result<EditionId> discard_draft(Desk& desk, EditionId id);

// How many items every published edition has, counted again (mingtang rebuild). Returns how many editions.
int rebuild_counts(storage::Database& database);
// What a unit answers for today, under its present name: after a reform, in its transaction.
void index_items_of(storage::Database& database, storage::Transaction& tx, org::UnitId unit);
// The items of every edition in force, into the search index again (mingtang rebuild). Returns how many.
int rebuild_search(storage::Database& database);

}  // namespace mingtang::catalog

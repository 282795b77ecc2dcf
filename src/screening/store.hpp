// Rows <-> values of the lists that screening looks up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"
#include "screening/screen.hpp"
#include "storage/database.hpp"

namespace mingtang::screening {

using EntryId = Id<struct ScreeningEntryTag>;

enum class EntryKind { word, leader, superior };
std::string_view code(EntryKind kind);
std::optional<EntryKind> parse_entry_kind(std::string_view code);

// One line of a list. Of a word: what is wrong, and what should stand there. Of a leader: post and name. Of a superior
// document: title and number.
struct Entry {
    EntryId id{};
    org::JurisdictionId jurisdiction{};
    EntryKind kind = EntryKind::word;
    std::string what{}, should{}, reason{};
    std::vector<std::string> unless{};
    std::string actor{};
    Instant created_at{};
    std::optional<Instant> ended_at{};
    std::string ended_because{};
    bool has_passages = false;
};

// Everything that holds for documents of this place.
Lists lists_for(storage::Transaction& tx, std::string_view path);
// All of one kind, ended ones last.
std::vector<Entry> entries(storage::Transaction& tx, std::string_view path, EntryKind kind);
std::optional<Entry> find_entry(storage::Transaction& tx, EntryId id);
bool is_listed(storage::Transaction& tx, Entry const& entry);
void add(storage::Transaction& tx, Entry const& entry, std::vector<std::uint64_t> const& passages);
bool end_entry(storage::Transaction& tx, EntryId id, Instant at, std::string_view because);

// "" before the first change.
std::string edition(storage::Transaction& tx);
void set_edition(storage::Transaction& tx, std::string_view edition);

}  // namespace mingtang::screening

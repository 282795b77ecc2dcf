// Keeping the lists: one function per intention, one transaction each. The disclosure office does it for its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "screening/store.hpp"

namespace mingtang::screening {

struct NewEntry {
    EntryKind kind = EntryKind::word;
    std::string what{}, should{}, reason{};
    std::vector<std::string> unless{};
    std::string passages{};  // of a superior document: the words, of which only fingerprints are kept
};
Result<EntryId> list_entry(Desk& desk, NewEntry const& wanted);
Result<EntryId> end_listing(Desk& desk, EntryId id, std::string_view because);

// A whole list (data/misused_words.csv); what stands on it already is passed over. Returns how many were added.
Result<int> list_words(Desk& desk, std::vector<WordRule> const& rules);

}  // namespace mingtang::screening

// A gathered record becomes an entry: each field by its own rules, 同上 and blanks taken from above, doubts said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/reading/channels.hpp"
#include "catalog/reading/draft.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog::reading {

// What rows above have said: for 同上, for a blank level1, for cells of the column 相应领域.
struct Above {
    Entry entry;  // the record before, of any table
    bool any = false;
    std::string level1, level2;  // carried down; forgotten where another field begins
    std::string domain_cell;     // a field's name, "" for words that are none
    bool domain_printed = false;
};

// Two limits or two subjects stacked in one merged cell: they belong to the rows of the merge in order, once it is
// known how many there are.
struct Stacked {
    Title title = Title::none;
    Cell const* cell = nullptr;
    std::vector<std::string> parts;
};

struct MadeEntry {
    Entry entry;
    std::vector<std::string> doubts;
    std::vector<Stacked> stacked;
};

// The same cell says the same on many rows, and its words are shared: what they said is remembered by where they are.
template <class Said>
class Remembered {
  public:
    // The place for what `text` says; `fresh` when it must be filled.
    Said& at(std::string_view text, bool& fresh) {
        if (slots_.empty()) slots_.resize(1024);
        auto& slot = slots_[(reinterpret_cast<std::uintptr_t>(text.data()) >> 4) % slots_.size()];
        fresh = slot.words.data() != text.data() || slot.words.size() != text.size();
        slot.words = text;
        return slot.said;
    }
    void forget() { slots_.clear(); }

  private:
    struct Slot {
        std::string_view words;
        Said said;
    };
    std::vector<Slot> slots_;
};

class EntryMaker {
  public:
    MadeEntry make(Draft const& draft, Above& above);
    void forget();  // before another table

    Channels const& channels(std::string_view text);
    std::string const& basis(std::string_view text, ColumnWidth const& width);

  private:
    Remembered<Channels> channels_;
    Remembered<std::string> basis_;
    ColumnWidth const* basis_width_ = nullptr;
};

}  // namespace mingtang::catalog::reading

// A gathered record becomes an entry: each field by its own rules, 同上 and blanks taken from above, doubts said.
#pragma once

#include <string>
#include <unordered_map>

#include "catalog/reading/channels.hpp"
#include "catalog/reading/draft.hpp"
#include "catalog/types.hpp"

namespace mingtang::catalog::reading {

// What rows above have said: for 同上, for a blank level1, for cells of the column 相应领域.
struct Above {
    Entry entry;  // the record before, of any table
    bool any = false;
    std::string level1, level2;  // carried down; forgotten where another field begins
    std::string domain_cell;
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

// The same cell says the same on many rows; what it said is remembered for a while.
class EntryMaker {
  public:
    MadeEntry make(Draft const& draft, Above& above);
    void forget();  // before another table

  private:
    struct Work;
    Channels const& channels(std::string_view text);
    std::string const& basis(std::string_view text, ColumnWidth const& width);

    std::unordered_map<std::string_view, Channels> channels_;
    std::unordered_map<std::string_view, std::string> basis_;
    ColumnWidth const* basis_width_ = nullptr;
    Channels made_;
    std::string made_basis_;
};

}  // namespace mingtang::catalog::reading

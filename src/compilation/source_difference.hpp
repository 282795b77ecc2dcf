// A new version of a source against the one before: which row goes on, under which name, what is new, what is gone.
// Pure. A row keeps its matter id through renaming, so that what was decided of it stays with it.
#pragma once

#include <string>
#include <vector>

#include "compilation/types.hpp"

namespace mingtang::compilation {

// What identifies a row: the code where lists have one, else the name within its department (or 一级事项).
struct Identity {
    MatterId matter;
    std::string code, name, within;
};

struct RowChange {
    enum class Kind { same, renamed, added } kind = Kind::added;
    MatterId matter;          // of the former row; none when added
    std::string former_name;  // when renamed
};
struct Difference {
    std::vector<RowChange> rows;    // one per new row, in order
    std::vector<Identity> removed;  // former rows that nobody continues
    int count(RowChange::Kind kind) const;
};

// In this order: the same code; the same name in the same department; the same name; a near name in the same
// department.
Difference difference(std::vector<Identity> const& former, std::vector<Identity> const& now);

Identity identity_of(GuidelineRow const& row);
Identity identity_of(ListedMatter const& matter);

}  // namespace mingtang::compilation

// Three-way: a draft as it was taken, as it came back, as it is now. What only one side changed is taken; what both
// changed is a conflict, cell by cell, for a person to decide. Pure; nothing is written here.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/editing.hpp"
#include "catalog/offline/workbook.hpp"

namespace mingtang::catalog::offline {

enum class Pick { mine, theirs };

struct CellMerge {
    Column column{};
    std::string base, yours, theirs;  // when taken, in the workbook, now
    bool conflict = false;
    std::string problem;  // why these words cannot be taken at all
};

struct RowMerge {
    enum class Kind {
        changed,
        added,
        removed,         // by you
        removed_edited,  // by you, and edited meanwhile: a conflict
        gone_edited      // removed by others, and edited by you: a conflict
    } kind = Kind::changed;
    ItemId item;       // none: added
    int number = 0;    // of the sheet
    int position = 0;  // in the draft now; 0: not in it
    std::string name;
    std::vector<CellMerge> cells;

    bool conflict() const { return kind == Kind::removed_edited || kind == Kind::gone_edited; }
};

struct Merge {
    std::vector<RowMerge> rows;
    int changed = 0, added = 0, removed = 0, conflicts = 0, problems = 0;  // rows; the last two cells and rows
    int others = 0;  // rows that changed meanwhile and were not touched in the workbook
    // The rows stand in another order than they were taken in; `order_conflict`: here, too, since then.
    bool reordered = false, order_conflict = false;

    bool nothing() const { return rows.empty() && !reordered; }
};

// The name by which a unit is kept, when there is one of this name.
using KnownUnit = std::function<std::optional<std::string>(std::string const&)>;

Merge merge(Returned const& returned, std::vector<SheetRow> const& now, KnownUnit const& unit);

// What a decision is named in a form: the row, or the row and the column; `order` for the order.
std::string key_of(ItemId item);
std::string key_of(ItemId item, Column column);
inline constexpr std::string_view order_key = "order";

struct Picks {
    std::map<std::string, Pick, std::less<>> of;
    std::optional<Pick> rest;  // for whatever is not named
    bool leave_wrong = false;  // cells that cannot be taken stay as they are

    std::optional<Pick> find(std::string_view key) const;
};

struct Decided {
    int undecided = 0;  // conflicts without a pick, and wrong cells nobody let go
    RowBatch batch;     // complete only when nothing is undecided
};
// `known`: items that can stand in the draft again under their number.
Decided decide(Merge const& merge, Returned const& returned, std::vector<SheetRow> const& now, Picks const& picks,
               std::function<bool(ItemId)> const& known);

}  // namespace mingtang::catalog::offline

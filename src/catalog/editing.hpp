// Rows of a draft, changed one by one (the form) or many at once (the grid, a paste). Cells are checked here again,
// whatever the browser did. A save made on an older revision writes nothing and says what differs, cell by cell.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/cells.hpp"
#include "catalog/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

struct RowChange {
    ItemId item;                          // none: a new row
    int position = 0;                     // from 1, in the list as it shall be; 0: stays, or goes to the end when new
    std::map<Column, std::string> cells;  // only what changed
    std::optional<Entry> entry{};         // the whole row as a source prints it; `cells` are written over it
    std::string source{};                 // where the row comes from, when somebody other than the grid says so
    ItemId continues{};                   // of a new row: an item of this catalog that left the draft and comes back
};
// An item of the edition in force leaves with a reason only (retiring.hpp); a row of this draft alone needs none.
struct Removal {
    ItemId item;
    std::string reason;
    Removal(ItemId id = {}, std::string why = {}) : item(id), reason(std::move(why)) {}
};
struct RowBatch {
    int revision = 0;
    std::vector<RowChange> rows;
    std::vector<Removal> removed;
};

struct SavedRow {
    ItemId item;
    int position = 0;
    std::vector<std::string> doubts;
    std::map<Column, std::string> cells;  // what was sent, in the words that are kept (县 became 县级)
};
struct CellProblem {
    std::size_t row = 0;  // index in the batch, from 0
    Column column{};
    std::string message;
};
struct CellConflict {
    ItemId item;
    Column column{};
    std::string yours, theirs;
    bool gone = false;  // the whole row was removed meanwhile
    bool leaving =
        false;  // it was to be removed, and was edited meanwhile: `theirs` is its name, `column` means nothing
};
// Exactly one of the three lists is filled; `revision` is the edition's after the save, or the present one.
struct Saving {
    enum class Kind { saved, wrong_cells, conflict } kind = Kind::saved;
    int revision = 0;
    std::vector<SavedRow> rows;
    std::vector<CellProblem> problems;
    std::vector<CellConflict> conflicts;
};
Result<Saving> save_rows(Desk& desk, EditionId id, RowBatch const& batch);
// As part of another action: in its transaction, so that both happen or neither.
Result<Saving> save_rows(Desk& desk, storage::Transaction& tx, EditionId id, RowBatch const& batch);

// The accessible path: one row by its form. `revision` is the one the form was drawn from.
Result<Saving> save_item(Desk& desk, EditionId id, ItemId item, int revision,
                         std::map<Column, std::string> const& cells);
Result<Saving> remove_item(Desk& desk, EditionId id, ItemId item, int revision, std::string_view reason = {});

inline constexpr int most_items = 20'000;

}  // namespace mingtang::catalog

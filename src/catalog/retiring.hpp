// 退出: an item of the edition in force leaves a draft with a reason. There is no other way to delete one; the reason
// is in the audit, in the difference of the editions and on the item's public page. rulebook §4.1, 动态调整: what no
// longer has to be disclosed is said, not dropped.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::catalog {

inline constexpr std::size_t longest_reason = 500;

// As part of a save: remembers the reason when the item is in force, and answers whether it is; refused when it is and
// none is given.
Result<bool> retire(Desk const& desk, storage::Transaction& tx, EditionId id, ItemId item, std::string_view reason);

// The edition in force has it, the draft has not.
struct Leaving {
    ItemId item;
    int position = 0;  // in the edition in force
    std::string name, reason, actor;
    bool followed = false;  // a row of the draft continues it (改名、拆分、合并): that is the reason
    bool explained() const { return followed || !reason.empty(); }
};
std::vector<Leaving> leaving_items(storage::Transaction& tx, EditionId id);

// Rows that left by another way than one by one (a table in the place of all) get their reason afterwards: one of them,
// or with no item all that have none yet. Returns how many.
Result<int> explain(Desk& desk, EditionId id, ItemId item, std::string_view reason);

// What still has no reason, in one sentence; "" when nothing.
std::string unexplained(std::vector<Leaving> const& leaving);

std::map<ItemId, std::string> retirements_of(storage::Transaction& tx, EditionId id);
// Which rows of a draft, between two positions, are in force: to remove one of them asks for a reason.
std::vector<ItemId> rows_in_force(storage::Transaction& tx, EditionId id, int first, int last);
bool in_force(storage::Transaction& tx, ItemId item);

}  // namespace mingtang::catalog

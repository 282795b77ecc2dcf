// Closing the task that a renamed service left: by giving the item the new name in a draft, or with a reason why it
// keeps its own. plan §三(一): 与政务服务网办事服务事项名称相同.
#pragma once

#include <string>

#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

// Over the draft in work, or a new one from the edition in force; takes effect when that edition is published.
Result<catalog::EditionId> rename_item(Desk& desk, DriftId id);
Result<DriftId> set_aside(Desk& desk, DriftId id, std::string const& reason);

// For pages: a task within the actor's subtree.
Result<Drift> open_drift(Desk const& desk, storage::Transaction& tx, DriftId id);

}  // namespace mingtang::compilation

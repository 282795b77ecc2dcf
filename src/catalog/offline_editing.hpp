// 离线编辑, the actions: a draft goes out as a workbook, comes back, is compared, and is merged when a person has
// decided every conflict. Between coming back and the merge nothing of the draft changes; the file waits with its
// differences. Not here: the workbook's layout and the three-way merge (offline/, pure).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/folder.hpp"
#include "catalog/offline/merge.hpp"
#include "catalog/store.hpp"

namespace mingtang::catalog {

struct TakenWorkbook {
    std::string bytes, name;  // 养老服务领域（第2版草稿）离线编辑.xlsx
};
Result<TakenWorkbook> take_offline(Desk& desk, EditionId id);

using ReturnId = Id<struct ReturnTag>;
struct ReturnedWorkbook {
    ReturnId id;
    EditionId edition;
    std::int64_t account = 0;
    std::string file_sm3, file_name;
    std::int64_t size = 0;
    Instant created_at{};
    std::optional<Instant> merged_at;
};

// Asked before the file is kept: it was taken from this catalog, and the actor compiles it.
Result<Folder> may_bring_back(Desk const& desk, storage::Transaction& tx, EditionId id,
                              offline::Returned const& returned);
Result<ReturnId> bring_back(Desk& desk, EditionId id, StoredFile const& file, std::string_view file_name,
                            offline::Returned const& returned);
// One that came back to this draft, for whoever may compile it.
Result<ReturnedWorkbook> open_returned(Desk& desk, EditionId id, ReturnId returned);
std::vector<ReturnedWorkbook> returned_to(storage::Transaction& tx, EditionId id);  // newest first

struct Comparison {
    Folder folder;
    offline::Merge merge;
    std::vector<std::string> remarks;
    int to_explain = 0;  // rows to be removed that are in force: they want a reason
};
Result<Comparison> compare(Desk& desk, storage::Transaction& tx, ReturnedWorkbook const& of,
                           offline::Returned const& returned);

struct MergeDecision {
    offline::Picks picks;
    int revision = 0;    // of the draft that was shown
    std::string reason;  // 退出理由 of the rows that leave
};
// All of it or nothing. `conflict` of a Saving: the draft was saved since it was shown.
Result<Saving> merge_back(Desk& desk, EditionId id, ReturnId of, offline::Returned const& returned,
                          MergeDecision const& decision);

}  // namespace mingtang::catalog

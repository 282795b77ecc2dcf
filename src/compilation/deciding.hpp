// Carries decisions into the draft: within one transaction it queues what becomes of rows, saves them as one batch
// through the catalog's editing, then writes each claim and its audit entry. For this slice's actions only.
#pragma once

#include <map>
#include <vector>

#include "catalog/editing.hpp"
#include "compilation/compiling.hpp"
#include "compilation/gathering.hpp"
#include "compilation/rights.hpp"

namespace mingtang::compilation {

class Deciding {
  public:
    Deciding(Desk& desk, storage::Transaction& tx, Case const& of);

    // Judges the choice and queues its row. The cells that cannot be taken, when there are some; nothing is queued
    // then.
    Result<std::vector<catalog::CellProblem>> choose(ClaimId id, Choice const& choice);
    // A row that no source has (a station's own): saved as a new item. Its index among the queued.
    void add(catalog::Entry entry, std::string source);
    // Saves the draft and the claims. The items in the order of what was queued.
    Result<std::vector<catalog::ItemId>> save();

  private:
    struct Queued {
        Claim claim;  // none: a row of its own
        std::string name, before;
        int row = -1;  // in the batch
        catalog::Entry source;
    };

    bool in_draft(catalog::ItemId item) const { return items_.contains(item); }
    void write(Queued& queued, catalog::RowChange change);
    void leave(Claim const& claim, std::string reason);
    Result<std::vector<catalog::CellProblem>> judge(Queued& queued, SourceRow const& row, Choice const& choice);
    void settle_lists();

    Desk& desk_;
    storage::Transaction& tx_;
    Case const& case_;
    std::map<catalog::ItemId, catalog::Item> items_;
    catalog::RowBatch batch_;
    std::vector<Queued> queued_;
};

// 未决定 / 保留：最低生活保障 / 删除（无此职权）, for the audit.
std::string in_words(Claim const& claim, std::string const& name);

// Entries of the two lists whose very name an item now carries are covered by it; those covered so whose item is gone
// or renamed are open again. Plan §三(一): 名称相同.
void settle_lists(Desk& desk, storage::Transaction& tx, Compilation const& compilation);

inline constexpr std::string_view by_same_name = "按同名对应";

}  // namespace mingtang::compilation

// Compiling one field's catalog, one function per intention, one transaction each: begin, decide rows, take in a later
// version of a source, finish.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalog/editing.hpp"
#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

struct NewCompilation {
    org::JurisdictionId jurisdiction;
    org::FieldId field;
    catalog::Level level = catalog::Level::county;
    RoundId round;  // none: outside any round
};
// Over the draft in work, or a new one from the edition in force. What an earlier compilation decided of a row that has
// not changed since is decided here too.
Result<CompilationId> begin(Desk& desk, NewCompilation const& wanted);

struct Choice {
    Decision decision = Decision::keep;
    std::string reason{};
    std::map<catalog::Column, std::string> cells{};                      // modify: what differs; add: the new item
    catalog::ItemId item{};                                              // cover: by which item of the draft
    enum class Name { as_it_is, of_the_service } name = Name::as_it_is;  // cover: the item takes the service's name
};
// The cells that cannot be taken, each with its sentence; empty when it is decided.
Result<std::vector<catalog::CellProblem>> decide(Desk& desk, CompilationId id, ClaimId claim, Choice const& choice);

// 保留 for all ticked rows. Returns how many.
Result<int> keep(Desk& desk, CompilationId id, std::vector<ClaimId> const& claims);
// 删除 or 不列入 for all ticked rows, with one reason.
Result<int> drop(Desk& desk, CompilationId id, std::vector<ClaimId> const& claims, std::string const& reason);

struct Refreshed {
    int added = 0, changed = 0, gone = 0;
};
// The sources' later versions: new rows are undecided, changed ones are undecided again and say what changed.
Result<Refreshed> refresh(Desk& desk, CompilationId id);

// Nothing of the three sources is left undecided; then the draft goes its way through review.
Result<CompilationId> finish(Desk& desk, CompilationId id);
Result<CompilationId> reopen(Desk& desk, CompilationId id);
// After the draft was discarded: a new one; what was to be in it is undecided again.
Result<CompilationId> begin_draft_again(Desk& desk, CompilationId id);

}  // namespace mingtang::compilation

// What an action gathers before it judges: an edition with its catalog, place and field, and who may touch it.
// An edition outside the actor's subtree is not found, by every door alike (C12).
#pragma once

#include "catalog/chain.hpp"
#include "catalog/reach.hpp"
#include "catalog/types.hpp"
#include "desk/desk.hpp"
#include "org/types.hpp"

namespace mingtang::catalog {

struct Folder {
    Edition edition;
    Catalog catalog;
    org::Jurisdiction jurisdiction;
    org::Field field;
    Chain chain;                // the stages its catalog passes
    Reach reach = Reach::none;  // how far the actor edits in it
    org::UnitId own{};          // the actor's unit
    bool edits(Item const& item) const {
        return reach == Reach::whole || (reach == Reach::own_rows && item.disclosing_unit == own);
    }
};

// Readable for everybody of the workbench whose subtree holds it.
Result<Folder> open_folder(Desk const& desk, storage::Transaction& tx, EditionId id);
// The same, and it is in work, and the actor compiles all of it.
Result<Folder> open_for_work(Desk const& desk, storage::Transaction& tx, EditionId id);
// The same, or the actor edits the rows of their own unit: whoever writes asks Folder::edits of each row.
Result<Folder> open_for_rows(Desk const& desk, storage::Transaction& tx, EditionId id);
// The same for who judges it: the actor does the stage at which it waits, and had no other part in this edition.
Result<Folder> open_for_review(Desk const& desk, storage::Transaction& tx, EditionId id);
// As above, and it does wait: who may say what must be changed in it.
Result<Folder> open_to_judge(Desk const& desk, storage::Transaction& tx, EditionId id);
// What is written down when somebody has a part; refused when they have another one already.
Result<Stage> take_part(Desk const& desk, storage::Transaction& tx, EditionId id, Stage stage);
UnderReview under_review(storage::Transaction& tx, Folder const& folder, Date on);
// At the unit's stage: of a street or town all units of its office, of a department whoever answers for it today.
std::vector<org::UnitId> peers_of(storage::Transaction& tx, org::UnitId unit, org::Jurisdiction const& place,
                                  org::Field const& field, Date on);
// The stage at which a submitted edition waits, as its chain has it.
ChainStage stage_now(Folder const& folder);
std::string who_does(storage::Transaction& tx, ChainStage const& stage, Folder const& folder);
Reach reach_of(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field);
// 编制: begins, submits, discards a whole draft.
bool compiles(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field);

// The unit that owes an item when nobody said so: named in the printed subject, else the town itself, else the lead.
class UnitChoice {
  public:
    UnitChoice(storage::Transaction& tx, Folder const& folder, Date on);
    org::UnitId for_subject(std::string_view subject) const;
    std::optional<org::UnitId> named(std::string_view name) const;  // by name or alias, exactly
    std::string name_of(org::UnitId unit) const;
    std::vector<org::Unit> const& units() const { return units_; }

  private:
    std::vector<org::Unit> units_;
    org::UnitId fallback_;
};

}  // namespace mingtang::catalog

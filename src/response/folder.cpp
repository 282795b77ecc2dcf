#include "response/folder.hpp"

#include <algorithm>

#include "org/store.hpp"
#include "publication/door.hpp"
#include "response/codes.hpp"
#include "response/wording.hpp"

namespace mingtang::response {
namespace {

using Why = Refusal::Kind;
using identity::Act;
using storage::Transaction;

// The office of a street or town and its stations are one house, as for documents.
bool of_this_house(Desk const& desk, Transaction& tx, org::UnitId unit) {
    if (desk.actor.unit == unit) return true;
    auto const found = unit ? org::find_unit(tx, unit) : std::nullopt;
    auto const place = found ? org::find_jurisdiction(tx, found->jurisdiction) : std::nullopt;
    return place && place->kind != org::Jurisdiction::Kind::district && desk.actor.jurisdiction_path == place->path;
}

}  // namespace

bool is_office(identity::Actor const& actor) {
    return actor.has(identity::Role::disclosure_office);
}

Result<Folder> open_concern(Desk const& desk, Transaction& tx, ConcernId id) {
    auto concern = find_concern(tx, id);
    if (!concern) return refuse(Why::not_found, wording::not_found);
    auto place = org::find_jurisdiction(tx, concern->jurisdiction);
    if (!place) return refuse(Why::not_found, wording::not_found);
    Folder folder{std::move(*concern), std::move(*place), units_of(tx, id), {}};
    bool const helps =
        std::ranges::any_of(folder.units, [&](UnitFindings const& one) { return of_this_house(desk, tx, one.unit); });
    bool const leads = of_this_house(desk, tx, folder.concern.lead);
    // A street that helps to find out about the district's concern sees it, though its own place lies below.
    bool const judges = is_office(desk.actor) && identity::covers(desk.actor.jurisdiction_path, folder.place.path);
    if (!judges && !helps && !leads && !of_this_house(desk, tx, folder.concern.registered_unit))
        return refuse(Why::not_found, wording::not_found);
    if (!identity::may(desk.actor, Act::read_workbench)) return refuse(Why::not_allowed, wording::not_allowed);
    bool const writes = identity::may(desk.actor, Act::edit_publication);
    if (judges) folder.parts.push_back(By::office);
    if (writes && (leads || judges) && folder.concern.lead) folder.parts.push_back(By::lead);
    if (writes && helps) folder.parts.push_back(By::unit);
    return folder;
}

Result<Concern> take(Desk& desk, Transaction& tx, Folder const& folder, Concern changed, Step step, std::string words) {
    auto const before = folder.concern.state;
    changed.state = TRY(allowed(before, step, folder.parts)).to;
    if (!save(tx, changed)) return refuse(Why::conflict, wording::decided_meanwhile);
    ++changed.steps;
    add(desk.database, tx, changed.id, {std::string{code(step)}, desk.actor.name, words, desk.now});
    // A page of a document that answers it says so, too.
    std::vector<web::Topic> topics{"concerns"};
    for (auto const text : {changed.holding, changed.full})
        if (text) topics.push_back(publication::door::topic_of(text));
    touch(desk, tx, topics);
    auto const act = "response." + std::string{code(step)};
    record(desk, tx, act, "concern", changed.id.value, std::string{code(before)}, std::string{code(changed.state)},
           std::move(words));
    return changed;
}

}  // namespace mingtang::response

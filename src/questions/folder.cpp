#include "questions/folder.hpp"

#include "org/store.hpp"
#include "questions/wording.hpp"

namespace mingtang::questions {

using Why = Refusal::Kind;
using identity::Act;
using storage::Transaction;

bool is_office(identity::Actor const& actor) {
    return actor.has(identity::Role::disclosure_office);
}

bool is_house(Transaction& tx, identity::Actor const& actor) {
    auto const unit = org::find_unit(tx, actor.unit);
    auto const place = unit ? org::find_jurisdiction(tx, unit->jurisdiction) : std::nullopt;
    return place && place->kind != org::Jurisdiction::Kind::district && place->path == actor.jurisdiction_path;
}

Result<Folder> open_question(Desk const& desk, Transaction& tx, QuestionId id) {
    auto question = find_question(tx, id);
    if (!question) return refuse(Why::not_found, wording::not_found);
    auto place = org::find_jurisdiction(tx, question->jurisdiction);
    auto const& actor = desk.actor;
    if (!place || !identity::covers(actor.jurisdiction_path, place->path))
        return refuse(Why::not_found, wording::not_found);
    if (!identity::may(actor, Act::read_workbench, {place->path, {}}))
        return refuse(Why::not_allowed, wording::not_allowed);
    auto const unit = question->unit ? org::find_unit(tx, question->unit) : std::nullopt;
    Folder folder{std::move(*question), std::move(*place), unit ? unit->name : std::string{}, {}};
    // The office of a street or town and its stations are one house, as for documents.
    bool const house = unit && (actor.unit == unit->id || (folder.place.kind != org::Jurisdiction::Kind::district &&
                                                           actor.jurisdiction_path == folder.place.path));
    if (!is_office(actor) && !house) return refuse(Why::not_found, wording::not_found);
    identity::Target const target{folder.place.path, {}};
    if (is_office(actor)) folder.parts.push_back(By::office);
    if (house && identity::may(actor, Act::edit_publication, target)) folder.parts.push_back(By::clerk);
    if (is_office(actor) && !house) folder.parts.push_back(By::clerk);
    if (identity::may(actor, Act::review_publication, target)) folder.parts.push_back(By::reviewer);
    return folder;
}

Result<Question> take(Desk& desk, Transaction& tx, Folder const& folder, Question changed, Step step, std::string words,
                      Shown shown) {
    auto const before = folder.question.state;
    changed.state = TRY(allowed(before, step, folder.parts)).to;
    if (!save(tx, changed)) return refuse(Why::conflict, wording::decided_meanwhile);
    ++changed.saves;
    add(desk.database, tx, changed.id,
        {std::string{code(step)}, desk.actor.name, words, shown == Shown::to_asker, desk.now});
    // Words of the asker and to the asker are no matter of the audit (no personal data there).
    auto const act = "questions." + std::string{code(step)};
    record(desk, tx, act, "question", changed.id.value, std::string{code(before)}, std::string{code(changed.state)});
    return changed;
}

}  // namespace mingtang::questions

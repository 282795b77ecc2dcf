#include "catalog/folder.hpp"

#include "base/text.hpp"
#include "catalog/chain_store.hpp"
#include "catalog/codes.hpp"
#include "catalog/store.hpp"
#include "catalog/wording.hpp"
#include "catalog/workflow.hpp"
#include "org/reform.hpp"
#include "org/store.hpp"

namespace mingtang::catalog {

using Kind = Refusal::Kind;

namespace {

// Four eyes, by person and not by role: one part in one edition (C14).
std::optional<Refusal> another_part(Desk const& desk, storage::Transaction& tx, EditionId id, Stage stage) {
    auto const part = part_of(tx, id, desk.actor.account.value);
    if (!part || part->stage == stage) return std::nullopt;
    if (part->stage == Stage::none) return Refusal{Kind::not_allowed, wording::own_work};
    return Refusal{Kind::not_allowed, wording::another_part, std::string{chinese(part->stage)}};
}

}  // namespace

Reach reach_of(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field) {
    auto const unit = org::find_unit(tx, desk.actor.unit);
    if (!unit) return Reach::none;
    auto const place = org::find_jurisdiction(tx, unit->jurisdiction);
    return place ? reach(desk.actor, *unit, *place, of, field) : Reach::none;
}

bool compiles(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field) {
    return reach_of(desk, tx, of, field) == Reach::whole;
}

Result<Folder> open_folder(Desk const& desk, storage::Transaction& tx, EditionId id) {
    auto edition = find_edition(tx, id);
    if (!edition) return refuse(Kind::not_found, wording::not_found);
    auto const catalog = find_catalog(tx, edition->catalog);
    auto const place = org::find_jurisdiction(tx, catalog->jurisdiction);
    auto const& path = desk.actor.jurisdiction_path;
    if (path.empty() || !place->path.starts_with(path)) return refuse(Kind::not_found, wording::not_found);
    if (!identity::may(desk.actor, identity::Act::read_workbench, {place->path, {}}))
        return refuse(Kind::not_allowed, wording::not_allowed);
    auto field = org::find_field(tx, catalog->field, desk.today());
    auto chain = chain_for(tx, *place, catalog->level);
    auto const reach = reach_of(desk, tx, *place, *field);
    return Folder{std::move(*edition), *catalog, *place, std::move(*field), std::move(chain), reach, desk.actor.unit};
}

Result<Folder> open_for_rows(Desk const& desk, storage::Transaction& tx, EditionId id) {
    auto folder = TRY(open_folder(desk, tx, id));
    if (!identity::may(desk.actor, identity::Act::edit_catalog, {folder.jurisdiction.path, {}}))
        return refuse(Kind::not_allowed, wording::not_allowed);
    if (folder.reach == Reach::none) return refuse(Kind::not_allowed, wording::not_your_field, folder.field.name);
    if (!in_work(folder.edition.state))
        return refuse(Kind::wrong_state, wording::step_not_open, std::string{chinese(folder.edition.state)});
    if (auto other = another_part(desk, tx, id, Stage::none)) return tl::unexpected(std::move(*other));
    return folder;
}

Result<Folder> open_for_work(Desk const& desk, storage::Transaction& tx, EditionId id) {
    auto folder = TRY(open_for_rows(desk, tx, id));
    if (folder.reach != Reach::whole) return refuse(Kind::not_allowed, wording::own_rows_only);
    return folder;
}

Result<Folder> open_for_review(Desk const& desk, storage::Transaction& tx, EditionId id) {
    auto folder = TRY(open_folder(desk, tx, id));
    identity::AccountId const author{folder.edition.author};
    if (!identity::may(desk.actor, identity::Act::review_catalog, {folder.jurisdiction.path, {}}))
        return refuse(Kind::not_allowed, wording::not_allowed);
    if (!identity::may(desk.actor, identity::Act::review_catalog, {folder.jurisdiction.path, author}))
        return refuse(Kind::not_allowed, wording::own_work);
    if (folder.edition.state != EditionState::submitted) return folder;  // what is open there, the table says
    auto const stage = stage_now(folder);
    if (auto other = another_part(desk, tx, id, stage.stage)) return tl::unexpected(std::move(*other));
    if (!does(desk.actor, stage, under_review(tx, folder, desk.today())))
        return refuse(Kind::not_allowed, wording::not_your_stage, who_does(tx, stage, folder));
    return folder;
}

Result<Folder> open_to_judge(Desk const& desk, storage::Transaction& tx, EditionId id) {
    auto folder = TRY(open_for_review(desk, tx, id));
    if (folder.edition.state != EditionState::submitted)
        return refuse(Kind::wrong_state, wording::step_not_open, state_in_words(folder.edition));
    return folder;
}

Result<Stage> take_part(Desk const& desk, storage::Transaction& tx, EditionId id, Stage stage) {
    if (!desk.actor.account) return stage;  // the importer writes nothing of a person's
    if (auto other = another_part(desk, tx, id, stage)) return tl::unexpected(std::move(*other));
    if (!part_of(tx, id, desk.actor.account.value)) add_part(tx, id, desk.actor.account.value, {stage});
    return stage;
}

UnderReview under_review(storage::Transaction& tx, Folder const& folder, Date on) {
    return {folder.jurisdiction.path, folder.edition.unit,
            peers_of(tx, folder.edition.unit, folder.jurisdiction, folder.field, on)};
}

std::vector<org::UnitId> peers_of(storage::Transaction& tx, org::UnitId unit, org::Jurisdiction const& place,
                                  org::Field const& field, Date on) {
    std::vector<org::UnitId> peers;
    if (place.kind == org::Jurisdiction::Kind::district) {
        // A unit that ended while its draft waited: who took the field over judges it, or nobody could.
        for (auto const& one : org::successors(tx, unit))
            if (one.field == field.id) peers.push_back(one.successor);
        return peers;
    }
    for (auto const& one : org::units_under(tx, place.path, on))
        if (one.jurisdiction == place.id && unit_reach(one, place, place, field) == Reach::whole)
            peers.push_back(one.id);
    return peers;
}

ChainStage stage_now(Folder const& folder) {
    auto const wanted = folder.edition.stage;
    if (auto const* stage = folder.chain.find(wanted)) return *stage;
    // The chain was changed while this edition waited at a stage that is no more: it is finished as it was begun.
    auto const standard = standard_chain();
    auto const* stage = standard.find(wanted);
    return stage ? *stage : standard.stages.back();
}

std::string who_does(storage::Transaction& tx, ChainStage const& stage, Folder const& folder) {
    auto const unit = stage.unit ? stage.unit : stage.stage == Stage::unit ? folder.edition.unit : org::UnitId{};
    auto const found = unit ? org::find_unit(tx, unit) : std::nullopt;
    return std::string{chinese(stage.stage)} + "环节（" + (found ? found->name + "的" : "") +
           std::string{identity::chinese(stage.role)} + "）";
}

UnitChoice::UnitChoice(storage::Transaction& tx, Folder const& folder, Date on)
    : units_(org::units_under(tx, folder.jurisdiction.path, on)), fallback_(folder.field.lead_unit) {
    if (folder.jurisdiction.kind == org::Jurisdiction::Kind::district) return;
    for (auto const& unit : units_)
        if (unit.jurisdiction == folder.jurisdiction.id) {
            fallback_ = unit.id;
            return;
        }
}

std::optional<org::UnitId> UnitChoice::named(std::string_view name) const {
    for (auto const& unit : units_)
        if (unit.name == name) return unit.id;
    for (auto const& unit : units_)
        for (auto const alias : split(unit.aliases, ';'))
            if (!alias.empty() && alias == name) return unit.id;
    return std::nullopt;
}

org::UnitId UnitChoice::for_subject(std::string_view subject) const {
    auto text = std::string{subject};
    for (auto const* separator : {"、", "；", ";", "，", "\n"}) text = replace_all(std::move(text), separator, "\n");
    for (auto const part : split(text, '\n'))
        if (auto const unit = named(trim(part))) return *unit;
    return fallback_;
}

std::string UnitChoice::name_of(org::UnitId wanted) const {
    for (auto const& unit : units_)
        if (unit.id == wanted) return unit.name;
    return "";
}

}  // namespace mingtang::catalog

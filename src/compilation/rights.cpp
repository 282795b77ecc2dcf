#include "compilation/rights.hpp"

#include "catalog/codes.hpp"
#include "catalog/store.hpp"
#include "catalog/workflow.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {

using Kind = Refusal::Kind;
using storage::Transaction;

bool is_station(org::Unit const& own, org::Jurisdiction const& of) {
    return own.jurisdiction == of.id && catalog::is_station(own, of);
}

bool is_office(identity::Actor const& actor, std::string_view path) {
    return actor.has(identity::Role::disclosure_office) &&
           identity::may(actor, identity::Act::edit_catalog, {std::string{path}, {}});
}

bool decides(Desk const& desk, Transaction& tx, org::Jurisdiction const& of, org::Field const& field) {
    return catalog::compiles(desk, tx, of, field);
}

Result<Case> open_case(Desk const& desk, Transaction& tx, CompilationId id) {
    auto found = find_compilation(tx, id);
    if (!found) return refuse(Kind::not_found, wording::not_found);
    auto place = org::find_jurisdiction(tx, found->catalog.jurisdiction);
    if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
        return refuse(Kind::not_found, wording::not_found);
    if (!identity::may(desk.actor, identity::Act::read_workbench, {place->path, {}}))
        return refuse(Kind::not_allowed, wording::not_allowed);
    auto field = org::find_field(tx, found->catalog.field, desk.today());
    if (!field) return refuse(Kind::not_found, wording::not_found);
    return Case{std::move(*found), std::move(*place), std::move(*field)};
}

Result<Case> open_as_lead(Desk const& desk, Transaction& tx, CompilationId id) {
    auto found = TRY(open_case(desk, tx, id));
    if (!decides(desk, tx, found.jurisdiction, found.field))
        return refuse(Kind::not_allowed, wording::not_the_lead, found.jurisdiction.name + found.field.name);
    return found;
}

Result<Case> open_to_decide(Desk const& desk, Transaction& tx, CompilationId id) {
    auto found = TRY(open_as_lead(desk, tx, id));
    if (found.compilation.finished_at) return refuse(Kind::wrong_state, wording::finished);
    if (!found.compilation.edition) return refuse(Kind::wrong_state, wording::no_draft);
    auto const edition = catalog::find_edition(tx, found.compilation.edition);
    if (!edition || !catalog::in_work(edition->state))
        return refuse(Kind::wrong_state, wording::draft_gone_on,
                      edition ? std::string{catalog::chinese(edition->state)} : "已放弃");
    return found;
}

Result<org::Jurisdiction> open_as_office(Desk const& desk, Transaction& tx, org::JurisdictionId of) {
    auto place = org::find_jurisdiction(tx, of);
    if (!place || !identity::covers(desk.actor.jurisdiction_path, place->path))
        return refuse(Kind::not_found, wording::not_found);
    if (!is_office(desk.actor, place->path)) return refuse(Kind::not_allowed, wording::office_only);
    return std::move(*place);
}

org::Jurisdiction district_of(Transaction& tx, org::Jurisdiction const& of) {
    auto place = of;
    while (place.kind != org::Jurisdiction::Kind::district && place.parent)
        place = *org::find_jurisdiction(tx, place.parent);
    return place;
}

}  // namespace mingtang::compilation

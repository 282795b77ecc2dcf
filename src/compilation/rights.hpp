// Who may do what in a compilation. The lead unit decides, responsible units confirm, stations contribute, the
// disclosure office imports, places and sets deadlines. The rule of editing itself is the catalog's
// (catalog/reach.hpp).
#pragma once

#include "catalog/folder.hpp"
#include "compilation/types.hpp"
#include "desk/desk.hpp"

namespace mingtang::compilation {

// A compilation with its place and field, as an action judges it.
struct Case {
    Compilation compilation;
    org::Jurisdiction jurisdiction;
    org::Field field;
    bool town() const { return jurisdiction.kind != org::Jurisdiction::Kind::district; }
};

// A unit below this street or town that compiles: it contributes, and never decides.
bool is_station(org::Unit const& own, org::Jurisdiction const& of);
// The disclosure office over its whole jurisdiction.
bool is_office(identity::Actor const& actor, std::string_view path);

// Readable for everybody of the workbench whose subtree holds it.
Result<Case> open_case(Desk const& desk, storage::Transaction& tx, CompilationId id);
// The same, and the actor decides in it, and it is neither finished nor without a draft.
Result<Case> open_to_decide(Desk const& desk, storage::Transaction& tx, CompilationId id);
// The actor decides in it, whatever its state.
Result<Case> open_as_lead(Desk const& desk, storage::Transaction& tx, CompilationId id);
// Who decides is who edits the whole draft: the catalog's one rule (catalog/reach.hpp).
bool decides(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field);

Result<org::Jurisdiction> open_as_office(Desk const& desk, storage::Transaction& tx, org::JurisdictionId of);

// The district whose sources hold for this place: itself, or the one above it.
org::Jurisdiction district_of(storage::Transaction& tx, org::Jurisdiction const& of);

}  // namespace mingtang::compilation

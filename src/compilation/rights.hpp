// Who may do what in a compilation. The lead unit decides, responsible units confirm, stations contribute, the
// disclosure office imports, places and sets deadlines. Gathers what it judges; the rule itself is may_decide, and is
// pure.
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

// plan §三(一):
// 牵头部门负责本领域标准指引落实工作，完成所负责领域的标准目录编制；各街道办事处、镇政府组织发动各基层站所，完成本级
// 政府的标准目录编制。 A street or town decides through its own office, never through a station's account.
bool may_decide(identity::Actor const& actor, org::Unit const& own, org::Jurisdiction const& of,
                org::Field const& field);
// A unit below the street or town that compiles.
bool is_station(org::Unit const& own, org::Jurisdiction const& of);
// The disclosure office over its whole jurisdiction.
bool is_office(identity::Actor const& actor, std::string_view path);

// Readable for everybody of the workbench whose subtree holds it.
Result<Case> open_case(Desk const& desk, storage::Transaction& tx, CompilationId id);
// The same, and the actor decides in it, and it is neither finished nor without a draft.
Result<Case> open_to_decide(Desk const& desk, storage::Transaction& tx, CompilationId id);
// The actor decides in it, whatever its state.
Result<Case> open_as_lead(Desk const& desk, storage::Transaction& tx, CompilationId id);
bool decides(Desk const& desk, storage::Transaction& tx, org::Jurisdiction const& of, org::Field const& field);

Result<org::Jurisdiction> open_as_office(Desk const& desk, storage::Transaction& tx, org::JurisdictionId of);

// The district whose sources hold for this place: itself, or the one above it.
org::Jurisdiction district_of(storage::Transaction& tx, org::Jurisdiction const& of);

}  // namespace mingtang::compilation

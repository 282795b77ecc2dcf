// How far an editor reaches in a draft: all of it, the rows of their own unit, or nothing. The one rule of editing, for
// compilation, the catalog's pages, its grid, its forms, offline workbooks and the checks' repairs alike. Pure; what it
// judges is gathered in folder.hpp.
#pragma once

#include "catalog/types.hpp"
#include "identity/types.hpp"

namespace mingtang::catalog {

enum class Reach { none, own_rows, whole };

// `own` is the actor's unit, `own_place` where that unit is; `of` and `field` say whose catalog it is.
Reach reach(identity::Actor const& actor, org::Unit const& own, org::Jurisdiction const& own_place,
            org::Jurisdiction const& of, org::Field const& field);

// The same of a unit, whoever of it asks: whose rows a draft's rows are. Also says which units of a street or town
// answer for the whole of its drafts, so that their reviewers judge them and a station's do not.
Reach unit_reach(org::Unit const& own, org::Jurisdiction const& own_place, org::Jurisdiction const& of,
                 org::Field const& field);

// A unit below the office of a street or town (基层站所).
bool is_station(org::Unit const& own, org::Jurisdiction const& own_place);

}  // namespace mingtang::catalog

// Who stands at the front: the session of a cookie, and whether that person may come in at all.
// Not here: what a person may do with an object (identity::may, asked by the actions).
#pragma once

#include <optional>

#include "desk/route.hpp"
#include "identity/sessions.hpp"

namespace mingtang::desk {

// Every need is an act of the one policy; `signed_in` asks for a person and nothing more.
bool met(Needs needs, identity::Actor const& actor);

// Puts the person of this request's cookie, if there is one, and the tokens of that session on the visit.
std::optional<identity::Session> recognise(Visit& visit, Route const& route);

}  // namespace mingtang::desk

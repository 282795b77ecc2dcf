// From a visit to what identity's actions need.
#pragma once

#include "desk/route.hpp"
#include "identity/occasion.hpp"

namespace mingtang::desk {

inline identity::Occasion occasion_of(Visit const& visit) {
    return {visit.desk.database, visit.desk.now, visit.desk.actor, visit.desk.request_id};
}

}  // namespace mingtang::desk

// Every handler of the slice, by the page a person asks for. The table of routes is routes.cpp.
#pragma once

#include "base/refusal.hpp"
#include "desk/route.hpp"
#include "response/types.hpp"

namespace mingtang::response {

// list_pages.cpp
web::Response concerns(desk::Visit&);
web::Response new_concern(desk::Visit&);
web::Response create_concern(desk::Visit&);

// concern_pages.cpp
web::Response concern(desk::Visit&);

// step_pages.cpp
web::Response assign_concern(desk::Visit&);
web::Response pass_on_concern(desk::Visit&);
web::Response leave_concern(desk::Visit&);
web::Response merge_concern(desk::Visit&);
web::Response reopen_concern(desk::Visit&);
web::Response report_concern(desk::Visit&);
web::Response verify_concern(desk::Visit&);
web::Response hold_concern(desk::Visit&);
web::Response draft_response(desk::Visit&);
web::Response brief_concern(desk::Visit&);
web::Response review_concern(desk::Visit&);

// The page again with what was typed and what was wrong with it.
web::Response concern_refused(desk::Visit& visit, ConcernId id, Refusal const& refusal);

}  // namespace mingtang::response

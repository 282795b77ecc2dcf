// Every handler of screening, by the page a person asks for. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::screening {

web::Response screening_lists(desk::Visit&);
web::Response add_screening_entry(desk::Visit&);
web::Response import_screening_words(desk::Visit&);
web::Response end_screening_entry(desk::Visit&);

}  // namespace mingtang::screening

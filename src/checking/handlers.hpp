// Every handler of the slice. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::checking {

// check_pages.cpp
web::Response checks(desk::Visit&);             // every catalog in force
web::Response checks_of_edition(desk::Visit&);  // one edition, a draft above all
web::Response rules(desk::Visit&);              // the checks themselves, with their examples
web::Response repair_edition(desk::Visit&);

// file_pages.cpp
web::Response findings_csv(desk::Visit&);
web::Response findings_xlsx(desk::Visit&);
web::Response findings_csv_of_edition(desk::Visit&);
web::Response findings_xlsx_of_edition(desk::Visit&);

}  // namespace mingtang::checking

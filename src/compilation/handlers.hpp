// Every handler of the slice, by the page a person asks for. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::compilation {

// board_pages.cpp
web::Response board(desk::Visit&);
web::Response begin_compilation(desk::Visit&);

// compilation_pages.cpp
web::Response compilation_page(desk::Visit&);
web::Response decide_rows(desk::Visit&);
web::Response finish_compilation(desk::Visit&);
web::Response reopen_compilation(desk::Visit&);
web::Response refresh_compilation(desk::Visit&);
web::Response renew_draft(desk::Visit&);
web::Response ask_units(desk::Visit&);

// row_pages.cpp
web::Response row_page(desk::Visit&);
web::Response decide_row(desk::Visit&);
web::Response settle_row(desk::Visit&);

// confirmation_pages.cpp
web::Response confirmations(desk::Visit&);
web::Response answer_rows(desk::Visit&);

// merge_pages.cpp
web::Response merging(desk::Visit&);
web::Response merge_wishes(desk::Visit&);

// station_pages.cpp
web::Response contribution(desk::Visit&);
web::Response hand_in_contribution(desk::Visit&);
web::Response wish_form(desk::Visit&);
web::Response write_wish(desk::Visit&);

// drift_pages.cpp
web::Response drifts(desk::Visit&);
web::Response drift(desk::Visit&);
web::Response rename_drifted(desk::Visit&);
web::Response set_drift_aside(desk::Visit&);

// source_pages.cpp
web::Response sources(desk::Visit&);
web::Response source(desk::Visit&);
web::Response assign_source_rows(desk::Visit&);

// import_pages.cpp
web::Response new_source(desk::Visit&);
web::Response upload_source(desk::Visit&);

// round_pages.cpp
web::Response new_round(desk::Visit&);
web::Response create_round(desk::Visit&);
web::Response round_page(desk::Visit&);
web::Response move_round_deadline(desk::Visit&);

// unit_pages.cpp
web::Response units(desk::Visit&);
web::Response unit(desk::Visit&);
web::Response rename_unit_form(desk::Visit&);
web::Response end_unit_form(desk::Visit&);

// matrix_pages.cpp
web::Response matrix(desk::Visit&);
web::Response matrix_field(desk::Visit&);
web::Response set_matrix_field(desk::Visit&);
web::Response rename_field_form(desk::Visit&);
web::Response add_field_form(desk::Visit&);
web::Response end_field_form(desk::Visit&);

}  // namespace mingtang::compilation

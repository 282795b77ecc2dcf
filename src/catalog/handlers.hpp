// Every handler of the slice, by the page a person or a program asks for. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::catalog {

// today.cpp
web::Response reviews(desk::Visit&);

// catalog_pages.cpp
web::Response catalogs(desk::Visit&);
web::Response new_catalog(desk::Visit&);
web::Response create_catalog(desk::Visit&);

// upload_pages.cpp
web::Response uploads(desk::Visit&);
web::Response upload(desk::Visit&);
web::Response upload_file(desk::Visit&);
web::Response upload_again(desk::Visit&);

// edition_pages.cpp
web::Response edition(desk::Visit&);
web::Response submit_edition(desk::Visit&);
web::Response discard_edition(desk::Visit&);
web::Response add_row(desk::Visit&);
web::Response item(desk::Visit&);
web::Response save_item_form(desk::Visit&);
web::Response remove_item_form(desk::Visit&);
web::Response continue_item_form(desk::Visit&);

// grid_rows.cpp: what <catalog-grid> reads and writes
web::Response grid_rows(desk::Visit&);
web::Response save_grid_rows(desk::Visit&);

// offline_pages.cpp
web::Response offline_workbook(desk::Visit&);
web::Response return_workbook(desk::Visit&);
web::Response returned_workbook(desk::Visit&);
web::Response merge_workbook(desk::Visit&);

// retiring_pages.cpp
web::Response explain_leaving(desk::Visit&);

// visitors.cpp: who else is at it, for the grid
web::Response meet_visitors(desk::Visit&);

// review_pages.cpp
web::Response review(desk::Visit&);
web::Response publish_edition(desk::Visit&);
web::Response pass_edition(desk::Visit&);
web::Response return_edition(desk::Visit&);

// comment_pages.cpp
web::Response add_comment(desk::Visit&);
web::Response resolve_comment_form(desk::Visit&);
web::Response reopen_comment_form(desk::Visit&);

// chain_pages.cpp
web::Response review_chain(desk::Visit&);
web::Response save_review_chain(desk::Visit&);

// api.cpp
web::Response api_description(desk::Visit&);
web::Response api_fields(desk::Visit&);
web::Response api_field(desk::Visit&);
web::Response api_units(desk::Visit&);
web::Response api_unit(desk::Visit&);
web::Response api_catalogs(desk::Visit&);
web::Response api_catalog(desk::Visit&);
web::Response api_editions(desk::Visit&);
web::Response api_catalog_items(desk::Visit&);
web::Response api_items(desk::Visit&);
web::Response api_item(desk::Visit&);

}  // namespace mingtang::catalog

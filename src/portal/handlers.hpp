// The handlers of the portal, named after what a reader comes for. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::portal {

web::Response home(desk::Visit&);

// catalogs.cpp; the *_of_area forms show a town's own catalog
web::Response fields(desk::Visit&);
web::Response field(desk::Visit&);
web::Response field_of_area(desk::Visit&);
web::Response editions(desk::Visit&);
web::Response editions_of_area(desk::Visit&);
web::Response edition(desk::Visit&);
web::Response edition_of_area(desk::Visit&);

// changes.cpp
web::Response changes(desk::Visit&);
web::Response changes_of_area(desk::Visit&);

// downloads.cpp
web::Response download_xlsx(desk::Visit&);
web::Response download_docx(desk::Visit&);
web::Response download_pdf(desk::Visit&);
web::Response download_csv(desk::Visit&);
web::Response download_json(desk::Visit&);
web::Response download_xlsx_of_area(desk::Visit&);
web::Response download_docx_of_area(desk::Visit&);
web::Response download_pdf_of_area(desk::Visit&);
web::Response download_csv_of_area(desk::Visit&);
web::Response download_json_of_area(desk::Visit&);
web::Response download_edition_xlsx(desk::Visit&);
web::Response download_edition_docx(desk::Visit&);
web::Response download_edition_pdf(desk::Visit&);
web::Response download_edition_csv(desk::Visit&);
web::Response download_edition_json(desk::Visit&);
web::Response download_edition_xlsx_of_area(desk::Visit&);
web::Response download_edition_docx_of_area(desk::Visit&);
web::Response download_edition_pdf_of_area(desk::Visit&);
web::Response download_edition_csv_of_area(desk::Visit&);
web::Response download_edition_json_of_area(desk::Visit&);

// document.cpp
web::Response document(desk::Visit&);
web::Response document_edition(desk::Visit&);
web::Response document_file(desk::Visit&);
web::Response document_sheet(desk::Visit&);

// documents.cpp
web::Response documents(desk::Visit&);
web::Response policies(desk::Visit&);
web::Response topic_page(desk::Visit&);
web::Response withdrawn_documents(desk::Visit&);

// platform.cpp
web::Response platform(desk::Visit&);
web::Response platform_of_unit(desk::Visit&);
web::Response platform_of_area(desk::Visit&);
web::Response platform_apply(desk::Visit&);

// feeds.cpp
web::Response feed_atom(desk::Visit&);
web::Response feed_rss(desk::Visit&);
web::Response site_map_index(desk::Visit&);
web::Response site_map_part(desk::Visit&);
web::Response robots(desk::Visit&);

// api_documents.cpp
web::Response api_publications(desk::Visit&);
web::Response api_publication(desk::Visit&);

// api_questions.cpp
web::Response api_questions(desk::Visit&);
web::Response api_question(desk::Visit&);
web::Response api_responses(desk::Visit&);

// interaction.cpp
web::Response interaction(desk::Visit&);
web::Response responses(desk::Visit&);

// ask.cpp, question_status.cpp: forms of people without an account
web::Response ask_form(desk::Visit&);
web::Response send_question(desk::Visit&);
web::Response question_helped(desk::Visit&);
web::Response question_status(desk::Visit&);
web::Response look_up_question(desk::Visit&);
web::Response supplement_question(desk::Visit&);

// questions.cpp
web::Response public_questions(desk::Visit&);
web::Response public_question(desk::Visit&);

web::Response item(desk::Visit&);
web::Response search_all(desk::Visit&);

// units.cpp
web::Response units(desk::Visit&);
web::Response unit(desk::Visit&);
web::Response areas(desk::Visit&);
web::Response area(desk::Visit&);

// site_pages.cpp
web::Response site_map(desk::Visit&);
web::Response open_data(desk::Visit&);
web::Response accessibility(desk::Visit&);
web::Response about(desk::Visit&);
web::Response privacy(desk::Visit&);
web::Response contact(desk::Visit&);

// modes.cpp
web::Response choose_mode(desk::Visit&);
web::Response choose_script(desk::Visit&);
web::Response kiosk_help(desk::Visit&);
web::Response kiosk_still(desk::Visit&);

}  // namespace mingtang::portal

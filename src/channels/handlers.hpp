// Every handler of the slice, by the page a person asks for. The table of routes is routes.cpp.
#pragma once

#include "desk/route.hpp"

namespace mingtang::channels {

// document_pages.cpp
web::Response document_channels(desk::Visit&);

// text_pages.cpp
web::Response ready_texts(desk::Visit&);
web::Response ready_text_file(desk::Visit&);

// register_pages.cpp
web::Response register_page(desk::Visit&);
web::Response register_form(desk::Visit&);

// receipt_pages.cpp
web::Response receipt(desk::Visit&);
web::Response receipt_photo(desk::Visit&);
web::Response correct_receipt_form(desk::Visit&);
web::Response renew_receipt_form(desk::Visit&);
web::Response take_down_form(desk::Visit&);
web::Response revoke_receipt_form(desk::Visit&);

// todo_pages.cpp
web::Response channel_todo(desk::Visit&);

// coverage_pages.cpp
web::Response channel_coverage(desk::Visit&);
web::Response channel_coverage_csv(desk::Visit&);
web::Response save_channel_settings(desk::Visit&);

}  // namespace mingtang::channels

// Every handler of the slice in the workbench, by the page a person asks for. The asker's pages are the portal's.
#pragma once

#include "base/refusal.hpp"
#include "desk/route.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

// list_pages.cpp
web::Response questions(desk::Visit&);

// question_pages.cpp
web::Response question(desk::Visit&);

// step_pages.cpp
web::Response assign_question(desk::Visit&);
web::Response hand_back_question(desk::Visit&);
web::Response ask_more_of_asker(desk::Visit&);
web::Response carry_on_question(desk::Visit&);
web::Response save_answer_form(desk::Visit&);
web::Response submit_answer(desk::Visit&);
web::Response send_back_answer(desk::Visit&);
web::Response pass_answer(desk::Visit&);
web::Response dismiss_question(desk::Visit&);
web::Response reopen_question(desk::Visit&);
web::Response open_contact_form(desk::Visit&);
web::Response hide_answer(desk::Visit&);
web::Response set_common_question(desk::Visit&);

// The page again with what was typed and what was wrong with it; with the contact, where it was opened.
web::Response question_refused(desk::Visit& visit, QuestionId id, Refusal const& refusal);
web::Response question_with_contact(desk::Visit& visit, QuestionId id, std::string contact);

}  // namespace mingtang::questions

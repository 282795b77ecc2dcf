// Every handler of the slice, by the page a person asks for. The table of routes is routes.cpp.
#pragma once

#include "base/refusal.hpp"
#include "desk/route.hpp"
#include "publication/review_text.hpp"
#include "publication/types.hpp"

namespace mingtang::publication {

// list_pages.cpp
web::Response publications(desk::Visit&);
web::Response new_publication(desk::Visit&);
web::Response create_publication(desk::Visit&);

// draft_pages.cpp
web::Response revision(desk::Visit&);
web::Response save_revision_form(desk::Visit&);
web::Response submit_revision(desk::Visit&);
web::Response discard_revision(desk::Visit&);

// file_pages.cpp
web::Response attach_file(desk::Visit&);
web::Response detach_file(desk::Visit&);
web::Response draft_file(desk::Visit&);

// review_pages.cpp
web::Response review_revision(desk::Visit&);
web::Response pass_revision(desk::Visit&);
web::Response return_revision(desk::Visit&);
web::Response sign_revision(desk::Visit&);
web::Response save_secrecy_form(desk::Visit&);
web::Response accept_finding_form(desk::Visit&);
web::Response give_opinion_form(desk::Visit&);

// comment_pages.cpp
web::Response add_comment(desk::Visit&);
web::Response answer_comment_form(desk::Visit&);
web::Response accept_comment_form(desk::Visit&);
web::Response reopen_comment_form(desk::Visit&);

// publish_pages.cpp
web::Response publish_page(desk::Visit&);
web::Response publish_revision(desk::Visit&);
web::Response schedule_revision(desk::Visit&);
web::Response unschedule_revision(desk::Visit&);
web::Response recall_revision(desk::Visit&);
web::Response file_revision(desk::Visit&);

// publication_pages.cpp
web::Response publication(desk::Visit&);
web::Response correct_publication(desk::Visit&);
web::Response update_publication(desk::Visit&);
web::Response lapse_publication(desk::Visit&);
web::Response repeal_publication(desk::Visit&);
web::Response withdraw_publication(desk::Visit&);
web::Response archive_publication(desk::Visit&);

// negative_pages.cpp
web::Response negative_list(desk::Visit&);
web::Response add_to_negative_list(desk::Visit&);
web::Response review_negative_list(desk::Visit&);
web::Response end_negative_list(desk::Visit&);

// chain_pages.cpp
web::Response publication_chain(desk::Visit&);
web::Response save_publication_chain(desk::Visit&);
web::Response save_index_template(desk::Visit&);

// A draft's page again, with what was refused on it.
web::Response draft_refused(desk::Visit& visit, RevisionId id, Refusal const& refusal);
// The reviewer's page again, with the comment that was refused as it was typed.
web::Response review_refused(desk::Visit& visit, RevisionId id, Refusal const& refusal, TypedComment const& typed);

}  // namespace mingtang::publication

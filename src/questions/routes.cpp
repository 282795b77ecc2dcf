#include "questions/routes.hpp"

#include <array>

#include "questions/handlers.hpp"

namespace mingtang::questions {
namespace {

using desk::Needs;
using web::Method;

std::array const table{
    desk::Route{Method::get, "/console/questions", Needs::workbench, questions},
    desk::Route{Method::get, "/console/questions/{question}", Needs::workbench, question},
    desk::Route{Method::post, "/console/questions/{question}/answer", Needs::editor, save_answer_form},
    desk::Route{Method::post, "/console/questions/{question}/ask-more", Needs::editor, ask_more_of_asker},
    desk::Route{Method::post, "/console/questions/{question}/assign", Needs::editor, assign_question},
    desk::Route{Method::post, "/console/questions/{question}/carry-on", Needs::editor, carry_on_question},
    desk::Route{Method::post, "/console/questions/{question}/common", Needs::reviewer, set_common_question},
    desk::Route{Method::post, "/console/questions/{question}/contact", Needs::editor, open_contact_form},
    desk::Route{Method::post, "/console/questions/{question}/dismiss", Needs::editor, dismiss_question},
    desk::Route{Method::post, "/console/questions/{question}/hand-back", Needs::editor, hand_back_question},
    desk::Route{Method::post, "/console/questions/{question}/hide", Needs::reviewer, hide_answer},
    desk::Route{Method::post, "/console/questions/{question}/pass", Needs::reviewer, pass_answer},
    desk::Route{Method::post, "/console/questions/{question}/reopen", Needs::editor, reopen_question},
    desk::Route{Method::post, "/console/questions/{question}/send-back", Needs::reviewer, send_back_answer},
    desk::Route{Method::post, "/console/questions/{question}/submit", Needs::editor, submit_answer},
};

}  // namespace

std::span<desk::Route const> routes() {
    return table;
}

}  // namespace mingtang::questions

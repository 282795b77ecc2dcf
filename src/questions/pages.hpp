// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::questions {

struct QuestionLine {
    std::string subject, facts, state, tone, due, due_tone;
    Url open;
};
struct QuestionsPage {
    web::ConsoleFrame frame;
    std::vector<std::string> alarms;  // 三个月没有答复
    std::vector<web::Link> filters;
    std::vector<QuestionLine> lines;
    std::string told;
    web::Pages pages;
};

struct QuestionPage {
    web::ConsoleFrame frame;
    std::string csrf, saves, state, tone, next, because, due, due_tone, alarm, held;
    struct Fact {
        std::string label, words;
    };
    std::vector<Fact> facts;
    std::string body;
    std::vector<web::Moment> way;
    std::string contact;                            // opened just now; "" otherwise
    bool has_contact = false;                       // there is one to open
    bool agreed = false;                            // to a public answer
    std::string answer, public_title, public_body;  // as they stand, for who does not write
    bool make_public = false;
    std::vector<std::string> persons, stops, doubts;
    web::Link portal{};

    // What this person may do now.
    bool assignable = false, backable = false, asking = false, waiting = false, writing = false, judging = false,
         dismissable = false, reopenable = false, opening = false, hideable = false;
    bool common = false;
    Url assign, back, ask_more, carry_on, save, submit, send_back, pass, dismiss, reopen, open_contact, hide,
        set_common;
    web::FormField unit, assign_reason, back_reason, more, answer_field, title_field, body_field, publicly, policy,
        return_reason, regardless, dismiss_reason, reopen_reason, contact_reason, hide_reason, valid_until;
    std::vector<web::Choice> units, publicly_choices;
};

}  // namespace mingtang::questions

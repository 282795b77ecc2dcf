// What the asker's pages and the public answers show, as values ready to print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "portal/pages.hpp"
#include "web/console_frame.hpp"
#include "web/view.hpp"

namespace mingtang::portal {

// 互动交流: every way to ask, in one place (plan §三(五): 统一政民互动入口).
struct InteractionPage {
    web::PageFrame frame;
    struct Way {
        web::Link link;
        std::string words;
    };
    std::vector<Way> ways;
    std::vector<web::Link> questions;  // answered lately
    std::vector<DocumentLine> responses;
    std::string contact;
};

struct AskPage {
    web::PageFrame frame;
    std::string token, number, website;  // website: the trap, as it was sent
    std::vector<web::FormProblem> problems;
    web::FormField subject, body, unit, publicly, contact;
    std::vector<web::Choice> units, publicly_choices;
    std::vector<std::string> privacy;
    std::string due;  // until when an answer comes
};

// Read once more before it goes, with what was answered already.
struct AskCheckPage {
    web::PageFrame frame;
    std::string token, number, website;
    std::string subject, body, unit_id, unit, publicly, publicly_words, contact;
    struct Near {
        web::Link link;
        std::string id, answer, facts;
    };
    std::vector<Near> near;
    std::vector<web::Link> documents;
};

struct AskDonePage {
    web::PageFrame frame;
    std::string heading, code, told;
    std::vector<std::string> next;
};

struct QuestionStatusPage {
    web::PageFrame frame;
    std::string token;
    std::vector<web::FormProblem> problems;
    web::FormField code;
    // of the one that was found
    bool found = false, asking = false;
    std::string subject, body, state, told, answer, typed;
    std::vector<web::Moment> way;
    web::FormField more;
    web::Link shown{};  // its public page
};

struct QuestionLine {
    Url url;
    std::string title, unit, answered, mark;
};
struct QuestionsPage {
    web::PageFrame frame;
    std::string heading, lead, told;
    std::vector<web::Link> tabs;
    std::vector<QuestionLine> lines;
    std::vector<Group> facets;
    web::Pages pages;
};

struct PublicQuestionPage {
    web::PageFrame frame;
    std::string heading, body, answer, unit, asked, answered, told;
    web::Link policy{}, ask_unit{};
    std::vector<web::Link> near;
};

// 回应关切, the column.
struct ResponseLine {
    DocumentLine document;
    std::string matter, seen, which;
};
struct ResponsesPage {
    web::PageFrame frame;
    std::string told;
    std::vector<ResponseLine> lines;
    web::Pages pages;
};

}  // namespace mingtang::portal

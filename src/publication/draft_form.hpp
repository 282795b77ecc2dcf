// The form of a draft, without script: from a draft to its fields, and from what was sent to a draft with a sentence at
// every field that is wrong.
#pragma once

#include <vector>

#include "publication/drafting.hpp"
#include "publication/types.hpp"
#include "web/console_frame.hpp"
#include "web/request.hpp"

namespace mingtang::publication {

// What a draft is tied to, with what was found to tie it to. A document is tied by choosing how, an item by its tick.
struct LinkLine {
    std::string id, title, facts, clause{};
    std::vector<web::Choice> kinds{};  // the first one: not tied
};
struct ItemLine {
    std::string id, title, facts;
    bool chosen = false;
};
struct LinksForm {
    std::vector<LinkLine> links{}, found{};
    std::vector<ItemLine> items{}, found_items{};
    std::string document_words{}, item_words{};        // as typed
    std::string document_sentence{}, item_sentence{};  // what the search says
    Url find_documents{}, find_items{};                // back to this part of the page
};

struct DraftForm {
    web::FormField kind, unit, field, title, summary, number, issuer, topic_class, statutory, special, keywords, source,
        signed_on, formed_on, valid_from, valid_until, body, openness, grounds, reason, review_due, plan_outline,
        plan_form, plan_channels, plan_on, plan_exempt, form, change_note;
    std::vector<web::Choice> kinds, units, fields, classes, matters, specials, opennesses, ground_choices, forms;
    LinksForm links;
    bool first = true;         // kind, unit and field may still be chosen
    bool interpreted = false;  // comes with an interpretation
    bool interprets = false;   // is one
};

struct FormFacts {
    std::vector<org::Unit> units;  // the actor may draft for
    std::vector<org::Field> fields;
};
DraftForm form_of(Draft const& draft, Revision const& revision, bool first, FormFacts const& facts);

struct SentDraft {
    Draft draft;
    int saves = 0;
    std::vector<web::FormProblem> problems;
    // A search keeps everything typed and saves nothing.
    enum class Wants { save, documents, items } wants = Wants::save;
    std::string document_words{}, item_words{};
};
SentDraft sent_draft(web::Request const& request);
// The complaints at their fields; what could not be read stands there as it was typed.
void mark(DraftForm& form, SentDraft const& sent, web::Request const& request);

}  // namespace mingtang::publication

// The form of a draft, without script: from a draft to its fields, and from what was sent to a draft with a sentence at
// every field that is wrong.
#pragma once

#include <vector>

#include "publication/drafting.hpp"
#include "publication/types.hpp"
#include "web/console_frame.hpp"
#include "web/request.hpp"

namespace mingtang::publication {

struct DraftForm {
    web::FormField kind, unit, field, title, summary, number, issuer, topic_class, statutory, special, keywords, source,
        signed_on, formed_on, valid_from, valid_until, body, openness, grounds, reason, review_due, plan_outline,
        plan_form, plan_channels, plan_on, plan_exempt, form, relations, items, change_note;
    std::vector<web::Choice> kinds, units, fields, classes, matters, specials, opennesses, ground_choices, forms;
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
};
SentDraft sent_draft(web::Request const& request);
// The complaints at their fields.
void mark(DraftForm& form, std::vector<web::FormProblem> const& problems);

// 解读 123 第三条: one link a line.
std::string in_lines(std::vector<Relation> const& relations);

}  // namespace mingtang::publication

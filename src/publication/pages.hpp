// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "publication/draft_form.hpp"
#include "publication/review_lines.hpp"
#include "web/console_frame.hpp"

namespace mingtang::publication {

// A document in a list: what it is, how it stands, what to do next.
struct DocumentLine {
    std::string title, state, tone;  // tone: css class of the tag
    std::string facts, note{};
    web::Link next;
};
struct DocumentSection {
    std::string heading;
    std::vector<DocumentLine> lines;
};

struct ManagedLine {
    std::string id, title, kind, unit, state, tone, published, index_number;
    Url open;
};
struct PublicationsPage {
    web::ConsoleFrame frame;
    bool editor = false;
    std::vector<DocumentSection> sections;  // in hand
    std::string words;
    web::FormField kind;
    std::vector<web::Choice> kinds;
    std::vector<ManagedLine> lines;
    int total = 0;
    web::Pages pages;
};

struct NewPublicationPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    web::FormField kind, unit, field;
    std::vector<web::Choice> kinds, units, fields;
};

struct FindingLine {
    std::string weight, tone, sentence, accepted{};  // weight in words: 必须改正, 需要说明, 提示
    bool acceptable = false;
    Url accept{};
    std::string key{};
    web::FormField reason{};
};
struct FileLine {
    std::string name, size, note{};
    Url open;
    Url remove{};
};
struct WayLine {
    std::string who, what, when, words;
};

struct DraftPage {
    web::ConsoleFrame frame;
    std::string csrf, saves, state, tone, note;
    std::vector<web::FormProblem> problems;
    bool writable = false, judge = false, publisher = false;
    DraftForm form;
    std::vector<FileLine> files;
    std::vector<FindingLine> findings;
    std::vector<WayLine> way;
    std::vector<CommentLine> comments;
    int comments_open = 0;
    std::vector<std::string> links;  // what it points at, by name
    web::FormField file, words;
    Url save, attach, submit, discard, review, publish, whole;
};

struct SecrecyLine {
    web::FormField answer, words;
    std::vector<web::Choice> answers;
    std::string hint;
};
struct ReviewPage {
    web::ConsoleFrame frame;
    std::string csrf, author, submitted, against, note;
    ReviewText text;
    std::vector<FindingLine> findings;
    bool decidable = false, secrecy = false, last = false, opinion = false;
    std::string why_not, secrecy_state, opinion_state, next;
    std::vector<SecrecyLine> questions;
    web::FormField verdict, basis, words, reason, opinion_words;
    std::vector<web::Choice> verdicts;
    std::vector<WayLine> way;
    std::string now;  // whose turn it is, and until when
    Url draft, pass, sign, send_back, save_secrecy, give_opinion;
};

struct PublishPage {
    web::ConsoleFrame frame;
    std::string csrf, state, tone, note, openness, together;
    std::vector<FindingLine> findings;
    bool publishable = false, scheduled = false, fileable = false, ready = false;
    web::FormField at, reason;
    Url publish, schedule, unschedule, recall, file, draft;
    std::vector<WayLine> way;
};

struct PublicationPage {
    web::ConsoleFrame frame;
    std::string csrf, state, tone;
    struct Fact {
        std::string label, words;
    };
    std::vector<Fact> facts;
    std::vector<FileLine> files;
    std::vector<WayLine> way;
    std::vector<CommentGroup> comments;
    web::Link open{};  // a text in work
    Url portal{}, channels{};
    bool editor = false, publisher = false, is_public = false, in_force = false, archivable = false;
    Url correct, update, lapse, repeal, withdraw, archive;
    web::FormField on, because, kind, reason, approver, successor;
    std::vector<web::Choice> kinds;
};

struct NegativeLine {
    std::string matter, ground, basis, words, unit, review_due, tone, ended;
    Url review{}, end{};
    web::FormField next, reason;
};
struct NegativeListPage {
    web::ConsoleFrame frame;
    std::string csrf, csrf_line;  // of the list, and of one line of it
    std::vector<web::FormProblem> problems;
    bool changeable = false;
    std::vector<NegativeLine> lines;
    std::vector<std::string> due;  // documents that are withheld and to be looked at again
    web::FormField matter, content, ground, basis, words, unit, review_due;
    std::vector<web::Choice> grounds, units;
};

struct StageForm {
    std::string name;
    bool fixed = false;  // cannot be left out
    web::FormField on, role, unit, person, days;
    std::vector<web::Choice> on_choices, roles, units, people;
};
struct ChainPage {
    web::ConsoleFrame frame;
    std::string csrf, csrf_index, place, origin;
    web::FormField for_unit, for_kind, index_template;
    std::vector<web::Choice> for_units, for_kinds;
    std::string chosen_unit, chosen_kind;
    std::vector<StageForm> stages;
    std::vector<std::string> summary, dead_ends, written;
    bool changeable = false;
};

}  // namespace mingtang::publication

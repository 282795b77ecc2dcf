// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::response {

struct ClockLine {
    std::string matter, words, tone, state;  // tone: css class of the tag
};
struct ConcernLine {
    std::string matter, facts, state, tone, clock, clock_tone;
    Url open;
};
struct ConcernsPage {
    web::ConsoleFrame frame;
    bool editor = false;
    std::vector<web::Link> filters;  // by state
    web::FormField tier, source;
    std::vector<web::Choice> tiers, sources;
    std::string state;  // the filter's code, kept by the form
    std::vector<ConcernLine> lines;
    std::string told;
    web::Pages pages;
};

struct NewConcernPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    web::FormField source, tier, reference, matter, detail, place, seen_at, about;
    std::vector<web::Choice> sources, tiers;
};

struct ConcernPage {
    web::ConsoleFrame frame;
    std::string csrf, state, tone, next;  // next: whose turn it is
    struct Fact {
        std::string label, words;
    };
    std::vector<Fact> facts;
    std::vector<ClockLine> clocks;
    std::string detail, found;  // what was reported; what was found out
    struct Unit {
        std::string name, findings, by;
        bool lead = false;
    };
    std::vector<Unit> units;
    struct Text {
        std::string which, title, state;
        Url open;
    };
    std::vector<Text> texts;
    std::vector<web::Link> related;  // the document it is about, what was merged into it
    std::vector<web::Moment> way;

    // What this person may do now.
    bool assignable = false, passable = false, leavable = false, mergeable = false, reopenable = false;
    bool reporting = false, verifying = false, holding = false, drafting = false, briefing = false, reviewing = false;
    Url assign, pass_on, leave, merge, reopen, report, verify, hold, draft, brief, effect;
    web::FormField lead, joint, tier, assign_words, passed_to, pass_reason, leave_reason, into, merge_reason,
        reopen_reason, findings, established, regardless, briefed_at, where, outcome, outcome_words;
    std::vector<web::Choice> leads, joints, tiers, outcomes;
};

}  // namespace mingtang::response

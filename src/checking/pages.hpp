// What the pages of 规则检查 show: plain values, filled by check_pages.cpp, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::checking {

struct Tile {
    std::string words, value, note;
    Url url;
};

struct CheckLine {
    std::string name, why, severity, tone, rate;
    int findings = 0;
    Url url;
};

struct UnitLine {
    std::string name, rate;
    int items = 0, legal_errors = 0, must_look = 0;
    Url url;
};

struct FindingLine {
    std::string item, where, unit, column, words, sentence, replacement;
    Url url;  // the item's form
    bool linked = true;
};
struct FindingGroup {
    std::string name, why, severity, tone;
    std::vector<FindingLine> lines;
};

struct ChecksPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::string lead;     // on which day, over how much
    std::string sources;  // what could not be checked, and why
    std::vector<Tile> tiles;
    Url here;
    web::FormField field, unit, check, severity;
    std::vector<web::Choice> fields, units, checks, severities;

    bool listing = false;  // findings; else the overview
    std::vector<CheckLine> lines;
    int clean = 0;  // checks that found nothing
    std::vector<UnitLine> unit_lines;
    std::vector<FindingGroup> groups;
    int total = 0;
    web::Pages pages;

    Url all, rules, csv, xlsx, repair, edition;
    bool of_edition = false;
    int repairable = 0;  // by the button of this page
    std::string repair_words, repair_check, revision;
    bool nothing_published = false;
};

struct RuleLine {
    std::string code, name, why, severity, tone, bad, good;
};
struct RulesPage {
    web::ConsoleFrame frame;
    std::vector<RuleLine> rules;
    Url back;
};

}  // namespace mingtang::checking

// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "catalog/entry_form.hpp"
#include "compilation/decisions.hpp"
#include "compilation/names.hpp"
#include "web/console_frame.hpp"

namespace mingtang::compilation {

// A word with its colour: 保留, 未决定, 逾期 3 个工作日.
struct Tag {
    std::string words, tone;
};

// A field that this person compiles, or may look at.
struct FieldLine {
    std::string name, place, lead, facts;  // facts: 45 行，已决定 30 行
    Tag state;
    web::Link open;     // the compilation
    std::string begin;  // value of the button that begins one; "" where it cannot
};
struct DeadlineLine {
    std::string unit, phase, due, done;  // done: 2/3
    Tag state;
};
struct BoardPage {
    web::ConsoleFrame frame;
    std::string csrf, round, facts;
    std::vector<web::Link> tabs;
    std::vector<web::Choice> rounds;
    int finished = 0, late = 0, open = 0;
    std::vector<DeadlineLine> lines;
    std::vector<FieldLine> own;
    std::string own_heading;
    std::string round_value;
    Url begin, edit_round, new_round;
    bool office = false;
};

// One row of a source beside what became of it.
struct ClaimLine {
    std::string id;
    int position = 0;
    std::string above, name;           // 一级事项, 二级事项; or the entry's kind and name
    std::string facts;                 // 内容：…　时限：…
    std::string item, item_note;       // the draft's item, and how it differs
    std::vector<ChangedCell> changed;  // what it says otherwise, cell by cell
    Url item_url;
    std::vector<Span> against;    // a suggestion's name against the entry's
    std::string suggestion_note;  // 相近的事项
    Tag decision, answer;
    std::string reason, notice, answer_words, by;
    Url open;
    bool decided = false;
};
struct SourceCount {
    std::string words;  // 标准指引 45 行：保留 30，未决定 15
};
struct CompilationPage {
    web::ConsoleFrame frame;
    std::string csrf;
    Tag state;
    std::string facts, obstacle;
    std::vector<web::Link> sources, filters;
    std::vector<SourceCount> counts;
    std::string left, right;  // headings of the two sides
    std::vector<ClaimLine> lines;
    bool entries = true;  // rows print entries, not names
    bool decidable = false, lead = false, finished = false, no_draft = false, newer_sources = false;
    bool town = false;
    int to_merge = 0;
    std::vector<web::Choice> reasons;
    std::string nothing;  // when no row is shown
    Url rows, finish, reopen, ask, refresh, draft_again, draft, contributions;
    web::Pages pages;
};

// One row with its decisions.
struct SuggestionLine {
    std::string id, name, place;
    std::vector<Span> against;
    bool chosen = false;
};
struct RowPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    std::string where, notice;
    Tag decision;
    std::string decided;                                     // by whom and when, with the reason
    std::vector<std::pair<std::string, std::string>> facts;  // the source's columns
    bool entries = true, decidable = false;
    std::string answer, answer_words;
    bool objected = false;
    std::vector<std::pair<std::string, std::string>> usual;  // reasons by decision code
    std::vector<SuggestionLine> suggestions;
    std::vector<web::Choice> items;  // all items of the draft
    catalog::EntryForm form;
    web::FormField modify_reason, drop_reason, settle_words;
    std::vector<std::string> modify_reasons, drop_reasons;
    Url action, back, settle;
    web::Link previous, next;
};

struct AskedLine {
    std::string value, field, name, content, limit, decision, reason, by;
    Url open;
    Tag answer;
    std::string words;
    std::string id() const { return value.substr(value.find(' ') + 1); }
};
struct ConfirmationsPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::Link> tabs, filters;
    std::vector<AskedLine> lines;
    bool answerable = false;
    web::Pages pages;
};

struct DriftLine {
    std::string place, field, raised;
    std::vector<Span> against;
    Tag state;
    std::string closed, reason;
    Url open;
};
struct DriftsPage {
    web::ConsoleFrame frame;
    std::vector<web::Link> tabs, filters;
    std::vector<DriftLine> lines;
    web::Pages pages;
};
struct DriftPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<Span> against;
    std::vector<std::pair<std::string, std::string>> facts;
    bool open = false;
    web::FormField reason;
    web::Link item, draft;
    Url rename, set_aside;
};

struct ImportLine {
    std::string kind, field, version, dated, rows, change, by, when;
    Url open;
    std::string open_words;  // entries without a field
};
struct SourcesPage {
    web::ConsoleFrame frame;
    std::vector<web::Link> tabs, kinds;
    std::vector<ImportLine> lines;
    bool office = false;
};
struct NewSourcePage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    web::FormField kind, place, field, dated, title, document_number, file;
    std::vector<web::Choice> kinds, places, fields;
};
struct SourceRowLine {
    std::string matter;
    int position = 0;
    std::string code, name, kind, unit, basis, where;  // of an entry: kind and unit; of a guideline: above and limit
    Tag change;                                        // 新增, 改名
    std::string former;
    Tag place;
    std::string place_reason;
};
struct SourcePage {
    web::ConsoleFrame frame;
    std::string csrf, facts, change;
    bool guideline = false, office = false;
    std::vector<web::Link> filters;
    std::vector<SourceRowLine> lines;
    std::vector<std::string> removed;
    std::vector<web::Choice> fields;
    web::FormField field, reason;
    Url assign;
    web::Pages pages;
};

struct WishLine {
    std::string id, station, decision, reason;
    std::vector<std::pair<std::string, std::string>> cells;  // what it changes or adds
};
struct MergeRow {
    std::string name;
    bool agreed = true;
    std::vector<WishLine> wishes;
    std::string const& first() const { return wishes.front().id; }
};
struct StationLine {
    std::string name, state, id;
    bool handed_in = false;
};
struct MergePage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<StationLine> stations;
    std::vector<MergeRow> rows;
    int agreed = 0, differing = 0;
    bool decidable = false;
    Url action;
};
struct ContributionRow {
    std::string id;
    int position = 0;
    std::string above, name;
    std::vector<std::string> facts;
    Tag wish;
    std::string reason, wish_id;
    Url open;
};
struct ContributionPage {
    web::ConsoleFrame frame;
    std::string csrf;
    bool in_hand = false;
    std::string state;
    std::vector<ContributionRow> rows, own;
    Url action, add;
    web::Pages pages;
};
struct WishPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    std::vector<std::pair<std::string, std::string>> facts;
    bool of_a_row = true;
    catalog::EntryForm form;
    web::FormField reason;
    std::vector<std::string> reasons;
    Url action, back;
};

struct RoundDeadlineLine {
    std::string unit, phase, due, id;
};
struct RoundPage {
    web::ConsoleFrame frame;
    std::string csrf, facts;
    std::vector<web::FormProblem> problems;
    std::vector<RoundDeadlineLine> lines;
    web::FormField unit, due, reason;
    std::vector<web::Choice> units;
    Url action;
};
struct NewRoundPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    web::FormField name, basis, starts_on, pilots, towns, departments;
};

struct UnitLine {
    std::string name, kind, leads, shares, note;
    Url open;
};
struct UnitsPage {
    web::ConsoleFrame frame;
    std::vector<web::Link> tabs;
    std::vector<UnitLine> lines, ended;
};
struct DutyLine {
    std::string id, field, part, items, name;  // name: of the select
    std::vector<web::Choice> successors;
};
struct DatedLine {
    std::string words, from, to;
};
struct UnitPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<std::pair<std::string, std::string>> facts;
    std::vector<DatedLine> names, lines;
    std::vector<std::pair<std::string, std::string>> successors;  // field, who answers for it now
    std::vector<DutyLine> duties;
    bool changeable = false;
    web::FormField name, renamed_on, rename_basis, ended_on, end_basis;
    Url rename, end;
};
struct MatrixLine {
    std::string plan_line, field, lead, responsible;
    Url open;
};
struct MatrixPage {
    web::ConsoleFrame frame;
    std::vector<web::Link> tabs;
    std::vector<MatrixLine> lines, ended;
    std::string csrf;
    bool changeable = false, open = false;
    web::FormField name, ministry, guideline, lead, responsible, since, basis;  // 新增领域
    std::vector<web::Choice> leads, units;
    Url action;
};
struct FieldPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<std::pair<std::string, std::string>> facts;
    std::vector<DatedLine> lines, names;
    bool changeable = false;
    web::FormField lead, responsible, since, basis, name, renamed_on, rename_basis, ended_on, end_basis, successor;
    std::vector<web::Choice> leads, units, successors;
    Url action, rename, end;
};

}  // namespace mingtang::compilation

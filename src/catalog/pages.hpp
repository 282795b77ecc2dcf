// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "catalog/entry_form.hpp"
#include "catalog/word_difference.hpp"
#include "web/console_frame.hpp"

namespace mingtang::catalog {

// An edition in a list: what it is, how it stands, what to do next.
struct EditionLine {
    std::string title;  // 养老服务领域 · 罗庄区（县级）
    std::string state;  // 草稿
    std::string tone;   // css: draft, waiting, returned, kept
    std::string facts;  // 第 2 版，15 项，3 处待核对
    std::string when, note;
    web::Link next;  // 继续编辑
};

struct ReviewsPage {
    web::ConsoleFrame frame;
    std::vector<EditionLine> waiting, own;  // own: submitted by this very person, for others to review
    std::vector<EditionLine> elsewhere;     // at a stage that others do
};

struct CatalogCell {
    std::string level;                // 县级目录, for who sees one cell alone
    std::vector<web::Link> editions;  // note says the state
    web::Link begin;                  // 开始编制
};
struct CatalogLine {
    std::string field, lead;
    std::vector<CatalogCell> cells;  // by level
};
struct CatalogsPage {
    web::ConsoleFrame frame;
    std::string jurisdiction;
    std::vector<web::Choice> jurisdictions;
    std::vector<std::string> levels;
    std::vector<CatalogLine> lines;
    bool editor = false;
};

struct NewCatalogPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::vector<web::FormProblem> problems;
    web::FormField field, level, jurisdiction, file;
    std::vector<web::Choice> fields, levels, jurisdictions;
};

struct UploadLine {
    std::string name, when, size;
    web::Link open;
};
struct UploadsPage {
    web::ConsoleFrame frame;
    std::vector<UploadLine> uploads;
};

// One record beside the place it was read from.
struct ReadLine {
    int position = 0;
    std::string name, where, content;
    std::vector<std::string> doubts;
    web::Link open;
};
struct UnreadLine {
    std::string where, words, reason;
};
struct UploadPage {
    web::ConsoleFrame frame;
    std::string totals;  // 读出 45 项；表头 2 行，标题 1 行，空行 3 行，未读 1 行，共 120 行
    int doubtful = 0;
    std::vector<ReadLine> records;
    std::vector<UnreadLine> unread;
    web::Link file, edition;
    bool only_doubts = false;
    web::Link all, doubts;
    web::Pages pages;
};

struct GridCell {
    std::string heading, text;
};
// Comments on cells, and the form for one more.
struct CommentLine {
    std::string where, kind, tone, state;
    std::vector<std::string> turns;
    Url open;  // the row's own form
    bool resolvable = false, reopenable = false;
    Url resolve, reopen;
    web::FormField answer;
};
struct CommentsBox {
    std::string csrf, from;
    std::vector<CommentLine> lines;
    int open = 0, resolved = 0;
    bool addable = false;
    Url add;
    web::FormField row, column, kind, words;
    std::vector<web::Choice> columns, kinds;
};

// 退出: what the edition in force has and this draft has not.
struct LeavingLine {
    std::string name, why, by;  // `why`: the reason, or the rows that continue it
    bool explained = false;
};
struct LeavingBox {
    std::string csrf;
    std::vector<LeavingLine> lines;
    int unexplained = 0;
    bool writable = false;
    Url action;
    web::FormField item, reason;
    std::vector<web::Choice> items;  // those without a reason first; "": all of them
};

struct GridLine {
    int position = 0;
    Url open;
    std::vector<GridCell> cells;  // as columns
    std::vector<std::string> doubts;
    bool own = false;  // of somebody who edits only these
};
struct EditionPage {
    web::ConsoleFrame frame;
    std::string csrf;
    std::string state, tone, note, note_by;
    std::vector<std::string> headings;
    std::vector<GridLine> lines;
    int total = 0, doubtful = 0;
    bool writable = false, only_doubts = false;
    bool reviewable = false;
    std::string revision, obstacle;
    Url rows, submit, discard, add, upload, all, doubts, review, checks;
    web::FormField file;
    web::Pages pages;
    std::vector<web::Link> sources;  // uploads of this edition
    std::string own_note;            // to who edits the rows of their unit and no others: which, and why not here
    std::vector<web::Link> own;      // those rows
    CommentsBox comments;
    LeavingBox leaving;
    Url take, bring_back;  // 离线编辑
    web::FormField workbook;
    std::vector<web::Link> returned;  // workbooks that came back
    Url visitors;
    std::vector<std::string> others;  // who else is at it, by post
};

struct ItemPage {
    web::ConsoleFrame frame;
    std::string csrf, revision, where;
    std::vector<web::FormProblem> problems;
    std::vector<std::string> doubts;
    bool writable = false;
    bool whole = false;  // may also remove it, and say what it continues
    Url action, remove, back;
    web::FormField reason;  // 退出理由; without a name where none is asked for
    web::Link previous, next;
    EntryForm form;
    std::vector<std::string> findings;  // 依据已废止（法定错误）：…
    // 承接: which rows of the edition in force this one continues; only where there is such an edition.
    bool continuable = false;
    Url continue_rows;
    web::FormField origins;
    std::vector<std::string> continued;
};

struct ChangedCell {
    std::string column;
    std::vector<WordRun> runs;  // what stayed, went and came, word by word
    std::vector<std::string> findings, comments;
};
struct ChangedItem {
    std::string kind, tone, name;
    std::vector<std::string> notes;  // 原名称…, 由第 3 行移到第 1 行, 由“低保”拆分而来
    std::vector<ChangedCell> cells;
    Url open{};  // the row's own page, where it is still there
};
struct WayLine {
    std::string who, what, when, words;
};

// A workbook that came back from offline editing.
struct OfflineChange {
    std::string where, kind, tone;
    std::vector<ChangedCell> cells;
};
struct ConflictLine {
    web::FormField field;
    std::vector<web::Choice> choices;
    std::string note;
};
struct WrongCell {
    std::string where, column, words, why;
};
struct OfflinePage {
    web::ConsoleFrame frame;
    std::string csrf, revision, counts;
    std::vector<std::string> remarks;
    std::vector<WrongCell> problems;
    std::vector<ConflictLine> conflicts;
    int more_conflicts = 0, more_changes = 0;
    std::vector<OfflineChange> changes;
    web::FormField rest, leave_wrong, reason;
    std::vector<web::Choice> rest_choices, leave_wrong_choices;
    int to_explain = 0;
    bool merged = false, nothing = false;
    Url action, back;
};
struct ReviewPage {
    web::ConsoleFrame frame;
    Url checks;
    std::string csrf, author, submitted, note, against, problem;
    std::string counts;  // 新增 2 项，修改 3 项（其中改名 1 项），删除 1 项
    int total = 0;
    std::vector<ChangedItem> items;
    std::vector<web::Link> filters;
    bool all_same = false;  // nothing differs from the edition in force
    web::Pages pages;
    std::vector<std::string> remarks;  // gaps that do not block
    bool decidable = false;
    std::string why_not;
    std::vector<WayLine> way;  // every step so far
    CommentsBox comments;
    std::string now;   // whose turn it is, and until when
    bool last = true;  // passing it publishes it
    std::string next;  // the stage after this one
    Url pass, send_back, edition;
    web::FormField reason, words;
};

// One stage of review in the form of the chain.
struct ChainStageForm {
    std::string name;
    bool fixed = false;  // cannot be left out
    web::FormField on, role, unit, days;
    std::vector<web::Choice> on_choices, roles, units;
};
struct ChainPage {
    web::ConsoleFrame frame;
    std::string csrf, place, code, level, origin;
    std::vector<web::Link> levels, places;
    std::vector<ChainStageForm> stages;
    std::vector<std::string> summary, dead_ends;
    bool changeable = false;
};

}  // namespace mingtang::catalog

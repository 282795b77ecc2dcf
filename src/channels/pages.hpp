// What the workbench's pages of this slice show: plain values, filled by the handlers, drawn by views/*.html.
#pragma once

#include <string>
#include <vector>

#include "web/console_frame.hpp"

namespace mingtang::channels {

struct ReceiptLine {
    std::string words, by, state, tone, note{};
    Url open{};
};
struct DutyCard {
    std::string name, state, tone, due, display;
    bool late = false, voluntary = false;
    std::vector<web::Link> because;  // the items that ask for it
    std::vector<ReceiptLine> receipts;
    web::Link register_one;
};
struct DocumentChannelsPage {
    web::ConsoleFrame frame;
    std::string note;  // 已撤回, 没有关联目录事项
    std::vector<DutyCard> duties;
    std::vector<web::Link> sheets, others;  // to print; channels nobody asks for
    web::Link portal, texts, document;
    std::string portal_words;  // the portal's own receipt
};

// The fields of a receipt, as its channel asks them.
struct ReceiptForm {
    std::vector<web::FormProblem> problems;
    web::FormField way, place, address, reference, from, minute, until, count, seconds, words, photo;
    std::vector<web::Choice> ways;
    bool has_way = false, has_place = false, has_trace = false, has_minute = false, has_until = false,
         has_count = false, has_seconds = false, has_photo = false;
};
struct RegisterPage {
    web::ConsoleFrame frame;
    std::string csrf, hint;
    ReceiptForm form;
    Url save, back;
};

struct DayLine {
    std::string day, weekday, number, why;
};
struct ReceiptPage {
    web::ConsoleFrame frame;
    std::string csrf, state, tone, told_off;  // told_off: what is to be done after a withdrawal
    struct Fact {
        std::string label, words;
    };
    std::vector<Fact> facts;
    Url address;  // of the article; "#" where there is none
    Url photo;
    std::string photo_words;
    std::vector<DayLine> days;
    std::string days_summary;
    bool correctable = false, renewable = false, removable = false, revocable = false;
    ReceiptForm form;
    web::FormField on, down_words, reason;
    web::Link former, next;
    Url correct, renew, take_down, revoke;
};

struct TodoLine {
    std::string title, unit, channel, state, tone, due, published;
    Url open;
};
struct TodoPage {
    web::ConsoleFrame frame;
    std::vector<web::Link> whose;  // of a street or town: its own, or what hangs there of the places above
    bool above = false;
    std::vector<web::Link> tabs;
    web::FormField unit, channel, year;
    std::vector<web::Choice> units, channels, years;
    std::string tab;
    std::vector<TodoLine> lines;
    int total = 0;
    web::Pages pages;
    web::Link coverage;
};

struct CoverageLine {
    std::string name;
    Url open;
    int demanded = 0, done = 0, owed = 0, late = 0, again = 0, share = 0;
};
struct CoveragePage {
    web::ConsoleFrame frame;
    std::string csrf, summary;
    std::vector<web::Link> tabs, years;
    CoverageLine total;
    std::string head;  // of the first column
    std::vector<CoverageLine> lines;
    Url csv;
    bool changeable = false;
    std::vector<web::FormField> settings;
    std::string settings_words;
};

struct ReadyTextBox {
    std::string id, heading, facts, text;
    std::vector<std::string> warnings{};
    int rows = 12;
    Url download{};
};
struct TextsPage {
    web::ConsoleFrame frame;
    std::vector<ReadyTextBox> boxes;
    Url back;
};

}  // namespace mingtang::channels

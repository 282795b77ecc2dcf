// What the page of the screening lists shows. Plain words, dates in Chinese style.
#pragma once

#include <string>
#include <vector>

#include "base/html.hpp"
#include "web/console_frame.hpp"

namespace mingtang::screening {

struct EntryLine {
    std::string what, should, reason, by, ended{};
    Url end{};
};

struct EntryTable {
    std::string title, lead, what, should, empty;  // the table's name and its columns'
    std::vector<EntryLine> lines;
    int total = 0;  // under the search, on all pages
};

struct ListsPage {
    web::ConsoleFrame frame;
    std::string csrf, csrf_words, csrf_end;  // a token for each address the forms go to
    bool changeable = false;
    std::vector<web::Link> kinds;  // one list at a time
    std::string kind, words;       // of the list that is shown; what is searched in it
    bool typed = false;            // a form came back: it stands open
    EntryTable table;
    web::Pages pages;
    web::FormField word, right, word_reason, unless;
    web::FormField post, name;
    web::FormField title, number, superior_reason, passages;
};

}  // namespace mingtang::screening

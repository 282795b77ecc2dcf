// A table over pages: the head on top of each, rows whole where a page can hold them, cells merged downwards closed at
// the foot of a page and opened again on the next with their words.
#pragma once

#include "documents/page_flow.hpp"

namespace mingtang::documents {

// Where blocks are being put: the next free height on the page.
struct Pen {
    Flow& flow;
    TextMeasure& measure;
    double y = 0;
    void new_page();
    bool at_top() const { return y <= flow.usable.y; }
    double room() const { return flow.usable.bottom() - y; }
};

void flow_table(PrintedTable const& table, Pen& pen);

}  // namespace mingtang::documents

// The tables that are open while a page is read, one inside the other, and where words go at the moment. Knows rows and
// cells; which tag closes which is html_page.cpp's.
#pragma once

#include <vector>

#include "documents/html_page.hpp"
#include "documents/html_words.hpp"

namespace mingtang::documents {

class OpenTables {
  public:
    OpenTables();

    void begin_table(bool hidden);
    void end_table();
    void begin_section(PageTable::Section section);
    void begin_row(bool hidden);
    void begin_cell(int rowspan, int colspan, bool hidden);
    void end_cell();
    void begin_caption() { open_.back().in_caption = true; }
    void end_caption() { open_.back().in_caption = false; }

    // Of the innermost open cell, caption, table, or of the page.
    CellWords& words();
    bool in_cell() const { return open_.back().in_cell && open_.size() > 1; }

    std::vector<PageTable> take();

  private:
    struct Open {
        int index = 0;
        int rows_met = 0;
        bool in_cell = false, in_caption = false, row_hidden = false, cell_hidden = false;
        CellWords cell{}, caption{}, strays{};
    };

    PageTable& table() { return tables_[std::size_t(open_.back().index)]; }

    std::vector<PageTable> tables_;
    std::vector<Open> open_;
};

}  // namespace mingtang::documents

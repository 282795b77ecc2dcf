// The tables of a Word document while it is read, one in the other, and where words go at the moment. What comes out is
// the same picture a web page gives (html_page.hpp), so that layouts and headings are judged once for both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "documents/byte_source.hpp"
#include "documents/docx_properties.hpp"
#include "documents/html_page.hpp"

namespace mingtang::documents {

class WordTables {
  public:
    WordTables();

    Result<Done> begin_table();
    void end_table();
    Result<Done> begin_row();
    void set_row(RowProperties const& properties);
    void end_row();
    Result<Done> begin_cell();
    Result<Done> set_cell(CellProperties const& properties);
    void end_cell();

    // Words go to the innermost open cell, or between the tables.
    void add(std::string_view words);
    void end_line();        // a paragraph or a line has ended
    void separate_lines();  // what follows does not stand on this line

    std::vector<PageTable> take();

  private:
    struct Words {
        std::string text{};
        int line_ends = 0;  // since the last word, written when more words come; -1 behind a table
    };
    // Merged cells that go on downwards: where they begin, how wide they are, whose they are.
    struct Downward {
        int column, span, cell;
        bool goes_on;
    };
    struct Open {
        int index = 0;
        int rows_met = 0, column = 0;
        bool in_row = false, in_cell = false, row_deleted = false, words_seen = true;
        int cell = -1;
        CellProperties properties{};
        Words words{};
        std::vector<Downward> downward{};
        std::vector<Downward> before_row{};
    };

    PageTable& table() { return tables_[std::size_t(open_.back().index)]; }
    Words& words();
    void drop_old_words();
    void remember_downward(Open& open);

    std::vector<PageTable> tables_;
    std::vector<Open> open_;
    std::size_t cells_ = 0;
};

}  // namespace mingtang::documents

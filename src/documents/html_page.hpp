// A page as the tables in it, in one another: what a browser's tree builder makes of the tags, kept to what a reader of
// tables needs. Rows and cells are as the source has them; where spans put them is html_placing.hpp's question, and
// which tables are tables is html_layout.hpp's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace mingtang::documents {

struct PageCell {
    int row = 0;      // index into PageTable::rows
    int rowspan = 1;  // 0: to the end of the section
    int colspan = 1;
    std::string words{};
};

struct PageRow {
    int number = 0;   // the n-th <tr> of its table, from 1, hidden ones too
    int section = 0;  // index into PageTable::sections
};

struct PageTable {
    enum class Section { head, body, foot };

    int parent = -1;         // index into Page::tables
    int parent_cell = -1;    // index into its cells; -1 in a caption
    std::size_t offset = 0;  // where in that cell's words this table stands
    bool hidden = false;
    std::string caption{};
    std::string strays{};  // words between the cells: browsers show them above the table
    std::vector<Section> sections{};
    std::vector<PageRow> rows{};
    std::vector<PageCell> cells{};
    std::vector<int> children{};
};

struct Page {
    std::string title;
    std::vector<PageTable> tables;  // in document order; the first is the page itself, with one cell
};

Result<Page> read_page(std::string_view utf8);

}  // namespace mingtang::documents

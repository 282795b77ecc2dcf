// Catalogs made up at random and printed as local governments print them: other orders, other marks, pages, blanks in
// the middle of words. What was printed is known, so the reader can be held against it.
#pragma once

#include <string>
#include <vector>

#include "catalog/types.hpp"
#include "documents/grid.hpp"

namespace mingtang::printed {

struct Column {
    std::string group;               // 公开对象, "" when the head stands alone
    std::string head;                // 全社会
    std::vector<std::string> cells;  // one per record
};

struct Table {
    std::vector<catalog::Entry> entries;
    std::vector<Column> columns;
};

// Entries of one field and a table that prints them, everything chosen at random.
Table any_table();

// The mess. Each keeps what the table says.
void permute_columns(Table& table);
void add_unknown_column(Table& table);
void put_blanks_into_words(Table& table);
void change_widths(Table& table);

// Rows below the header, a header on top of every page of `page` records (0: one page). A level1 that stays the same is
// merged down, or left blank at the top of a page.
documents::GridFile print(Table const& table, std::size_t page = 0);

// Rule 1 of data/catalog_samples/README.md: blanks deleted, full-width forms folded.
std::string folded(std::string_view text);
std::string folded(catalog::Entry const& entry);

}  // namespace mingtang::printed

// Where the headers of a table are, and the words above each column. A header has one to five rows, may come again
// after a page, and may be cut by rows as well as by columns.
#pragma once

#include <string>
#include <vector>

#include "catalog/reading/sheet.hpp"
#include "catalog/reading/titles.hpp"

namespace mingtang::catalog::reading {

struct Header {
    int first = 0, last = 0;                // rows, both of the header
    std::vector<std::vector<Words>> paths;  // per column: its heads from top to bottom, each once
    std::vector<std::string> printed;       // per column: the same as printed, for doubts
};

std::vector<Header> headers_of(Sheet& sheet);

}  // namespace mingtang::catalog::reading

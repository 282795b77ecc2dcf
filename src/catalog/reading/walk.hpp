// Walks through the tables of a file, row by row: headers, captions, items over several rows and pages. Hands out
// records and the account of every row as they become known, in order.
#pragma once

#include <functional>
#include <string_view>

#include "catalog/reading/read_table.hpp"

namespace mingtang::catalog::reading {

struct Receiver {
    std::function<void(ReadRecord&&)> record;
    std::function<void(RowAccount&&)> row;
};

void walk(documents::GridFile const& file, std::string_view file_name, Receiver const& receiver);

}  // namespace mingtang::catalog::reading

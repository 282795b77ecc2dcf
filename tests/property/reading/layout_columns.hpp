// The columns of a layout: each with its head, its group and what it prints for a record.
#pragma once

#include <string>
#include <vector>

#include "layout.hpp"

namespace mingtang::printed {

struct LaidColumn {
    std::string group, head;
    std::vector<std::string> cells;  // one per record
    enum class Below { own, may_merge, level1 } below = Below::own;
    std::string name{};  // content, channels …; "" where nobody asks
};

// Entries lose what no column prints. `said`: the choices in words.
std::vector<LaidColumn> columns_of(std::vector<catalog::Entry>& entries, Chooser& choose, std::string& said);

}  // namespace mingtang::printed

// The rows of the ministries' guidelines, data/guideline_rows.csv: real words to print and read again.
#pragma once

#include <vector>

#include "catalog/types.hpp"

namespace mingtang::printed {

// None when the file cannot be read.
std::vector<catalog::Entry> guidelines();

}  // namespace mingtang::printed

// Every named query of every folder, gathered when the program was built (app/CMakeLists.txt).
#pragma once

#include <vector>

#include "storage/database.hpp"

namespace mingtang::app {

std::vector<storage::Query> all_queries();

}  // namespace mingtang::app

// What else may have been meant, when little or nothing was found: the words of the question that are public in a
// slightly other form (one character wrong, missing or too much), or fewer of them. Everything offered has been found;
// nothing is kept of what people search for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/database.hpp"

namespace mingtang::search {

struct Suggestion {
    std::string text;  // a question
    int total = 0;     // what it finds
    bool about = false, capped = false;
};

// Best first, at most `most`.
std::vector<Suggestion> nearly(storage::Database& database, storage::Transaction& tx, std::string_view kind,
                               std::string_view text, std::size_t most);

}  // namespace mingtang::search

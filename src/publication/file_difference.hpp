// What changed between two versions of an attachment, by its words: sheet by sheet and page by page, rows cell by cell.
// Pictures and pages without words have none to compare, and the sentence says so. Pure; bounded in what it compares
// and in what it shows, and never silent about the rest.
#pragma once

#include <string>
#include <vector>

#include "documents/difference.hpp"
#include "documents/file_words.hpp"

namespace mingtang::publication {

struct FileDifference {
    struct Part {
        std::string place;  // 工作表“名单”; "" of a text that is one
        std::vector<documents::DifferenceLine> lines;
    };
    std::vector<Part> parts;
    int removed = 0, added = 0, changed = 0;  // lines
    std::string sentence;  // 新增 3 行，修改 1 行…; what could not be compared; what is not shown
};

FileDifference difference(documents::FileWords const& before, documents::FileWords const& after);

}  // namespace mingtang::publication

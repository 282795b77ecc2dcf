// A question and its answer looked through before readers see them: what would tell who asked, what must not be said.
// The detectors are screening's; here is what a finding means for a question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "storage/database.hpp"

namespace mingtang::questions {

// By the lists that hold for this place.
struct Findings {
    std::vector<std::string> persons;  // personal data: must not be in what is public
    std::vector<std::string> phones;   // of a person, or of a desk: the machine cannot tell
    std::vector<std::string> stops;    // must be changed wherever it stands
    std::vector<std::string> doubts;   // changed, or passed with a reason
};
struct Part {
    std::string_view place, words;  // "公开的问题"
    bool of_asker = false;          // may repeat what the asker said: names count, too
};
Findings look_through(storage::Transaction& tx, std::string_view path, std::vector<Part> const& parts, Date today);

// The same words with what was found masked: where the public version begins, and what stays after the time is over.
std::string with_masks(storage::Transaction& tx, std::string_view path, std::string_view words, Date today);

}  // namespace mingtang::questions

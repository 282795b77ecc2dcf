// The facts of a document besides its text, each with its name and words, in the order a reader looks for them: for the
// reviewer's difference and for comments on one of them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publication/types.hpp"

namespace mingtang::publication {

struct Fact {
    std::string_view code, name;  // "title", 标题
    std::string words;            // "" where it says nothing
};
std::vector<Fact> facts_of(Content const& content);

}  // namespace mingtang::publication

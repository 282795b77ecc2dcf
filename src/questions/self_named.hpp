// People who ask say who they are: 我叫…, 本人…, 联系人：…. Finds such names in a text, so that its public version does
// not carry them. Pure; a hint to the person who edits, and a reason not to publish as long as it stands there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingtang::questions {

// Bytes [from, to) of a name.
struct NamedAt {
    std::size_t from = 0, to = 0;
};
std::vector<NamedAt> names_said(std::string_view text);
// The same text with 某某 for each.
std::string without_names(std::string_view text);

}  // namespace mingtang::questions

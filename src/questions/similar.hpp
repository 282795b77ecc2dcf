// Which answered questions are near to what somebody is about to ask: pairs of characters that both have, without the
// words that every question has. Pure; the hits come from the search.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingtang::questions {

// What to search for, one by one: pairs of Han characters and Latin words of the question, at most this many.
std::vector<std::string> pieces_of(std::string_view text, std::size_t most = 12);
// Those found by at least a third of the pieces and by two at least, the nearest first. `found`: for each piece the
// ids it found.
std::vector<std::int64_t> nearest(std::vector<std::vector<std::int64_t>> const& found, std::size_t most);

}  // namespace mingtang::questions

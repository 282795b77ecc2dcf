// Which elements of one sequence are which of another: what stays when a text is changed. Elements are numbers; equal
// numbers are equal things. Pure, and bounded in time for whatever comes in: a common beginning and end, an exact
// answer for small ranges, and for large ones the elements that stand once in both as posts to fasten the rest to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mingtang::documents {

// Pairs (index in `before`, index in `after`), ascending in both.
using Alignment = std::vector<std::pair<std::size_t, std::size_t>>;
Alignment align(std::vector<std::uint32_t> const& before, std::vector<std::uint32_t> const& after);

}  // namespace mingtang::documents

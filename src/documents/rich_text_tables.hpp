// The last look at a list or table before it enters a RichText: nothing empty, no span beyond its table, no number
// that browsers would count otherwise.
#pragma once

#include <string>
#include <vector>

#include "documents/rich_text.hpp"

namespace mingtang::documents {

// The list, or paragraphs that carry their numbers as words where counting from 1 would not give them.
std::vector<Block> finished_list(Block list, std::vector<std::string> const& numbers);
// The table; the blocks of its only cell, when it was there to draw a frame; or nothing.
std::vector<Block> finished_table(Block table);

// Neighbours that look alike are one run.
std::vector<Run> joined(std::vector<Run> runs);

}  // namespace mingtang::documents

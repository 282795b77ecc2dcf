// The standard catalog as the State Council's guidelines print it (rulebook §5.1): its columns under two rows of heads,
// and what stands in each cell of an item. XLSX, Word and PDF are drawn from it, so they say the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/types.hpp"

namespace mingtang::catalog {

struct OfficialColumn {
    std::string group;       // upper head; the same over neighbours that share it
    std::string head;        // lower head, "" where the upper one covers both rows
    double millimetres = 0;  // as wide as on A3
    bool centred = false;    // numbers and marks
};

// `levels`: what stands below 公开层级; see levels_of.
std::vector<OfficialColumn> official_columns(std::vector<std::string> const& levels);
inline constexpr std::size_t level1_column = 1;

// 县级, 乡级, 村级, and behind them whatever else an item says (市级), each once.
void add_levels(std::vector<std::string>& levels, Entry const& entry);
std::vector<std::string> printed_levels();  // the three to begin with

// One text for each column; lines end in '\n'.
std::vector<std::string> official_cells(int number, Entry const& entry, std::vector<std::string> const& levels);

// Neighbours under one 一级事项 share its cell.
bool same_topic(Entry const& one, Entry const& next);

}  // namespace mingtang::catalog

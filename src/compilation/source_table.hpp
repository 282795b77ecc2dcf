// A source's file as rows: columns are known by the words of their heading, whatever their order. Pure: grids in, rows
// out. A guideline printed in the official two-row layout is read by catalog/reading.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "compilation/types.hpp"
#include "documents/grid.hpp"

namespace mingtang::compilation {

struct SourceTable {
    std::vector<GuidelineRow> guideline;  // entry.domain: the field as printed, or ""
    std::vector<ListedMatter> matters;
    int blank = 0;  // rows with nothing in them
    int size() const { return int(guideline.size() + matters.size()); }
};

// Ids, units and matters are not known here. Refuses a table without a column for the name, and a row without a name.
Result<SourceTable> read_source(Source kind, documents::GridFile const& file, std::string_view file_name);

inline constexpr int most_source_rows = 50'000;

// 街道办事处、镇政府: the entry is done by streets and towns.
bool done_by_towns(std::string_view department);

}  // namespace mingtang::compilation

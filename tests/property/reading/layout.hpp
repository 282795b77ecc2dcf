// Rows of a catalog laid out as some county might print them: its words for the heads, its order, its merges, marks and
// lists, its extra columns, titles, pages and remarks. Everything is chosen by a seed; what must be read again is
// known. Not here: the bytes of a file (layout_files.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/types.hpp"

namespace mingtang::printed {

struct LaidCell {
    std::string text;
    int rowspan = 1, colspan = 1;
    bool covered = false;
};
using LaidRow = std::vector<LaidCell>;  // one cell for each column, covered ones included

struct Laid {
    std::string title;                    // words above the table; "" when the table or its name says it all
    std::string name;                     // of the sheet
    std::vector<LaidRow> rows;            // header, pages, remarks and all
    std::vector<catalog::Entry> entries;  // what a careful human reads
    std::string choices;                  // in words, for the report of a failure
};

// A small generator that gives the same numbers everywhere.
class Chooser {
  public:
    explicit Chooser(std::uint32_t seed) : state_{seed * 2654435761u + 1} {}
    std::uint32_t below(std::uint32_t n) {
        state_ ^= state_ << 13, state_ ^= state_ >> 17, state_ ^= state_ << 5;
        return state_ % n;
    }
    bool chance(int percent) { return int(below(100)) < percent; }
    template <class List>
    auto const& of(List const& list) {
        return list[below(std::uint32_t(list.size()))];
    }

  private:
    std::uint32_t state_;
};

// Flat: a format without merged cells prints what is merged in its first row, or in each.
enum class Merging { possible, flat };
Laid lay_out(std::vector<catalog::Entry> entries, Chooser& choose, Merging merging);

}  // namespace mingtang::printed

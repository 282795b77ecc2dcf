#include "guideline_rows.hpp"

#include <fstream>
#include <iterator>

#include "base/text.hpp"
#include "documents/grid.hpp"

namespace mingtang::printed {

std::vector<catalog::Entry> guidelines() {
    std::ifstream file{PROJECT_DIR "/data/guideline_rows.csv", std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    auto const read = documents::read_grids(bytes, "rows.csv");
    if (!read) return {};
    std::vector<catalog::Entry> entries;
    for (auto const& row : read->grids.front().rows) {
        if (row.number == 1) continue;
        auto const cell = [&](int column) {
            for (auto const& one : row.cells)
                if (one.column == column) return one.text.str();
            return std::string{};
        };
        auto const list = [&](int column) {
            auto const text = cell(column);
            std::vector<std::string> parts;
            for (auto const part : split(text, ';'))
                if (!part.empty()) parts.emplace_back(part);
            return parts;
        };
        entries.push_back(
            {cell(0), cell(1), cell(2), list(3), cell(4), cell(5), cell(6), list(7), cell(8), cell(9), list(10)});
    }
    return entries;
}

}  // namespace mingtang::printed

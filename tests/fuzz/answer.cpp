// Any bytes as what a child process might say. What is believed holds everywhere, and says itself again.
#include "documents/child_message.hpp"
#include "fuzz/checked.hpp"

using namespace mingtang;

namespace {

std::string said(Result<documents::GridFile> const& answer) {
    std::string out;
    documents::write_answer(answer, [&](std::string_view bytes) { out += bytes; });
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const bytes = fuzz::text_of(data, size);
    documents::parse_question(bytes);
    auto const answer = documents::parse_answer(bytes);
    if (!answer) return 0;
    if (*answer)
        for (auto const& grid : (*answer)->grids)
            for (auto const& row : grid.rows)
                for (auto const& cell : row.cells)
                    fuzz::must(cell.column + cell.colspan <= grid.columns && cell.rowspan >= 1,
                               "cells stand in the grid");
    auto const again = documents::parse_answer(said(*answer));
    fuzz::must(again && said(*again) == said(*answer), "an answer says itself again");
    return 0;
}

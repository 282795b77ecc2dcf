// Workbooks: "r" and an archive as it is, or "s" and the inside of two sheets, the strings, the styles.
#include "documents/grid.hpp"
#include "fuzz/checked.hpp"
#include "fuzz/pieces.hpp"
#include "make/archive.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzz::text_of(data, size);
    if (text.empty()) return 0;
    char const how = text.front();
    text.remove_prefix(1);
    if (how == 'r') {
        fuzz::check(documents::read_grids(text, "a.xlsx"));
        return 0;
    }
    auto const pieces = fuzz::pieces_of(text, 5);
    make::WorkbookMade made;
    made.sheets = {pieces[0], pieces[3]};
    made.strings = pieces[1];
    made.styles = pieces[2];
    made.workbook = pieces[4];
    made.stored = true;
    fuzz::check(documents::read_grids(made.bytes(), "a.xlsx"));
    return 0;
}

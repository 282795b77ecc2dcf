// Word documents: "r" and an archive as it is, or "s" and the body, the numbering, the styles, the title.
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
        fuzz::check(documents::read_grids(text, "a.docx"));
        return 0;
    }
    auto const pieces = fuzz::pieces_of(text, 4);
    make::DocumentMade made;
    made.body = pieces[0];
    made.numbering = pieces[1];
    made.styles = pieces[2];
    made.title = pieces[3];
    made.stored = true;
    fuzz::check(documents::read_grids(made.bytes(), "a.docx"));
    return 0;
}

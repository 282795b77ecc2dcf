// Any bytes as pasted markup: what comes out is allowed, is text, and is read again as it was.
#include "documents/rich_text.hpp"

#include "fuzz/checked.hpp"
#include "make/allowed_markup.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const read = documents::rich_text::read_closely(fuzz::text_of(data, size));
    if (!read) {
        fuzz::must(!read.error().sentence().empty(), "a refusal is a sentence");
        return 0;
    }
    auto const written = documents::rich_text::to_html(read->text);
    fuzz::must(is_utf8(written), "what is written is text");
    fuzz::must(make::not_allowed_in(written).empty(), "only what is allowed is written");
    auto const again = documents::rich_text::read(written);
    fuzz::must(again && *again == read->text, "what was written is read as it was");
    return 0;
}

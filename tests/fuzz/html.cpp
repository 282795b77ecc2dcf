// Any bytes as a web page.
#include "documents/html.hpp"

#include "fuzz/checked.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz::check(documents::read_html(fuzz::text_of(data, size)));
    return 0;
}

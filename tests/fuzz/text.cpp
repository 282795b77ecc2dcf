// Any bytes as text. What is decoded is text, and decodes to itself.
#include "documents/text.hpp"

#include "fuzz/checked.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const bytes = fuzz::text_of(data, size);
    auto const text = documents::decode_text(bytes, documents::declared_encoding(bytes));
    if (!text) return 0;
    fuzz::must(is_utf8(*text), "decoded text is UTF-8");
    fuzz::must(text->find_first_of(std::string_view{"\0\x01\x08\x1b\x7f", 5}) == std::string::npos, "without controls");
    auto const again = documents::decode_text("\xef\xbb\xbf" + *text);
    fuzz::must(again && *again == *text, "decoding twice changes nothing");
    return 0;
}

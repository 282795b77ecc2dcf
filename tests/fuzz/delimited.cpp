// Any bytes as CSV and as TSV.
#include "documents/csv.hpp"
#include "fuzz/checked.hpp"

using namespace mingtang;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz::check(documents::read_delimited(fuzz::text_of(data, size), documents::FileKind::csv));
    fuzz::check(documents::read_delimited(fuzz::text_of(data, size), documents::FileKind::tsv));
    return 0;
}

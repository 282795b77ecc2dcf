#include "documents/html.hpp"

#include <utility>

#include "documents/html_layout.hpp"
#include "documents/html_page.hpp"
#include "documents/limits.hpp"
#include "documents/text.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {

Result<GridFile> read_html(std::string_view bytes) {
    if (bytes.size() > limits::html_bytes) return refuse(Refusal::Kind::invalid, wording::html_too_big);
    auto const text = TRY(decode_text(bytes, declared_encoding(bytes)));
    auto page = TRY(read_page(text));
    auto file = TRY(grids_of(std::move(page)));
    if (file.grids.empty()) return refuse(Refusal::Kind::invalid, wording::no_table);
    return file;
}

}  // namespace mingtang::documents

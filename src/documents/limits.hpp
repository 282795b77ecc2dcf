// How much a reader takes before it says no: security.md C36 to C39, in one place. A published catalog of a whole
// province stays far below; what is above is a mistake or an attack.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mingtang::documents::limits {

inline constexpr std::size_t mebibyte = 1024 * 1024;

// C36: the file itself.
inline constexpr std::size_t file_bytes = 50 * mebibyte;

inline constexpr std::size_t pdf_bytes = 100 * mebibyte;
inline constexpr std::size_t image_bytes = 20 * mebibyte;
inline constexpr long image_pixels = 40'000'000;
inline constexpr int pdf_pages = 5'000;
inline constexpr std::size_t words_bytes = 64 * mebibyte;  // of one attachment

// C37: the archive, counted on bytes that really come out.
inline constexpr std::size_t zip_entries = 2'000;
inline constexpr std::uint64_t zip_entry_bytes = 300 * mebibyte;
inline constexpr std::uint64_t zip_total_bytes = 400 * mebibyte;
inline constexpr std::uint64_t zip_ratio = 200;                 // out : in,
inline constexpr std::uint64_t zip_ratio_from = 10 * mebibyte;  // asked beyond this many bytes

// C38: markup and tables.
inline constexpr std::size_t xml_depth = 64;
inline constexpr std::size_t xml_attributes = 64;
inline constexpr std::size_t xml_token_bytes = mebibyte;  // one tag, comment or instruction
inline constexpr int rows = 200'000;
inline constexpr int columns = 256;
inline constexpr std::size_t cell_characters = 32'767;
inline constexpr std::size_t enough_cell_bytes = 4 * cell_characters + 4;  // more is too long in any script
inline constexpr std::size_t shared_strings = 1'000'000;
inline constexpr std::size_t shared_string_bytes = 64 * mebibyte;
inline constexpr std::size_t merges = 50'000;
inline constexpr std::size_t cells = 5'000'000;  // in one file, after merged cells are spread out
inline constexpr std::size_t grids = 2'000;

// C39: pages and plain text.
inline constexpr std::size_t html_bytes = 20 * mebibyte;
inline constexpr std::size_t html_nodes = 500'000;
inline constexpr std::size_t html_depth = 256;
inline constexpr int html_span = 1'000;
inline constexpr std::size_t rich_text_bytes = 8 * mebibyte;  // the body of one publication
inline constexpr std::size_t rich_text_depth = 32;            // lists, items, tables and cells in one another
inline constexpr std::size_t csv_line_bytes = mebibyte;

}  // namespace mingtang::documents::limits

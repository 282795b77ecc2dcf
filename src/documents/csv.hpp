// Tables out of text with separators: CSV by RFC 4180 and what Excel, WPS and people make of it, TSV likewise.
#pragma once

#include <string_view>

#include "base/refusal.hpp"
#include "documents/grid.hpp"

namespace mingtang::documents {

// `kind` (csv or tsv) is what the file's name says; the separator is found by looking. GridRow::number is the record,
// from 1, blank ones too; a "sep=" line is none. Rows are as long as they are written.
Result<GridFile> read_delimited(std::string_view bytes, FileKind kind);

}  // namespace mingtang::documents

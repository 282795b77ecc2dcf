// A table as printed: cells with their spans, whatever file it came from. Readers make it; reading/ understands it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "documents/shared_text.hpp"

namespace mingtang::documents {

struct Cell {
    SharedText text;      // as in the file, line breaks as '\n', paragraphs too; build a std::string, then assign it
    int column = 0;       // first grid column, from 0
    int rowspan = 1;
    int colspan = 1;
    bool covered = false; // a later part of a merged cell; `text` is empty
};

struct GridRow {
    std::vector<Cell> cells;  // by column; covered positions are present
    int number = 0;           // row in the source, from 1 (spreadsheet row, <tr>, w:tr, line)
};

struct Grid {
    std::string name;             // sheet name with what is hidden in it in brackets, or ""
    std::string heading;          // nearest words above the table: paragraphs, <h2>, caption; newline separated
    int columns = 0;
    std::vector<GridRow> rows;
};

struct GridFile {
    std::string title;            // <title>, core properties, ""
    std::vector<Grid> grids;      // in document order
};

// What the bytes are, decided by content first; the name's ending must agree (security.md C35).
enum class FileKind { xlsx, docx, html, csv, tsv };

// Reads any of the five kinds. Refusals say in plain Chinese what is wrong and what to do.
// Limits are security.md C36–C39's. Call it through the child process for anything a stranger sent.
Result<GridFile> read_grids(std::string_view bytes, std::string_view file_name);

}  // namespace mingtang::documents

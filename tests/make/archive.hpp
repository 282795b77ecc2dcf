// Archives in memory, written by libzip, which our own reader does not share a line with. And their bytes, to be
// spoilt.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mingtang::make {

struct ArchivePart {
    std::string name;
    std::string bytes;
    bool stored = false;  // else deflated
};

std::string archive(std::vector<ArchivePart> const& parts);

// A workbook: its sheets' <sheetData> and what follows it, and where wanted the strings and styles.
struct WorkbookMade {
    std::vector<std::string> sheets;  // the inside of <worksheet>
    std::string strings{}, styles{};  // the inside of <sst>, of <styleSheet>
    std::string workbook{};           // more of <workbook>, before <sheets>
    std::vector<ArchivePart> more{};
    bool stored = false;  // without compression, so that no ratio is too good
    std::string bytes() const;
};
// One sheet of these rows.
std::string workbook(std::string const& inside_sheet_data, std::string const& after = "");

// A document: the inside of <w:body>, and where wanted of <w:numbering> and <w:styles>.
struct DocumentMade {
    std::string body;
    std::string numbering{}, styles{}, title{};
    std::vector<ArchivePart> more{};
    bool stored = false;
    std::string bytes() const;
};

// Numbers in archives are little-endian.
void put_u16(std::string& bytes, std::size_t at, unsigned value);
void put_u32(std::string& bytes, std::size_t at, unsigned long value);

}  // namespace mingtang::make

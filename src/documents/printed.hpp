// A document as it goes to paper: headings, paragraphs, tables whose head stands on every page, a code to scan, a line
// at the foot. Word (docx_writer.hpp) and PDF (pdf.hpp) are made of the same description. It says what stands where in
// order, never at which millimetre: that is measured.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace mingtang::documents {

enum class Paper { a4_portrait, a4_landscape, a3_portrait, a3_landscape };

struct Millimetres {
    double width, height;
};
Millimetres size_of(Paper paper);
inline constexpr double page_margin = 15;  // millimetres, on all sides

enum class Align { left, centre, right };

// Sizes are points; a poster's title may be 60.
struct PrintedHeading {
    std::string words;
    double size = 22;
};
struct PrintedParagraph {
    std::string words;  // lines end in '\n'
    double size = 10.5;
    Align align = Align::left;
};
struct PrintedCode {
    std::string address;  // what the QR code says
    std::string caption;
    double side = 35;  // millimetres
};

struct PrintedCell {
    std::string words{};     // lines end in '\n'
    int columns = 1;         // how many columns it covers
    bool continues = false;  // one with the cell above it, which has the same words; they stand once a page
};
using PrintedRow = std::vector<PrintedCell>;

struct PrintedColumn {
    double share = 1;  // of the width there is
    Align align = Align::left;
};
struct PrintedTable {
    std::vector<PrintedColumn> columns;
    std::vector<PrintedRow> head;  // on top of every page
    std::size_t rows = 0;
    std::function<PrintedRow(std::size_t)> row;  // may be asked twice for the same
    double size = 9;
};

using PrintedBlock = std::variant<PrintedHeading, PrintedParagraph, PrintedTable, PrintedCode>;

struct PrintedDocument {
    Paper paper = Paper::a4_portrait;
    std::string title, author, subject;  // of the file
    std::string made_at;                 // ISO 8601, UTC: the moment the words are of, not when the file was made
    std::string foot;                    // left of the page number: where it comes from, and of which day
    std::vector<PrintedBlock> blocks;
};

// Widths of a table's columns when all of it is `whole` wide, in its units.
std::vector<double> column_widths(PrintedTable const& table, double whole);

}  // namespace mingtang::documents

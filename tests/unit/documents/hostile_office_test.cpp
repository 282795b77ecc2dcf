// Workbooks and documents made to cost (security.md C37, C38): each is refused, or read, in little memory. The memory
// is not estimated: the reading child gets no more address space than said here, everything it has loaded included.
#include <doctest/doctest.h>

#include "documents/child.hpp"
#include "documents/grid.hpp"
#include "documents/limits.hpp"
#include "make/archive.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string repeated(std::string const& piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

std::string key(Result<GridFile> const& file) {
    return file ? "" : std::string{file.error().says.key};
}

std::string read_small(std::string const& bytes, std::string_view name) {
    ChildLimits allowed;
    allowed.memory = 150 * limits::mebibyte;
    return key(read_grids_in_child(bytes, name, allowed));
}
// Stored, not deflated: so the archive's own limits do not come first.
std::string workbook(std::string const& rows, std::string const& after = "") {
    make::WorkbookMade made{{"<sheetData>" + rows + "</sheetData>" + after}};
    made.stored = true;
    return made.bytes();
}
std::string sheet(std::string const& rows) {
    return read_small(workbook(rows), "a.xlsx");
}
std::string body(std::string const& inside) {
    make::DocumentMade made{inside};
    made.stored = true;
    return read_small(made.bytes(), "a.docx");
}

std::string const one_cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

}  // namespace

TEST_CASE("three million empty nodes") {
    std::size_t const many = 3'000'000;
    CHECK(sheet("<row><c><v>1</v></c>" + repeated("<c/>", many) + "</row>") == "");
    CHECK(sheet("<row><c><v>1</v></c></row>" + repeated("<row/>", 1'000'000)) == "");
    CHECK(sheet("<row><c><v>1</v></c></row>" + repeated("<row/>", many)) ==
          "documents.damaged");  // no such row numbers
    CHECK(sheet("<row><c>" + repeated("<v/>", many) + "<v>1</v></c></row>") == "");
    CHECK(sheet("<row><c t=\"inlineStr\"><is>" + repeated("<r/>", many) + "<t>1</t></is></c></row>") == "");
    CHECK(body(repeated("<w:p/>", many) + one_cell) == "");
    CHECK(body("<w:tbl><w:tr><w:tc>" + repeated("<w:p/>", many) +
               "<w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>") == "");
    CHECK(body("<w:tbl><w:tr>" + repeated("<w:tc/>", many) + "</w:tr></w:tbl>") == "documents.too_many_columns");
    CHECK(body("<w:tbl>" + repeated("<w:tr/>", many) + "</w:tbl>") == "documents.too_many_rows");
    CHECK(body(repeated("<w:tbl/>", many) + one_cell) == "");
    CHECK(body(repeated(one_cell, 300'000)) == "documents.too_many_tables");
}

TEST_CASE("strings nobody points to") {
    auto const strings = [](std::string const& inside) {
        make::WorkbookMade made{{"<sheetData><row><c><v>1</v></c></row></sheetData>"}, inside};
        made.stored = true;
        return read_small(made.bytes(), "a.xlsx");
    };
    CHECK(strings(repeated("<si/>", 1'000'000)) == "");
    CHECK(strings(repeated("<si/>", 1'000'001)) == "documents.too_many_words");
    // Sixty-four mebibytes of words are the limit; each string is another, so that they do not shrink to nothing.
    auto const long_strings = [](int count) {
        std::string inside;
        unsigned word = 1;
        for (int i = 0; i < count; ++i) {
            std::string block;
            for (int k = 0; k < 60; ++k) block += std::to_string(word = word * 1'664'525U + 1'013'904'223U);
            inside += "<si><t>" + repeated(block, 50) + "</t></si>";
        }
        return read_small(
            make::WorkbookMade{{"<sheetData><row><c><v>1</v></c></row></sheetData>"}, std::move(inside)}.bytes(),
            "a.xlsx");
    };
    CHECK(long_strings(2'000) == "");
    CHECK(long_strings(2'500) == "documents.too_many_words");
    CHECK(strings("<si><t>" + repeated("字", 40'000) + "</t></si>") == "documents.cell_too_long");
    CHECK(strings("<si><t>" + std::string(9'000'000, 'x') + "</t></si>") == "documents.cell_too_long");
}

TEST_CASE("rows, columns and merged cells beyond what a catalog has") {
    std::string const row = "<row><c t=\"b\"><v>1</v></c></row>";
    CHECK(sheet(repeated(row, 200'000)) == "");
    CHECK(sheet(repeated(row, 200'001)) == "documents.too_many_rows");
    // One word in the first and last column of each row: sixty-five million places if they were all kept.
    auto const edges = "<row><c><v>1</v></c></row><row>" + repeated("<c/>", 255) + "<c><v>1</v></c></row>";
    CHECK(key(read_grids_in_child(workbook(repeated(edges, 20'000)), "a.xlsx")) == "documents.too_many_cells");
    auto const wide = "<row>" + repeated("<c><v>1</v></c>", 250) + "</row>" + repeated(row, 100'000);
    CHECK(key(read_grids_in_child(workbook(wide, "<mergeCells><mergeCell ref=\"A2:IP100001\"/></mergeCells>"),
                                  "a.xlsx")) == "documents.too_many_cells");
    // Fifty thousand areas that all lie on one another are looked at, but not for long.
    std::string areas;
    for (int i = 0; i < 49'999; ++i) areas += "<mergeCell ref=\"A" + std::to_string(2 + i % 40) + ":B60000\"/>";
    CHECK(read_small(workbook(repeated("<row><c><v>1</v></c><c><v>2</v></c></row>", 60'000),
                              "<mergeCells><mergeCell ref=\"A59999:B60000\"/>" + areas + "</mergeCells>"),
                     "a.xlsx") == "documents.too_many_merges");
}

TEST_CASE("depth, entities, outside files") {
    CHECK(sheet(repeated("<row>", 2'000'000)) == "documents.markup_too_deep");
    CHECK(body(repeated("<w:tbl><w:tr><w:tc>", 700'000)) == "documents.markup_too_deep");
    auto const with_doctype = [](std::string const& doctype) {
        return make::archive(
            {{"_rels/.rels",
              "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>"},
             {"w.xml", "<?xml version=\"1.0\"?>" + doctype + "<document><body>&lol9;</body></document>"}});
    };
    std::string laughs = "<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        auto const before = "&lol" + std::to_string(i - 1) + ";";
        laughs += "<!ENTITY lol" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
    }
    CHECK(read_small(with_doctype(laughs + "]>"), "a.docx") == "documents.entities");
    CHECK(read_small(with_doctype("<!DOCTYPE r [<!ENTITY lol9 SYSTEM \"file:///etc/passwd\">]>"), "a.docx") ==
          "documents.entities");
    CHECK(read_small(with_doctype("<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\">"), "a.docx") ==
          "documents.entities");
    CHECK(read_small(with_doctype(""), "a.docx") == "documents.damaged");
}

TEST_CASE("a small file that inflates to hundreds of megabytes") {
    auto const deflated = [](std::string const& rows) { return read_small(make::workbook(rows), "a.xlsx"); };
    CHECK(deflated(std::string(60'000'000, ' ')) == "documents.zip_bomb");
    CHECK(deflated("<row><c t=\"inlineStr\"><is><t>" + std::string(60'000'000, 'x') + "</t></is></c></row>") ==
          "documents.zip_bomb");
    // One sheet under a thousand names: each pass counts.
    std::string sheets, links;
    for (int i = 0; i < 1'000; ++i) {
        auto const id = std::to_string(i);
        sheets += "<sheet name=\"s\" r:id=\"i" + id + "\"/>";
        links += "<Relationship Id=\"i" + id + "\" Type=\"x/worksheet\" Target=\"s.xml\"/>";
    }
    auto const rows = repeated("<!--" + std::string(900'000, 'x') + "-->", 10);
    CHECK(
        read_small(
            make::archive(
                {{"_rels/.rels",
                  "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>"},
                 {"w.xml", "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>"},
                 {"_rels/w.xml.rels", "<Relationships>" + links + "</Relationships>"},
                 {"s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>", true}}),
            "a.xlsx") == "documents.zip_bomb");
}

TEST_CASE("a hundred thousand rows of fourteen columns fit in 150 MiB, with everything the program has loaded") {
    std::string strings, rows;
    int const different = 9'800;
    for (int i = 0; i < different; ++i)
        strings += "<si><t>公开内容" + std::to_string(i) + repeated("，信息形成之日起", 8) + "</t></si>";
    rows.reserve(100'000 * 14 * 40);
    for (int row = 1; row <= 100'000; ++row) {
        auto const number = std::to_string(row);
        rows += "<row r=\"" + number + "\">";
        for (int column = 0; column < 14; ++column)
            rows += std::string{"<c r=\""} + char('A' + column) + number + "\" t=\"s\"><v>" +
                    std::to_string((row * 14 + column) % different) + "</v></c>";
        rows += "</row>";
    }
    auto const bytes = make::WorkbookMade{{"<sheetData>" + rows + "</sheetData>"}, strings}.bytes();
    auto const file = read_grids(bytes, "a.xlsx");
    REQUIRE_MESSAGE(file, file.error().sentence());
    CHECK(file->grids.at(0).rows.size() == 100'000);
    CHECK(file->grids.at(0).rows.back().cells.at(13).text.view().starts_with(
        "公开内容" + std::to_string((100'000 * 14 + 13) % different)));
    CHECK(read_small(bytes, "a.xlsx") == "");
}

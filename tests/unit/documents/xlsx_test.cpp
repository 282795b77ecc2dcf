// Workbooks as different programs write them, to grids.
#include "documents/xlsx.hpp"

#include <doctest/doctest.h>

#include "documents/xlsx_page_header.hpp"
#include "documents/xlsx_places.hpp"
#include "make/archive.hpp"
#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

Result<GridFile> try_read(std::string const& bytes) {
    auto const package = TRY(Package::open(bytes));
    return read_workbook(package);
}

GridFile read(std::string const& bytes) {
    auto file = try_read(bytes);
    REQUIRE_MESSAGE(file, file.error().sentence());
    return std::move(*file);
}

std::string rows(std::string const& inside, std::string const& after = "") {
    auto const file = read(make::workbook(inside, after));
    REQUIRE(file.grids.size() == 1);
    return shown(file.grids.front());
}

std::string refusal(std::string const& bytes) {
    auto const file = try_read(bytes);
    return file ? "" : std::string{file.error().says.key};
}

std::string text(std::string const& place, std::string const& words) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
}

// One cell of that type and value, in a workbook with these strings and styles.
std::string cell(std::string const& attributes, std::string const& inside, std::string const& strings = "",
                 std::string const& styles = "", std::string const& more = "") {
    auto const file = read(make::WorkbookMade{
        {"<sheetData><row><c " + attributes + ">" + inside + "</c><c><v>9</v></c></row></sheetData>"},
        strings,
        styles,
        more}
                               .bytes());
    return shown(file.grids.at(0).rows.at(0).cells.at(0));
}

}  // namespace

TEST_CASE("places") {
    CHECK(parse_place("B7")->row == 7);
    CHECK(parse_place("$AA$1")->column == 26);
    CHECK(parse_place("XFD1048576")->column == 16383);
    for (auto const* wrong :
         {"", "7", "B", "B0", "XFE1", "A1048577", "A1A", "1A", "A-1", "AAAAAAAAAAAA1", "A99999999999999999999"})
        CHECK(!parse_place(wrong));
    CHECK(parse_area("C9:A5")->top == 5);
    CHECK(parse_area("B2")->right == 1);
    CHECK(!parse_area("B2:"));
    for (int column : {0, 25, 26, 701, 702, 16383}) CHECK(parse_place(column_letters(column) + "1")->column == column);
}

TEST_CASE("every type of cell") {
    CHECK(cell("t=\"s\"", "<v>1</v>", "<si><t>甲</t></si><si><t>乙</t></si>") == "乙");
    CHECK(cell("t=\"inlineStr\"", "<is><t>甲</t></is>") == "甲");
    CHECK(cell("t=\"str\"", "<f>A1&amp;B1</f><v>甲乙</v>") == "甲乙");
    CHECK(cell("t=\"inlineStr\"", "<v>甲</v>") == "甲");
    CHECK(cell("t=\"str\"", "<is><t>甲</t></is>") == "甲");
    CHECK(cell("", "<is><t>甲</t></is>") == "甲");
    CHECK(cell("t=\"b\"", "<v>1</v>") == "TRUE");
    CHECK(cell("t=\"b\"", "<v>0</v>") == "FALSE");
    CHECK(cell("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>") == "#DIV/0!");
    CHECK(cell("t=\"d\"", "<v>2018-01-02</v>") == "2018/1/2");
    CHECK(cell("t=\"d\"", "<v>2018-01-02T08:30:00</v>") == "2018/1/2 8:30:00");
    CHECK(cell("t=\"d\"", "<v>昨天</v>") == "昨天");
    CHECK(cell("t=\"n\"", "<v>12</v>") == "12");
    CHECK(cell("", "<v>1.1000000000000001</v>") == "1.1");
    CHECK(cell("", "<v>1E3</v>") == "1000");
    CHECK(cell("", "<v> 7 </v>") == "7");
    CHECK(cell("", "<v>十二</v>") == "十二");
    CHECK(cell("", "<v>nan</v>") == "nan");
    CHECK(cell("", "<f>SUM(A1:A3)</f><v>6</v>") == "6");
    CHECK(cell("t=\"str\"", "<f>\"\"</f><v></v>") == "");
    CHECK(cell("", "<f>ROW()-3</f>") == "=ROW()-3");
    CHECK(cell("", "<f>ROW()-3</f><v/>") == "=ROW()-3");
}

TEST_CASE("runs of rich text are one text, reading aids are none") {
    CHECK(cell("t=\"s\"", "<v>0</v>",
               "<si><r><t>政</t></r><r><rPr><b/><sz val=\"9\"/></rPr><t xml:space=\"preserve\"> 务</t></r><rPh "
               "sb=\"0\" eb=\"1\"><t>ぶん</t></rPh>"
               "<phoneticPr fontId=\"1\"/></si>") == "政 务");
    CHECK(cell("t=\"inlineStr\"", "<is><r><rPr/><t>公</t></r><r><t>开</t></r></is>") == "公开");
    CHECK(
        cell("t=\"s\"", "<v>0</v>", "<si><t>一_x000D_\n二&#13;&#10;三_x0041_ _x005F_x0041_ _xZZZZ_ _x0007_</t></si>") ==
        "一\\n二\\n三A _x0041_ _xZZZZ_ ");
}

TEST_CASE("letters that are pictures by their font") {
    CHECK(cell("t=\"s\"", "<v>0</v>",
               "<si><r><rPr><rFont val=\"Wingdings 2\"/></rPr><t>R</t></r><r><rPr><rFont "
               "val=\"宋体\"/></rPr><t>政府网站 R</t></r>"
               "<r><rPr><rFont val=\"wingdings\"/></rPr><t>o</t></r><r><t>公报</t></r></si>") == "☑政府网站 R□公报");
    std::string const styles =
        "<fonts><font><name val=\"宋体\"/></font><font><sz val=\"9\"/><name val=\"Wingdings\"/></font></fonts>"
        "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>";
    CHECK(cell("s=\"1\" t=\"s\"", "<v>0</v>", "<si><t>ü</t></si>", styles) == "✓");
    CHECK(cell("s=\"0\" t=\"s\"", "<v>0</v>", "<si><t>ü</t></si>", styles) == "ü");
    CHECK(cell("s=\"9\" t=\"inlineStr\"", "<is><t>ü</t></is>", "", styles) == "ü");
}

TEST_CASE("numbers look as their format says") {
    std::string const styles =
        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"177\" "
        "formatCode=\"0.00_ \"/></numFmts><cellXfs><xf/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf "
        "numFmtId=\"14\"/></cellXfs>";
    CHECK(cell("s=\"1\"", "<v>43101</v>", "", styles) == "2018年1月");
    CHECK(cell("s=\"2\"", "<v>1.1</v>", "", styles) == "1.10");
    CHECK(cell("s=\"3\"", "<v>43101</v>", "", styles) == "2018/1/1");
    CHECK(cell("s=\"3\"", "<v>41639</v>", "", styles, "<workbookPr date1904=\"1\"/>") == "2018/1/1");
    CHECK(cell("s=\"3\" t=\"d\"", "<v>2018-01-01</v>", "", styles) == "2018/1/1");
    CHECK(cell("s=\"-3\"", "<v>43101</v>", "", styles) == "43101");
}

TEST_CASE("places may be missing, and gaps are kept") {
    CHECK(rows("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>") == "1: 1 |  | 3\n2: 4\n");
    CHECK(
        rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"A5\"><v>3</v></c></row>") ==
        "1:\n2:  | 1 | 2\n3:\n4:\n5: 3\n");
    CHECK(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"5\"/></row><row r=\"3\"/>") ==
          "1: 1\n");
    // Out of their order within a row; in another column's place the number of the row is not looked at.
    CHECK(rows("<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>") == "1: 1 | 2\n");
}

TEST_CASE("a lonely word far below makes no million rows") {
    auto const file =
        read(make::workbook("<row r=\"1\"><c><v>1</v></c></row><row r=\"1048576\"><c><v>2</v></c></row>"));
    auto const& grid = file.grids.at(0);
    CHECK(grid.rows.size() == 1'002);
    CHECK(grid.rows.back().number == 1'048'576);
    CHECK(shown(grid.rows.back().cells.at(0)) == "2");
}

TEST_CASE("merged cells are spans, lies are cut to size") {
    std::string const data = "<row>" + text("A1", "甲") + text("B1", "乙") + "</row><row>" + text("A2", "藏") +
                             text("C2", "丙") + "</row><row>" + text("B3", "丁") + "</row>";
    auto const merged = [&](std::string const& areas) {
        std::string list;
        std::size_t from = 0;
        for (auto at = areas.find(' '); from < areas.size(); at = areas.find(' ', from)) {
            list += "<mergeCell ref=\"" + areas.substr(from, at == areas.npos ? at : at - from) + "\"/>";
            from = at == areas.npos ? areas.size() : at + 1;
        }
        return rows(data, "<mergeCells count=\"99\">" + list + "</mergeCells>");
    };
    CHECK(merged("A1:A2") == "1: 甲{2x1} | 乙\n2: ^ |  | 丙\n3:  | 丁\n");
    CHECK(merged("B1:C1") == "1: 甲 | 乙{1x2} | ^\n2: 藏 |  | 丙\n3:  | 丁\n");
    // Beyond the last row and column with words there is nothing to merge.
    CHECK(merged("A1:XFD1048576") == "1: 甲{3x3} | ^ | ^\n2: ^ | ^ | ^\n3: ^ | ^ | ^\n");
    CHECK(merged("C2:C3") == "1: 甲 | 乙\n2: 藏 |  | 丙{2x1}\n3:  | 丁 | ^\n");
    // Of two that overlap the first counts.
    CHECK(merged("A1:A2 A2:B2 A1:B1") == "1: 甲{2x1} | 乙\n2: ^ |  | 丙\n3:  | 丁\n");
    CHECK(merged("A1 B9:C12 Z1:Z9 ? A1:") == "1: 甲 | 乙\n2: 藏 |  | 丙\n3:  | 丁\n");
    CHECK(merged("C3:B2") == "1: 甲 | 乙\n2: 藏 | {2x2} | ^\n3:  | ^ | ^\n");
}

TEST_CASE("sheets come in the order of their tabs; what is hidden is read and said") {
    auto const file = read(make::archive(
        {{"_rels/.rels",
          "<Relationships><Relationship Id=\"r\" "
          "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
          "Target=\"/deep/book.xml\"/></Relationships>"},
         {"deep/book.xml",
          "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"q\"><x:sheets>"
          "<x:sheet name=\"乙\" q:id=\"b\"/><x:sheet name=\"图\" q:id=\"c\"/><x:sheet name=\"甲\" state=\"hidden\" "
          "q:id=\"a\"/>"
          "<x:sheet name=\"空\" q:id=\"d\"/><x:sheet name=\"外\" q:id=\"e\"/></x:sheets></x:workbook>"},
         {"deep/_rels/book.xml.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"../SHEETS/One.xml\"/>"
          "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"two.xml\"/><Relationship Id=\"c\" "
          "Type=\"x/chartsheet\" "
          "Target=\"two.xml\"/><Relationship Id=\"d\" Type=\"x/worksheet\" Target=\"none.xml\"/>"
          "<Relationship Id=\"e\" Type=\"x/worksheet\" TargetMode=\"External\" "
          "Target=\"http://127.0.0.1/x.xml\"/></Relationships>"},
         {"sheets/one.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
         {"deep/none.xml", "<worksheet><sheetData/></worksheet>"},
         {"deep/two.xml",
          "<x:worksheet xmlns:x=\"y\"><x:dimension ref=\"A1:XFD1048576\"/><x:cols><x:col min=\"2\" max=\"16384\" "
          "hidden=\"1\"/>"
          "</x:cols><x:sheetData><x:row><x:c><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row>"
          "<x:row hidden=\"1\"><x:c><x:v>4</x:v></x:c></x:row><x:row hidden=\"1\"/></x:sheetData></x:worksheet>"}}));
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[0].name == "乙（含隐藏的行：2；含隐藏的列：B）");
    CHECK(shown(file.grids[0]) == "1: 2 | 3\n2: 4\n");
    CHECK(file.grids[1].name == "甲（隐藏的工作表）");
    CHECK(file.grids[1].columns == 1);
}

TEST_CASE("the words printed above a sheet are its heading") {
    CHECK(page_header_words("&C&\"宋体,加粗\"&14养老服务领域&R第 &P 页") == "养老服务领域\n第  页");
    CHECK(page_header_words("&L&KFF0000甲&&乙&B&U") == "甲&乙");
    CHECK(page_header_words("&C&12 2020年目录&R&D &T") == "2020年目录");
    for (auto const* odd : {"", "&", "&&&", "&\"", "&K1", "&9"}) CHECK(page_header_words(odd).size() < 3);
    auto const file =
        read(make::workbook("<row><c><v>1</v></c></row>",
                            "<headerFooter><oddHeader>&amp;C就业领域</oddHeader><oddFooter>&amp;P</oddFooter>"
                            "</headerFooter>"));
    CHECK(file.grids.at(0).heading == "就业领域");
}

TEST_CASE("extension lists hold no rows") {
    CHECK(rows("<row><c><v>1</v><extLst><c><v>5</v></c></extLst></c><extLst><c><v>7</v></c></extLst></row>",
               "<extLst><sheetData><row><c><v>8</v></c></row></sheetData></extLst>") == "1: 1\n");
}

TEST_CASE("damage is named") {
    CHECK(refusal(make::workbook("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>")) ==
          "documents.damaged");
    CHECK(refusal(make::workbook("<row r=\"0\"/>")) == "documents.damaged");
    CHECK(refusal(make::workbook("<row r=\"1048577\"/>")) == "documents.damaged");
    CHECK(refusal(make::workbook("<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")) ==
          "documents.damaged");
    CHECK(refusal(make::workbook("<row><c r=\"甲1\"><v>1</v></c></row>")) == "documents.damaged");
    CHECK(refusal(make::workbook("<row><c t=\"s\"><v>0</v></c></row>")) == "documents.damaged");
    CHECK(refusal(make::workbook("<row><c t=\"s\"><v>-1</v></c></row>")) == "documents.damaged");
    CHECK(refusal(make::workbook("")) == "documents.no_table");
    CHECK(try_read(make::workbook("<row r=\"3\"><c t=\"s\"><v>5</v></c></row>"))
              .error()
              .sentence()
              .find("“表1”第 3 行") != std::string::npos);
}

TEST_CASE("limits") {
    CHECK(refusal(make::workbook("<row>" + text("IV1", "甲") + "</row>")) == "");
    CHECK(refusal(make::workbook("<row>" + text("IW1", "甲") + "</row>")) == "documents.too_many_columns");
    CHECK(refusal(make::workbook("<row><c r=\"XFD1\" s=\"3\"/>" + text("A1", "甲") + "</row>")) == "");
    std::string long_words;
    for (int i = 0; i < 32'767; ++i) long_words += "字";
    CHECK(refusal(make::workbook("<row>" + text("A1", long_words) + "</row>")) == "");
    CHECK(refusal(make::workbook("<row>" + text("A1", long_words + "。") + "</row>")) == "documents.cell_too_long");
    std::string areas;
    for (int i = 0; i < 50'001; ++i) areas += "<mergeCell ref=\"A1:A2\"/>";
    CHECK(refusal(make::workbook("<row><c><v>1</v></c></row>", "<mergeCells>" + areas + "</mergeCells>")) ==
          "documents.too_many_merges");
}

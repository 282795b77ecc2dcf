// One door for all kinds: what a file is, whether its name agrees, and the sentence for everything that is no table.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "documents/file_kind.hpp"
#include "documents/grid.hpp"
#include "documents/limits.hpp"
#include "make/archive.hpp"
#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

std::string refusal(std::string const& bytes, std::string_view name) {
    auto const file = read_grids(bytes, name);
    return file ? "" : std::string{file.error().says.key};
}

std::string sentence(std::string const& bytes, std::string_view name) {
    auto const file = read_grids(bytes, name);
    return file ? "" : file.error().sentence();
}

std::string sample(std::string const& name) {
    std::ifstream in{std::string{PROJECT_DIR "/data/catalog_samples/"} + name, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string const workbook = make::workbook("<row><c><v>1</v></c></row>");
std::string const document =
    make::DocumentMade{"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"}.bytes();
std::string const page = "<html><table><tr><td>甲<td>乙</table>";
std::string const text = "甲,乙\n丙,丁\n";

// The container of older Office files, with streams of these names in its directory.
std::string compound(std::vector<std::string> const& streams) {
    std::string bytes{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8};
    bytes.resize(1024, '\0');
    for (auto const& name : streams) {
        std::string entry(128, '\0');
        for (std::size_t i = 0; i < name.size(); ++i) entry[2 * i] = name[i];
        entry[64] = char(2 * name.size() + 2);
        entry[66] = 2;
        bytes += entry;
    }
    return bytes;
}

}  // namespace

TEST_CASE("each kind is read under its own names only") {
    struct {
        std::string const& bytes;
        std::vector<std::string> right;
    } const kinds[]{{workbook, {"目录.xlsx", "a.XLSX", "a.b.xlsx", "x/y.xlsx"}},
                    {document, {"目录.docx"}},
                    {page, {"目录.html", "目录.HTM"}},
                    {text, {"目录.csv", "目录.tsv"}}};
    std::vector<std::string> const others{"a.xlsx", "a.docx", "a.html", "a.csv",   "a.png",
                                          "a.txt",  "a",      "xlsx",   ".xlsx/a", ""};
    for (auto const& kind : kinds) {
        for (auto const& name : kind.right) {
            CAPTURE(name);
            CHECK(refusal(kind.bytes, name) == "");
        }
        for (auto const& name : others) {
            bool const mine = ending_of(kind.right.front()) == ending_of(name);
            CAPTURE(name);
            CHECK((refusal(kind.bytes, name) == "") == mine);
        }
    }
    CHECK(refusal(workbook, "图片.png") == "documents.wrong_ending");
    CHECK(sentence(workbook, "a.docx").find("Excel 工作簿，扩展名应为 .xlsx") != std::string::npos);
    // Many sites export a page and call it a workbook.
    CHECK(sentence(page, "导出.xls").find("扩展名应为 .html") != std::string::npos);
    CHECK(refusal(text, "a.txt") == "documents.unknown_ending");
    CHECK(refusal("只是一些文字", "a.html") == "documents.no_table");
    CHECK(refusal("只是一些文字" + page, "a.html") == "");
    CHECK(refusal(std::string(20'000, '\n') + "<!-- x -->" + page, "a.html") == "");
    CHECK(refusal(std::string(20'000, '\n') + "<!-- x -->" + page, "a.csv") == "documents.wrong_ending");
}

TEST_CASE("what is no table is called by its name, with the way out") {
    CHECK(refusal("", "a.xlsx") == "documents.empty_file");
    CHECK(refusal(std::string(limits::file_bytes + 1, 'x'), "a.csv") == "documents.file_too_big");
    CHECK(refusal("%PDF-1.7\n<html><table>", "a.html") == "documents.not_a_table");
    CHECK(sentence("%PDF-1.7", "a.pdf").find("PDF") != std::string::npos);
    CHECK(refusal("\x89PNG\r\n\x1a\n", "a.xlsx") == "documents.not_a_table");
    CHECK(refusal("GIF89a<script>", "a.html") == "documents.not_a_table");
    CHECK(refusal("\xff\xd8\xff\xe0", "a.jpg") == "documents.not_a_table");
    CHECK(refusal("MZ\x90", "a.xlsx") == "documents.not_a_table");
    CHECK(refusal("Rar!\x1a\x07", "a.xlsx") == "documents.not_a_table");
    CHECK(refusal(std::string{"abc\0\1\2", 6}, "a.csv") == "documents.not_a_table");
    CHECK(refusal("{\\rtf1", "a.docx") == "documents.save_as_docx");
    CHECK(refusal("MIME-Version: 1.0\nContent-Type: multipart/related", "a.html") == "documents.save_as_xlsx");
    CHECK(refusal("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
                  "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                  "a.xls") == "documents.save_as_xlsx");
    CHECK(refusal("MZ,编号\n1,2\n", "a.csv") == "");
    CHECK(refusal("BM,编号\n1,2\n", "a.csv") == "");
    CHECK(refusal(make::archive({{"目录.txt", "1"}}), "a.xlsx") == "documents.not_a_table");
    CHECK(sentence(make::archive({{"目录.txt", "1"}}), "a.zip").find("压缩包") != std::string::npos);
    CHECK(refusal(
              make::archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
              "a.ods") == "documents.save_as_xlsx");
    CHECK(sentence(make::archive({{"OFD.xml", "<x/>"}}), "a.ofd").find("OFD") != std::string::npos);
}

TEST_CASE("older and locked Office files") {
    CHECK(refusal(compound({"EncryptionInfo", "EncryptedPackage"}), "a.xlsx") == "documents.encrypted");
    CHECK(refusal(compound({"Workbook"}), "a.xls") == "documents.old_workbook");
    CHECK(refusal(compound({"Book"}), "a.xlsx") == "documents.old_workbook");
    CHECK(refusal(compound({"1Table", "WordDocument"}), "a.doc") == "documents.old_document");
    CHECK(refusal(compound({"Workbook"}), "a.et") == "documents.wps_workbook");
    CHECK(refusal(compound({"WordDocument"}), "a.wps") == "documents.wps_document");
    CHECK(refusal(compound({"PowerPoint Document"}), "a.ppt") == "documents.not_a_table");
    CHECK(refusal(compound({}), "a.msi") == "documents.not_a_table");
    CHECK(refusal(compound({}).substr(0, 9), "a.xls") == "documents.old_workbook");
}

TEST_CASE("macros, binary workbooks, slides") {
    CHECK(refusal(make::WorkbookMade{{"<sheetData/>"}, "", "", "", {{"xl/vbaProject.bin", "x"}}}.bytes(), "a.xlsx") ==
          "documents.macros");
    auto const office = [](std::string const& target, std::string const& root) {
        return make::archive(
            {{"_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"" + target +
                                 "\"/></Relationships>"},
             {target, root}});
    };
    CHECK(refusal(office("xl/workbook.bin", "x"), "a.xlsb") == "documents.save_as_xlsx");
    CHECK(refusal(office("ppt/p.xml", "<p:presentation xmlns:p=\"p\"/>"), "a.pptx") == "documents.not_a_table");
    CHECK(refusal(office("x.xml", "<y/>"), "a.xlsx") == "documents.not_a_table");
    CHECK(refusal(make::archive({{"_rels/.rels",
                                  "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" "
                                  "Target=\"none.xml\"/></Relationships>"}}),
                  "a.xlsx") == "documents.damaged");
}

TEST_CASE("the samples of both formats") {
    auto const word = read_grids(sample("48_deqing_word_merges.docx"), "48.docx");
    REQUIRE(word);
    REQUIRE(word->grids.size() == 1);
    auto const& grid = word->grids[0];
    CHECK(grid.heading == "(十)肇庆市德庆县社会保险领域基层政务公开标准目录");
    CHECK(grid.columns == 15);
    REQUIRE(grid.rows.size() == 5);
    CHECK(shown(grid.rows[0].cells[1]) == "公开事项{1x3}");
    CHECK(shown(grid.rows[2].cells[1]) == "16.工伤保险服务{3x1}");
    CHECK(shown(grid.rows[3].cells[2]) == "6.2劳动能力鉴定\\n申请");
    CHECK(shown(grid.rows[4].cells[8]) == "^");
    CHECK(shown(grid.rows[2].cells[8]).starts_with("■政府网站    □政府公报\\n□两微一端"));

    auto const book = read_grids(sample("51_cnjg_inline_strings.xlsx"), "51.xlsx");
    REQUIRE(book);
    REQUIRE(book->grids.size() == 1);
    CHECK(book->grids[0].name == "目录");
    CHECK(book->grids[0].rows.size() == 7);
    CHECK(shown(book->grids[0].rows[0].cells[0]) == "乡村振兴领域基层政务公开标准目录{1x14}");
    CHECK(shown(book->grids[0].rows[3].cells[3]) ==
          "·中央及地方政府涉及乡村振兴领域的行政法规\\n·中央及地方政府涉及乡村振兴领域的规章");
}

TEST_CASE("a sample cut at each KiB, and with each byte wrong, is a sentence or a table, never more") {
    for (auto const* name : {"48_deqing_word_merges.docx", "51_cnjg_inline_strings.xlsx"}) {
        auto const whole = sample(name);
        for (std::size_t size = 0; size < whole.size(); size += 1024) {
            auto const cut = read_grids(whole.substr(0, size), name);
            REQUIRE(!cut);
            CHECK((cut.error().says.key == "documents.damaged" || size == 0));
        }
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto wrong = whole;
            wrong[at] = char(wrong[at] ^ 0x55);
            auto const file = read_grids(wrong, name);
            if (!file) CHECK(file.error().sentence().find("{}") == std::string::npos);
        }
    }
}

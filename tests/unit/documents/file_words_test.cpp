// The words of attachments, and what is in them that nobody sees (F94, F108): made files of every kind.
#include "documents/file_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "documents/child_message.hpp"
#include "documents/pdf.hpp"
#include "make/archive.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

using Parts = std::vector<make::ArchivePart>;

constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relations(std::vector<std::pair<std::string, std::string>> const& all) {
    std::string out = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (std::size_t i = 0; i < all.size(); ++i)
        out += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + std::string{types} + all[i].first +
               "\" Target=\"" + all[i].second + "\"/>";
    return out + "</Relationships>";
}

std::string paragraph(std::string const& inside) {
    return "<w:p>" + inside + "</w:p>";
}
std::string run(std::string const& words, std::string const& properties = "") {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t>" + words + "</w:t></w:r>";
}

std::string document() {
    std::string const space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    auto const part = [&](std::string const& root, std::string const& inside) {
        return "<w:" + root + " " + space + ">" + inside + "</w:" + root + ">";
    };
    auto const body = paragraph(run("关于公示的")) + paragraph(run("通知") + run("内部说明", "<w:vanish/>")) +
                      paragraph("<w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r>") + "<w:tbl><w:tr><w:tc>" +
                      paragraph(run("姓名")) + "</w:tc><w:tc>" + paragraph(run("身份证号")) +
                      "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("某某")) + "</w:tc><w:tc>" + paragraph(run("1")) +
                      paragraph(run("2")) + "</w:tc></w:tr></w:tbl>" +
                      paragraph("<w:ins w:author=\"张\">" + run("新增") +
                                "</w:ins><w:del w:author=\"李\"><w:r><w:delText>"
                                "删去的话</w:delText></w:r></w:del>");
    return make::archive(
        {{"_rels/.rels", relations({{"officeDocument", "word/document.xml"},
                                    {"core-properties", "docProps/core.xml"},
                                    {"extended-properties", "docProps/app.xml"}})},
         {"docProps/core.xml", "<c xmlns:dc=\"a\"><dc:title>公示</dc:title><dc:creator>经办人</dc:creator></c>"},
         {"docProps/app.xml", "<Properties><Company>某办公室</Company></Properties>"},
         {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
         {"word/_rels/document.xml.rels",
          relations({{"header", "header1.xml"}, {"comments", "comments.xml"}, {"footnotes", "footnotes.xml"}})},
         {"word/header1.xml", part("hdr", paragraph(run("机密★1年")))},
         {"word/footnotes.xml", part("footnotes", "<w:footnote>" + paragraph(run("注一")) + "</w:footnote>")},
         {"word/comments.xml",
          part("comments", "<w:comment w:author=\"王\">" + paragraph(run("此处不妥")) + "</w:comment>")}});
}

std::string workbook() {
    auto const cell = [](std::string const& place, std::string const& words) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    };
    auto const sheet = [](std::string const& inside) { return "<worksheet>" + inside + "</worksheet>"; };
    return make::archive(
        {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
         {"xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/><sheet "
          "name=\"底册\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId2\"/></sheets><definedNames><definedName "
          "name=\"_xlnm.Print_Area\">名单!$A$1</definedName><definedName name=\"底数\" hidden=\"1\" "
          "comment=\"某村\">\"12户\"</definedName></definedNames></workbook>"},
         {"xl/_rels/workbook.xml.rels", relations({{"worksheet", "worksheets/sheet1.xml"},
                                                   {"worksheet", "worksheets/sheet2.xml"},
                                                   {"pivotCacheDefinition", "pivotCache/definition1.xml"}})},
         {"xl/worksheets/sheet1.xml",
          sheet("<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" + cell("A1", "姓名") +
                cell("C1", "手机") + "</row><row r=\"2\" hidden=\"1\">" + cell("A2", "甲\n乙") + "</row><row r=\"4\">" +
                cell("B4", "丙") + "</row></sheetData>")},
         {"xl/worksheets/_rels/sheet1.xml.rels",
          relations({{"comments", "../comments1.xml"}, {"drawing", "../drawings/drawing1.xml"}})},
         {"xl/comments1.xml",
          "<comments><commentList><comment ref=\"A1\"><text><r><t>核对</t></r><r><t>过</t></r></text>"
          "</comment></commentList></comments>"},
         {"xl/drawings/drawing1.xml", "<d xmlns:a=\"a\"><a:p><a:r><a:t>图中字</a:t></a:r></a:p></d>"},
         {"xl/worksheets/sheet2.xml", sheet("<sheetData><row r=\"1\">" + cell("A1", "密") + "</row></sheetData>")},
         {"xl/pivotCache/definition1.xml",
          "<pivotCacheDefinition><sharedItems><s v=\"某户\"/><n v=\"5\"/></sharedItems></pivotCacheDefinition>"}});
}

// Parts by their places; "!" before what is hidden.
std::string shown(FileWords const& file) {
    std::string out;
    for (auto const& passage : file.passages) {
        out += (passage.hidden ? "!" : "") + passage.place + "：";
        for (auto const& line : passage.lines) {
            auto words = line.words;
            std::ranges::replace(words, '\t', '|');
            out += (line.hidden ? "!" : "") + std::to_string(line.number) + words + "/";
        }
        out += "\n";
    }
    return out;
}

std::string unseen(FileWords const& file) {
    std::string out;
    for (auto const& one : file.unseen) out += std::to_string(int(one.kind)) + one.place + "：" + one.detail + "\n";
    return out;
}

std::string key(Result<FileWords> const& file) {
    return file ? "" : std::string{file.error().says.key};
}

std::string pdf_of(std::string const& objects) {
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

// A Chinese font that is not in the file, in an encoding that only libpoppler's own tables explain; a black box above.
std::string covered_pdf() {
    std::string const content = "BT /F1 12 Tf 9 50 Td <C9EDB7DDD6A4> Tj ET 0 g 0 40 99 30 re f";
    return pdf_of(
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]"
        "/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length " +
        std::to_string(content.size()) + ">>\nstream\n" + content +
        "\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 "
        "0 "
        "R]>>\nendobj\n6 0 obj\n<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)"
        "/Ordering(GB1)/Supplement 2>>>>\nendobj\n");
}

}  // namespace

TEST_CASE("a Word document, page by page") {
    auto const file = read_words(document(), "公示.docx");
    REQUIRE_MESSAGE(file, file.error().sentence());
    CHECK(file->title == "公示");
    CHECK(file->pages == 2);
    CHECK(shown(*file) ==
          "第 1 页：1关于公示的/2通知/\n第 2 页：1第二页/2姓名|身份证号/3某某|1 "
          "2/4新增/\n!正文中隐藏的文字：!1内部说明/\n"
          "!正文中已删除的修订：!1删去的话/\n页眉：1机密★1年/\n!批注：1此处不妥/\n脚注：1注一/\n");
    CHECK(unseen(*file) ==
          "3正文：“内部说明”\n4正文：插入 1 处、删除 1 处，修订人：张、李\n5批注：1 "
          "条\n9文件属性：作者：经办人，单位：某办公室\n");
}

TEST_CASE("a workbook, sheet by sheet") {
    auto const file = read_words(workbook(), "名单.xlsx");
    REQUIRE_MESSAGE(file, file.error().sentence());
    CHECK(shown(*file) ==
          "工作表“名单”：1姓名||手机/!2甲 乙/4|丙/\n!工作表“名单”的批注：1核对过/\n"
          "工作表“名单”的图形：1图中字/\n!工作表“底册”：!1密/\n!名称管理器：!1底数|某村|\"12户\"/"
          "\n!数据透视表的缓存：!1某户/!25/\n");
    CHECK(unseen(*file) ==
          "1工作表“名单”：第 2 行\n2工作表“名单”：C 列\n5工作表“名单”：1 条\n0工作表“底册”：1 行\n"
          "6数据透视表的缓存：2 个值\n");
    for (auto const& one : file->unseen) CHECK(sentence_of(one).find(one.place) != std::string::npos);
}

TEST_CASE("a PDF, page by page, also under a black box") {
    auto const covered = read_words_in_child(covered_pdf(), "决定.pdf");
    REQUIRE_MESSAGE(covered, covered.error().sentence());
    CHECK(shown(*covered) == "第 1 页：1身份证/\n");

    PrintedDocument printed;
    printed.title = "名单";
    printed.author = "某办公室";
    printed.made_at = "2026-06-30T01:02:03.000Z";
    PrintedTable table{.columns = {{10}, {30}}, .head = {{{"序号"}, {"姓名"}}}, .rows = 90, .row = {}};
    table.row = [](std::size_t at) { return PrintedRow{{std::to_string(at + 1)}, {"某甲乙"}}; };
    printed.blocks = {table};
    auto const file = read_words_in_child(to_pdf(printed).bytes, "名单.PDF");
    REQUIRE_MESSAGE(file, file.error().sentence());
    CHECK(file->title == "名单");
    CHECK(file->pages > 1);
    CHECK(file->passages.size() == std::size_t(file->pages));
    CHECK(plain(file->passages[0]).find("1\t某甲乙") != std::string::npos);
    CHECK(plain(file->passages.back()).find("90\t某甲乙") != std::string::npos);
    CHECK(unseen(*file) == "9文件属性：作者：某办公室\n");

    auto const empty = pdf_of(
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R"
        "/MediaBox[0 0 9 9]>>\nendobj\n");
    CHECK(unseen(read_words(empty, "扫描.pdf").value()) == "12第 1 页：共 1 页\n");
    CHECK(key(read_words_in_child("%PDF-1.7 nothing", "坏.pdf")) == "documents.pdf_damaged");
}

TEST_CASE("text and tables of text") {
    CHECK(shown(read_words("一\r\n\r\n二", "a.txt").value()) == "正文：1一/3二/\n");
    CHECK(shown(read_words("姓名,电话\n甲,\"1\"\n", "a.csv").value()) == "表格：1姓名|电话/2甲|1/\n");
    CHECK(shown(read_words("<html><p>一<span hidden>藏</span></p><p>二</p></html>", "a.html").value()) ==
          "正文：1一/2二/\n");
}

TEST_CASE("what a file is not is said") {
    CHECK(key(read_words(document(), "a.xlsx")) == "documents.wrong_ending");
    CHECK(key(read_words(document(), "a.pdf")) == "documents.wrong_ending");
    CHECK(key(read_words(covered_pdf(), "a.docx")) == "documents.wrong_ending");
    CHECK(key(read_words("MZ\x90" + std::string(400, '\0'), "a.exe")) == "documents.not_an_attachment");
    CHECK(key(read_words("Rar!\x1a\x07" + std::string(400, '\0'), "a.rar")) == "documents.not_an_attachment");
    CHECK(key(read_words("字", "a.xyz")) == "documents.unknown_attachment");
    CHECK(key(read_words("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "a.svg")) ==
          "documents.unknown_attachment");
    CHECK(key(read_words(make::archive({{"a.txt", "一"}}), "a.zip")) == "documents.not_an_attachment");
    CHECK(key(read_words("", "a.pdf")) == "documents.empty_file");
}

TEST_CASE("what a child read arrives whole, and nothing invented is believed") {
    auto const here = read_words(workbook(), "名单.xlsx");
    auto const there = read_words_in_child(workbook(), "名单.xlsx");
    REQUIRE(there);
    CHECK(there->passages == here->passages);
    CHECK(there->unseen == here->unseen);
    CHECK(key(read_words_in_child(document(), "a.xlsx")) == "documents.wrong_ending");
    std::string message;
    write_answer(here, [&](std::string_view bytes) { message += bytes; });
    for (std::size_t length = 0; length < message.size(); ++length) CHECK_FALSE(parse_words(message.substr(0, length)));
    CHECK_FALSE(parse_words(message + "x"));
    CHECK_FALSE(parse_answer(message));
}

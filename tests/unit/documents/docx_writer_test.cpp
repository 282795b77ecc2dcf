// What we write, our own reader and a strict zip reader take; the words are what they were.
#include "documents/docx_writer.hpp"

#include <doctest/doctest.h>

#include "documents/docx_parts.hpp"
#include "documents/grid.hpp"
#include "documents/zip.hpp"
#include "documents/zip_writer.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

PrintedDocument sample() {
    PrintedTable table;
    table.columns = {{10, Align::centre}, {20}, {60}};
    table.head = {{{"序号"}, {"公开事项", 2}}, {{"序号", 1, true}, {"一级事项"}, {"二级事项"}}};
    table.rows = 3;
    table.row = [](std::size_t at) {
        return PrintedRow{{std::to_string(at + 1)},
                          {at < 2 ? "招生 & <管理>" : "其他", 1, at == 1},
                          {"第一行\n第" + std::to_string(at) + "行\x01"}};
    };
    PrintedDocument document;
    document.paper = Paper::a3_landscape;
    document.title = "目录 \"试行\"";
    document.author = "罗庄区";
    document.made_at = "2026-06-30T01:02:03.000Z";
    document.foot = "来源：平台";
    document.blocks = {PrintedHeading{document.title}, PrintedParagraph{"说明"}, table,
                       PrintedCode{"https://www.example.gov.cn/", "扫码"}};
    return document;
}

std::string part(std::string const& bytes, std::string_view name) {
    auto const archive = ZipArchive::open(bytes);
    REQUIRE(archive);
    auto const* entry = archive->find(name);
    REQUIRE(entry);
    auto const source = archive->stream(*entry);
    std::string out;
    char room[4096];
    for (;;) {
        auto const got = source->read(room, sizeof room);
        REQUIRE(got);
        if (*got == 0) return out;
        out.append(room, *got);
    }
}

int count(std::string const& text, std::string_view what) {
    int found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a Word document is read back cell by cell, merged cells too") {
    auto const bytes = to_docx(sample());
    auto const file = read_grids(bytes, "a.docx");
    REQUIRE(file);
    CHECK(file->title == "目录 \"试行\"");
    REQUIRE(file->grids.size() == 1);
    auto const& rows = file->grids[0].rows;
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].cells[0].rowspan == 2);
    CHECK(rows[0].cells[1].colspan == 2);
    CHECK(rows[2].cells[1].text.view() == "招生 & <管理>");
    CHECK(rows[2].cells[1].rowspan == 2);
    CHECK(rows[4].cells[1].rowspan == 1);
    CHECK(rows[4].cells[2].text.view() == "第一行\n第2行");  // a control character has no place in XML
}

TEST_CASE("Word repeats the head, turns the paper and counts the pages") {
    auto const bytes = to_docx(sample());
    auto const body = part(bytes, "word/document.xml");
    CHECK(count(body, "<w:tblHeader/>") == 2);
    CHECK(count(body, "<w:vMerge w:val=\"restart\"/>") == 2);                                     // the head, one topic
    CHECK(body.find("w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"") != std::string::npos);  // 420 x 297 mm
    auto const foot = part(bytes, "word/footer1.xml");
    CHECK(foot.find("来源：平台") != std::string::npos);
    CHECK(foot.find(" NUMPAGES ") != std::string::npos);
    auto const about = part(bytes, "docProps/core.xml");
    CHECK(about.find("<dc:language>zh-CN</dc:language>") != std::string::npos);
    CHECK(about.find("2026-06-30T01:02:03.000Z") != std::string::npos);
    CHECK(to_docx(sample()) == bytes);  // the same words, the same bytes
}

TEST_CASE("parts of an archive are packed one after the other, empty ones too") {
    ZipWriter zip;
    zip.add("empty", "");
    zip.begin("long");
    std::string whole;
    for (int i = 0; i < 20'000; ++i) {
        auto const words = std::to_string(i * 7919) + "项";
        whole += words;
        zip.write(words);
    }
    auto const bytes = zip.finish();
    CHECK(part(bytes, "empty").empty());
    CHECK(part(bytes, "long") == whole);
    CHECK(bytes.size() < whole.size());
}

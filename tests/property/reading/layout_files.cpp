#include "layout_files.hpp"

#include <iconv.h>

#include <vector>

#include "base/text.hpp"
#include "documents/zip_writer.hpp"

namespace mingtang::printed {
namespace {

std::string escaped(std::string_view text) {
    return replace_all(replace_all(std::string{text}, "&", "&amp;"), "<", "&lt;");
}

std::string in_gb18030(std::string const& text) {
    auto* const convert = iconv_open("GB18030", "UTF-8");
    std::string out(text.size() * 2 + 16, '\0');
    auto* from = const_cast<char*>(text.data());
    auto* to = out.data();
    auto left = text.size(), room = out.size();
    iconv(convert, &from, &left, &to, &room);
    iconv_close(convert);
    out.resize(out.size() - room);
    return out;
}

std::string html(Laid const& laid, Chooser& choose) {
    bool const paragraphs = choose.chance(30), closed = choose.chance(80), capitals = choose.chance(20);
    bool const gb = choose.chance(25), spaced = choose.chance(30);
    std::string const cell = capitals ? "TD" : "td", row = capitals ? "TR" : "tr";
    std::string out = std::string{"<html><head><meta charset=\""} + (gb ? "gb2312" : "utf-8") + "\"></head><body>\n";
    if (!laid.title.empty()) out += "<p align=center><b>" + escaped(laid.title) + "</b></p>\n";
    out += "<table border=1>\n";
    for (auto const& cells : laid.rows) {
        out += "<" + row + ">";
        for (auto const& one : cells) {
            if (one.covered) continue;
            out += "<" + cell;
            if (one.rowspan > 1) out += " rowspan=\"" + std::to_string(one.rowspan) + "\"";
            if (one.colspan > 1) out += " colspan=" + std::to_string(one.colspan);
            out += " style='width:60px'>";
            if (spaced) out += "\n    ";
            auto const lines = split(one.text, '\n');
            for (std::size_t i = 0; i < lines.size(); ++i)
                out += paragraphs ? "<p class=MsoNormal><span lang=EN-US>" + escaped(lines[i]) + "</span></p>"
                                  : (i ? "<br/>" : "") + escaped(lines[i]);
            if (spaced) out += "\n  ";
            if (closed) out += "</" + cell + ">";
        }
        out += closed ? "</" + row + ">\n" : "\n";
    }
    out += "</table></body></html>\n";
    return gb ? in_gb18030(out) : out;
}

std::string text(Laid const& laid, char separator, Chooser& choose) {
    std::string out = choose.chance(30) ? "\xEF\xBB\xBF" : "";
    std::string const end = choose.chance(50) ? "\r\n" : "\n";
    bool const gb = out.empty() && choose.chance(40);
    for (auto const& cells : laid.rows) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c) out += separator;
            auto const& words = cells[c].text;
            bool const quoted = words.find_first_of(std::string{"\"\n\r"} + separator) != words.npos;
            out += quoted ? "\"" + replace_all(words, "\"", "\"\"") + "\"" : words;
        }
        out += end;
    }
    return gb ? in_gb18030(out) : out;
}

std::string packed(std::vector<std::pair<std::string, std::string>> const& parts) {
    documents::ZipWriter zip;
    for (auto const& [name, bytes] : parts) zip.add(name, R"(<?xml version="1.0" encoding="UTF-8"?>)" + bytes);
    return zip.finish();
}

std::string relations(std::string const& inside) {
    return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" + inside +
           "</Relationships>";
}

std::string relation(std::string const& id, std::string const& kind, std::string const& target) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind + "\" Target=\"" +
           target + "\"/>";
}

std::string content_types(std::string const& part, std::string const& kind) {
    return R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
           R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
           R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName=")" +
           part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + kind + "+xml\"/></Types>";
}

std::string place(std::size_t column, std::size_t row) {
    std::string letters(1, char('A' + column % 26));
    if (column >= 26) letters.insert(0, 1, char('A' + column / 26 - 1));
    return letters + std::to_string(row);
}

std::string xlsx(Laid const& laid, Chooser& choose) {
    std::string const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    bool const shared = choose.chance(50), runs = choose.chance(30), cover = choose.chance(30);
    std::vector<std::string> strings;
    std::string rows, merges, strings_xml;
    std::size_t y = choose.below(3);  // blank rows above
    if (!laid.title.empty()) {
        ++y;
        rows += "<row r=\"" + std::to_string(y) + "\"><c r=\"A" + std::to_string(y) + "\" t=\"inlineStr\"><is><t>" +
                escaped(laid.title) + "</t></is></c></row>";
    }
    for (auto const& cells : laid.rows) {
        ++y;
        rows += "<row r=\"" + std::to_string(y) + "\">";
        for (std::size_t x = 0; x < cells.size(); ++x) {
            auto const& one = cells[x];
            auto const at = place(x, y);
            if (one.rowspan > 1 || one.colspan > 1)
                merges += "<mergeCell ref=\"" + at + ":" +
                          place(x + std::size_t(one.colspan) - 1, y + std::size_t(one.rowspan) - 1) + "\"/>";
            if (one.text.empty()) {
                rows += "<c r=\"" + at + "\" s=\"1\"/>";
                continue;
            }
            // A run may end anywhere, in the middle of a word too.
            auto const cut = runs ? (one.text.size() / 2) / 3 * 3 : 0;
            bool const whole = cut == 0 || (static_cast<unsigned char>(one.text[cut]) & 0xc0) == 0x80;
            auto const t = [](std::string const& words) {
                return "<t xml:space=\"preserve\">" + escaped(words) + "</t>";
            };
            auto const inside = whole ? t(one.text)
                                      : "<r><rPr><b/></rPr>" + t(one.text.substr(0, cut)) + "</r><r>" +
                                            t(one.text.substr(cut)) + "</r>";
            if (shared) {
                rows += "<c r=\"" + at + "\" t=\"s\"><v>" + std::to_string(strings.size()) + "</v></c>";
                strings.push_back(inside);
            } else {
                rows += "<c r=\"" + at + "\" t=\"inlineStr\"><is>" + inside + "</is></c>";
            }
        }
        rows += "</row>";
    }
    for (auto const& one : strings) strings_xml += "<si>" + one + "</si>";
    auto const sheet = "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData>" +
                       (merges.empty() ? "" : "<mergeCells>" + merges + "</mergeCells>") + "</worksheet>";
    auto const front =
        "<worksheet xmlns=\"" + main +
        "\"><sheetData><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>基层政务公开标准目录</t></is></c></row>"
        "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>2024年6月</t></is></c></row></sheetData></worksheet>";
    std::string sheets, links;
    std::vector<std::pair<std::string, std::string>> parts{
        {"[Content_Types].xml", content_types("/xl/workbook.xml", "spreadsheetml.sheet.main")},
        {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))}};
    if (cover) {
        sheets += "<sheet name=\"封面\" sheetId=\"9\" r:id=\"rId9\"/>";
        links += relation("rId9", "worksheet", "worksheets/sheet9.xml");
        parts.emplace_back("xl/worksheets/sheet9.xml", front);
    }
    sheets += "<sheet name=\"" + escaped(laid.name) + "\" sheetId=\"1\" r:id=\"rId1\"/>";
    links += relation("rId1", "worksheet", choose.chance(50) ? "worksheets/sheet1.xml" : "/xl/worksheets/sheet1.xml");
    if (shared) links += relation("rId2", "sharedStrings", "sharedStrings.xml");
    parts.emplace_back(
        "xl/workbook.xml",
        "<workbook xmlns=\"" + main +
            "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + sheets +
            "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations(links));
    parts.emplace_back("xl/worksheets/sheet1.xml", sheet);
    if (shared) parts.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings_xml + "</sst>");
    return packed(parts);
}

std::string run(std::string_view words) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
}

std::string docx(Laid const& laid, Chooser& choose) {
    bool const paragraphs = choose.chance(40), tracked = choose.chance(25), controls = choose.chance(25);
    auto const words_of = [&](std::string_view words) {
        auto out = run(words);
        if (tracked)
            out =
                "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id=\"2\" "
                "w:author=\"a\">" +
                out + "</w:ins>";
        return controls ? "<w:sdt><w:sdtContent>" + out + "</w:sdtContent></w:sdt>" : out;
    };
    std::string body;
    if (!laid.title.empty()) body += "<w:p>" + words_of(laid.title) + "</w:p>";
    auto const columns = laid.rows.front().size();
    body += "<w:tbl><w:tblPr/><w:tblGrid>";
    for (std::size_t c = 0; c < columns; ++c) body += "<w:gridCol w:w=\"600\"/>";
    body += "</w:tblGrid>";
    std::vector<int> below(columns);  // rows that a merged cell still covers
    for (auto const& cells : laid.rows) {
        body += "<w:tr>";
        for (std::size_t c = 0; c < columns; ++c) {
            auto const& one = cells[c];
            bool const goes_on = one.covered && below[c] > 0;
            if (one.covered && !goes_on) continue;
            body += "<w:tc><w:tcPr>";
            if (one.colspan > 1) body += "<w:gridSpan w:val=\"" + std::to_string(one.colspan) + "\"/>";
            if (one.rowspan > 1) body += "<w:vMerge w:val=\"restart\"/>";
            if (goes_on) body += "<w:vMerge/>";
            body += "</w:tcPr>";
            below[c] = goes_on ? below[c] - 1 : one.rowspan - 1;
            auto const lines = split(one.text, '\n');
            if (lines.empty()) body += "<w:p/>";
            if (!lines.empty() && !paragraphs) body += "<w:p>";
            for (std::size_t i = 0; i < lines.size(); ++i)
                body += paragraphs ? "<w:p>" + words_of(lines[i]) + "</w:p>"
                                   : (i ? "<w:r><w:br/></w:r>" : "") + words_of(lines[i]);
            if (!lines.empty() && !paragraphs) body += "</w:p>";
            body += "</w:tc>";
        }
        body += "</w:tr>";
    }
    body += "</w:tbl><w:p/>";
    return packed({{"[Content_Types].xml", content_types("/word/document.xml", "wordprocessingml.document.main")},
                   {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
                   {"word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                        body + "</w:body></w:document>"}});
}

}  // namespace

FileOfLayout file_of(Laid const& laid, Form form, Chooser& choose) {
    switch (form) {
        case Form::html:
            return {"table.html", html(laid, choose)};
        case Form::xlsx:
            return {"table.xlsx", xlsx(laid, choose)};
        case Form::docx:
            return {"table.docx", docx(laid, choose)};
        case Form::csv:
            return {"table.csv", text(laid, ',', choose)};
        case Form::tsv:
            break;
    }
    return {"table.tsv", text(laid, '\t', choose)};
}

}  // namespace mingtang::printed
